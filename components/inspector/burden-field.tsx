'use client'
import { BURDEN_SAYS, BURDEN_WORDS, mapBurdenInWords } from '@/lib/domain/burden-words'
import { BurdenSchema, type Claim } from '@/lib/domain/model'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { useWorkspace } from '../workspace/workspace-context'
import { useEdits } from './use-edits'

/** What the claim needs in order to stand; left to the map unless somebody says otherwise. */
export function BurdenField({ claim }: { claim: Claim }) {
  const { state, can } = useWorkspace()
  const { editClaim } = useEdits()
  const { burden } = claim
  const asked = mapBurdenInWords(state.map.details?.burden)
  const says = burden === undefined ? `As on all of this map: ${asked.toLowerCase()}.` : BURDEN_SAYS[burden]
  if (!can('content.edit')) return burden === undefined ? null : <p className="text-faint text-xs">{says}</p>
  return (
    <Field label="What it needs to stand" hint={says}>
      {(control) => (
        <Select
          {...control}
          value={burden ?? ''}
          onChange={({ target }) => {
            const to = BurdenSchema.options.find((option) => option === target.value) ?? null
            editClaim(claim, { burden: { from: burden ?? null, to } })
          }}
        >
          <option value="">As the map asks</option>
          {BurdenSchema.options.map((option) => (
            <option key={option} value={option}>
              {BURDEN_WORDS[option]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
