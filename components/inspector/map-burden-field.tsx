'use client'
import { MAP_BURDEN_WORDS, mapBurdenInWords } from '@/lib/domain/burden-words'
import { MapBurdenSchema, type MapDetails } from '@/lib/domain/model'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { useWorkspace } from '../workspace/workspace-context'
import { Section } from './section'
import { useEdits } from './use-edits'

/** What the map asks of every claim that says nothing else. Readers see it where it is not the usual. */
export function MapBurdenField({ details: { burden } }: { details: MapDetails }) {
  const { can } = useWorkspace()
  const { editMap } = useEdits()
  if (!can('content.edit')) {
    if (burden === undefined) return null
    return (
      <Section title="What a claim needs to stand">
        <p className="text-sm">{mapBurdenInWords(burden)}</p>
      </Section>
    )
  }
  return (
    <Section title="What decides">
      <Field label="What a claim needs to stand" hint="Any claim can ask for something else.">
        {(control) => (
          <Select
            {...control}
            value={burden ?? ''}
            onChange={({ target }) => {
              const to = MapBurdenSchema.options.find((option) => option === target.value) ?? null
              editMap({ burden: { from: burden ?? null, to } })
            }}
          >
            <option value="">{MAP_BURDEN_WORDS.usual}</option>
            {MapBurdenSchema.options.map((option) => (
              <option key={option} value={option}>
                {MAP_BURDEN_WORDS[option]}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </Section>
  )
}
