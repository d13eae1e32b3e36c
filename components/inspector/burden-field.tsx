'use client'
import { BURDEN_SAYS, BURDEN_WORDS, mapBurdenInWords } from '@/lib/domain/burden-words'
import { BurdenSchema, type Claim } from '@/lib/domain/model'
import { useWorkspace } from '../workspace/workspace-context'
import { ChoiceMenu } from './choice-menu'
import { useEdits } from './use-edits'

const AS_THE_MAP = 'map'
const CHOICES = [
  { value: AS_THE_MAP, words: 'As the map asks' },
  ...BurdenSchema.options.map((value) => ({ value, words: BURDEN_WORDS[value] })),
]

/** What the claim needs in order to stand; left to the map unless somebody says otherwise. */
export function BurdenField({ claim }: { claim: Claim }) {
  const { state, can } = useWorkspace()
  const { editClaim } = useEdits()
  const { burden } = claim
  const asked = mapBurdenInWords(state.map.details?.burden)
  const says =
    burden === undefined
      ? `On this map claims are ${asked.charAt(0).toLowerCase()}${asked.slice(1)}.`
      : BURDEN_SAYS[burden]
  if (!can('content.edit')) return burden === undefined ? null : <p className="text-faint text-xs">{says}</p>
  return (
    <ChoiceMenu
      label="To stand"
      value={burden ?? AS_THE_MAP}
      choices={CHOICES}
      says={says}
      onChoose={(value) => {
        const to = BurdenSchema.options.find((option) => option === value) ?? null
        if (to !== (burden ?? null)) editClaim(claim, { burden: { from: burden ?? null, to } })
      }}
    />
  )
}
