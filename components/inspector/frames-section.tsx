'use client'
import { Columns3, Pencil } from 'lucide-react'
import { claimsIn, listRecords } from '@/lib/domain/debate-map'
import { memberWord } from '@/lib/domain/frame-words'
import type { Frame } from '@/lib/domain/model'
import { countOf } from '../history/words'
import { HueMark } from '../ui/hue'
import { IconButton } from '../ui/icon-button'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { Section } from './section'

/** The frames of the map: each selects its claims, and can be renamed, recoloured or deleted by those who may. */
export function FramesSection() {
  const { map } = useWorkspace().state
  return (
    <Section title="Frames" aside={map.frames.size}>
      <ul className="flex flex-col gap-0.5">
        {listRecords(map, 'frames').map((frame) => (
          <li key={frame.id}>
            <FrameLine frame={frame} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** A frame by its name: selects what is in it. */
export function FrameLine({ frame }: { frame: Frame }) {
  const { state, can, select, reveal } = useWorkspace()
  const { actions, open } = useEditor()
  const claims = claimsIn(state.map, frame.id)
  const [first] = claims
  const things = claims.map(({ id }) => ({ kind: 'claim', id }) as const)
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        // A frame that was emptied has nothing to show.
        disabled={!first}
        onClick={() => {
          if (first) reveal({ kind: 'claim', id: first.id })
          select(things)
        }}
        className="-ml-1.5 flex min-w-0 flex-1 items-center gap-2 rounded-sm px-1.5 py-1 text-start text-sm hover:bg-ink/6 disabled:hover:bg-transparent pointer-coarse:py-2.5"
      >
        <HueMark hue={frame.colour} shape="frame" />
        <span dir="auto" className="min-w-0 flex-1 truncate">
          {frame.title}
        </span>
        <span className="text-faint text-xs">{countOf(claims.length, memberWord(frame))}</span>
      </button>
      {claims.length > 1 ? (
        <IconButton
          size="sm"
          label={`Answers side by side: ${frame.title}`}
          onClick={() => open({ kind: 'answers', frameId: frame.id })}
        >
          <Columns3 aria-hidden="true" />
        </IconButton>
      ) : null}
      {can('content.edit') ? (
        <IconButton
          size="sm"
          label={`Edit the frame ${frame.title}`}
          onClick={() => actions.askMore({ kind: 'edit-frame', frameId: frame.id })}
        >
          <Pencil aria-hidden="true" />
        </IconButton>
      ) : null}
    </div>
  )
}
