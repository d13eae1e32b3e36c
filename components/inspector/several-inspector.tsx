'use client'
import { Merge, SquareDashed, SquareStack, Swords, Trash2 } from 'lucide-react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Frame } from '@/lib/domain/model'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { isOffered } from '../workspace/commands'
import { useEditor } from '../workspace/editor-context'
import { type ThingKind, type ThingRef, useWorkspace } from '../workspace/workspace-context'
import { FrameLine } from './frames-section'
import { InspectorFrame } from './inspector-frame'
import { useEdits } from './use-edits'

const WORDS: Record<ThingKind, string> = {
  claim: 'claim',
  argument: 'argument',
  source: 'source',
  quote: 'quote',
  annotation: 'note',
}

/** What can be done with several at once besides deleting them. */
function Acts() {
  const { actions, situation } = useEditor()
  const acts = [
    { id: 'merge', words: 'Merge them…', Icon: Merge },
    { id: 'frame', words: 'Put them into a frame…', Icon: SquareDashed },
    { id: 'exclude', words: 'They cannot both be true', Icon: Swords },
  ] as const
  return acts
    .filter(({ id }) => isOffered(id, situation))
    .map(({ id, words, Icon }) => (
      <Button key={id} onClick={() => actions.run(id)}>
        <Icon aria-hidden="true" />
        {words}
      </Button>
    ))
}

/** The frame that all of the things are in, if there is one. */
function commonFrame(map: DebateMap, things: readonly ThingRef[]): Frame | undefined {
  const frameIds = new Set(things.map(({ kind, id }) => (kind === 'claim' ? map.claims.get(id)?.frameId : undefined)))
  const [frameId] = frameIds
  return frameIds.size === 1 && frameId !== undefined ? map.frames.get(frameId) : undefined
}

/** Several things at once: how many of what, and what may be done with all of them. */
export function SeveralInspector({ things }: { things: readonly ThingRef[] }) {
  const { state, can } = useWorkspace()
  const frame = commonFrame(state.map, things)
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
      {frame ? (
        <div className="pb-3">
          <FrameLine frame={frame} />
        </div>
      ) : null}
      <ul className="flex flex-col gap-1 pb-4 font-serif text-lg">
        {counts.map(({ kind, count }) => (
          <li key={kind}>{countOf(count, WORDS[kind])}</li>
        ))}
      </ul>
      {can('content.edit') ? (
        <div className="flex flex-col items-start gap-2 border-line border-t pt-4">
          <Acts />
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
