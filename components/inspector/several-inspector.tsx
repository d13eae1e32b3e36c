'use client'
import { SquareStack, Trash2 } from 'lucide-react'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { type ThingKind, type ThingRef, useWorkspace } from '../workspace/workspace-context'
import { InspectorFrame } from './inspector-frame'
import { useEdits } from './use-edits'

const WORDS: Record<ThingKind, string> = {
  claim: 'claim',
  argument: 'argument',
  source: 'source',
  quote: 'quote',
  annotation: 'note',
}

/** Several things at once: how many of what, and what may be done with all of them. */
export function SeveralInspector({ things }: { things: readonly ThingRef[] }) {
  const { can } = useWorkspace()
  const { remove } = useEdits()
  const kinds = Object.keys(WORDS) as ThingKind[]
  const counts = kinds.flatMap((kind) => {
    const count = things.filter((thing) => thing.kind === kind).length
    return count > 0 ? [{ kind, count }] : []
  })
  return (
    <InspectorFrame
      thing={null}
      kind={
        <>
          <SquareStack aria-hidden="true" className="size-4" />
          {things.length} selected
        </>
      }
    >
      <ul className="flex flex-col gap-1 pb-4 font-serif text-lg">
        {counts.map(({ kind, count }) => (
          <li key={kind}>{countOf(count, WORDS[kind])}</li>
        ))}
      </ul>
      {can('content.edit') ? (
        <div className="flex flex-col items-start gap-2 border-line border-t pt-4">
          <Button onClick={() => remove(things)}>
            <Trash2 aria-hidden="true" />
            Delete them
          </Button>
          <p className="text-faint text-xs">
            Arguments, notes and evidence links that cannot stand without them go too. Undo brings all of it back.
          </p>
        </div>
      ) : null}
    </InspectorFrame>
  )
}
