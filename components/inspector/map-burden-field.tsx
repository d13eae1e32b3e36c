'use client'
import { MAP_BURDEN_WORDS, mapBurdenInWords } from '@/lib/domain/burden-words'
import { MAP_BURDENS } from '@/lib/domain/map-burdens'
import type { MapDetails } from '@/lib/domain/model'
import { useWorkspace } from '../workspace/workspace-context'
import { ChoiceMenu } from './choice-menu'
import { Section } from './section'
import { useEdits } from './use-edits'

const CHOICES = (['usual', ...MAP_BURDENS] as const).map((value) => ({
  value,
  words: MAP_BURDEN_WORDS[value],
}))

/** What the map asks of every claim that says nothing else. Readers see it where it is not the usual. */
export function MapBurdenField({ details: { burden } }: { details: MapDetails }) {
  const { can } = useWorkspace()
  const { editMap } = useEdits()
  const mayEdit = can('content.edit')
  if (!mayEdit && burden === undefined) return null
  return (
    <Section title="What a claim needs to stand">
      {mayEdit ? (
        <ChoiceMenu
          label="Claims are"
          value={burden ?? 'usual'}
          choices={CHOICES}
          says="Any claim can ask for something else."
          onChoose={(value) => {
            const to = MAP_BURDENS.find((option) => option === value) ?? null
            if (to !== (burden ?? null)) editMap({ burden: { from: burden ?? null, to } })
          }}
        />
      ) : (
        <p className="text-sm">{mapBurdenInWords(burden)}</p>
      )}
    </Section>
  )
}
