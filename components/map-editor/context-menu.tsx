'use client'
import {
  CornerDownRight,
  Minus,
  Pencil,
  Plus,
  Search,
  Spline,
  Trash2,
  Undo2,
  Unlink,
  WandSparkles,
  Zap,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem, MenuSeparator } from '../ui/menu'
import { COMMANDS, type CommandId, isOffered, keysInWords } from '../workspace/commands'
import { useEditor } from '../workspace/editor-context'
import { isMac } from '../workspace/platform'
import { PointMenu } from './point-menu'

/** Where the menu was asked for; `onPane` beside every card, at this place on the map. */
export type MenuPlace = { x: number; y: number; onPane: { x: number; y: number } | null }

const GROUPS: readonly (readonly { id: CommandId; icon: ReactNode }[])[] = [
  [
    { id: 'reason', icon: <Plus /> },
    { id: 'objection', icon: <Minus /> },
    { id: 'joint', icon: <Spline /> },
    { id: 'undercut', icon: <Zap /> },
  ],
  [
    { id: 'edit', icon: <Pencil /> },
    { id: 'tidy', icon: <WandSparkles /> },
    { id: 'jump', icon: <Search /> },
    { id: 'undo', icon: <Undo2 /> },
  ],
  [
    { id: 'leave', icon: <Unlink /> },
    { id: 'delete', icon: <Trash2 /> },
  ],
]

/** What can be done with what is under the pointer. */
export function MapContextMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
  const { actions, situation } = useEditor()
  const onPane = place?.onPane ?? null
  const groups = GROUPS.map((group) => group.filter(({ id }) => isOffered(id, situation))).filter(
    (group) => group.length > 0,
  )
  return (
    <PointMenu at={place} label="What can be done here" onClose={onClose}>
      {onPane && situation.editable ? (
        <MenuItem icon={<CornerDownRight />} onSelect={() => actions.begin({ kind: 'claim', pin: onPane })}>
          New claim here
        </MenuItem>
      ) : null}
      {groups.map((group, at) => (
        <div key={group[0]?.id}>
          {at > 0 ? <MenuSeparator /> : null}
          {group.map(({ id, icon }) => (
            <MenuItem
              key={id}
              icon={icon}
              shortcut={keysInWords(id, isMac())}
              danger={id === 'delete'}
              onSelect={() => actions.run(id)}
            >
              {COMMANDS[id].title}
            </MenuItem>
          ))}
        </div>
      ))}
    </PointMenu>
  )
}
