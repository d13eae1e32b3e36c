'use client'
import { useReactFlow } from '@xyflow/react'
import { Map as MapIcon, Maximize, Minus, Plus, Redo2, Undo2, WandSparkles } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { COMMANDS, type CommandId, isOffered, keysInWords } from '../workspace/commands'
import { useEditor } from '../workspace/editor-context'
import { PlaceButtons } from '../workspace/place-buttons'
import { isMac } from '../workspace/platform'

const ACTS: readonly { id: CommandId; Icon: typeof Undo2 }[] = [
  { id: 'undo', Icon: Undo2 },
  { id: 'redo', Icon: Redo2 },
  { id: 'tidy', Icon: WandSparkles },
]

type Props = {
  /** Shows or hides the overview of the map, where there is one. */
  overview: { shown: boolean; toggle: () => void } | null
}

/** Steps back and forth, tidying and zooming, for those without the keys at hand. */
export function MapToolbar({ overview }: Props) {
  const { actions, situation } = useEditor()
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <div
      role="toolbar"
      aria-label="Map"
      className="flex flex-col rounded-md border border-line bg-raised p-0.5 shadow-card"
    >
      <PlaceButtons />
      {ACTS.filter(({ id }) => isOffered(id, situation)).map(({ id, Icon }) => (
        <IconButton
          key={id}
          size="sm"
          label={COMMANDS[id].title}
          shortcut={keysInWords(id, isMac())}
          onClick={() => actions.run(id)}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      ))}
      <IconButton size="sm" label="Nearer" shortcut="+" onClick={() => void zoomIn({ duration: 150 })}>
        <Plus aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label="Farther" shortcut="−" onClick={() => void zoomOut({ duration: 150 })}>
        <Minus aria-hidden="true" />
      </IconButton>
      <IconButton size="sm" label={COMMANDS.fit.title} shortcut="F" onClick={() => actions.run('fit')}>
        <Maximize aria-hidden="true" />
      </IconButton>
      {overview ? (
        <IconButton
          size="sm"
          label={overview.shown ? 'Hide the overview' : 'Show the overview'}
          aria-pressed={overview.shown}
          className="@max-2xl:hidden"
          onClick={overview.toggle}
        >
          <MapIcon aria-hidden="true" />
        </IconButton>
      ) : null}
    </div>
  )
}
