'use client'
import { CornerDownRight, Minus, Pencil, Plus, Search, Spline, Trash2, Undo2, WandSparkles, Zap } from 'lucide-react'
import { MenuItem, MenuSeparator } from '../ui/menu'
import { isOffered } from '../workspace/commands'
import { useEditor } from '../workspace/editor-context'
import { type CommandItem, CommandItems, RESHAPE_ITEMS } from '../workspace/reshape-items'
import { PointMenu } from './point-menu'

/** Where the menu was asked for; `onPane` beside every card, at this place on the map. */
export type MenuPlace = { x: number; y: number; onPane: { x: number; y: number } | null }

const GROUPS: readonly (readonly CommandItem[])[] = [
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
  RESHAPE_ITEMS,
  [{ id: 'delete', icon: <Trash2 /> }],
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
          <CommandItems items={group} />
        </div>
      ))}
    </PointMenu>
  )
}
