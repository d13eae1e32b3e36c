'use client'
import {
  CircleHelp,
  ClipboardPaste,
  Copy,
  CornerDownRight,
  FlaskConical,
  FlaskConicalOff,
  ListTree,
  Minus,
  Pencil,
  Plus,
  ScanSearch,
  Scissors,
  Search,
  Spline,
  Trash2,
  Undo2,
  WandSparkles,
  Zap,
} from 'lucide-react'
import { MenuItem, MenuSeparator } from '../ui/menu'
import { type CommandItem, CommandItems } from './command-items'
import { isOffered } from './commands'
import { useEditor } from './editor-context'
import { LinkItem } from './link-item'
import { PointMenu } from './point-menu'
import { RESHAPE_ITEMS } from './reshape-items'

/** Where the menu was asked for, in pixels of the window; `onPane` beside every card, at this place on the drawn map. */
export type MenuPlace = { x: number; y: number; onPane: { x: number; y: number } | null }

const GROUPS: readonly (readonly CommandItem[])[] = [
  [
    { id: 'reason', icon: <Plus /> },
    { id: 'objection', icon: <Minus /> },
    { id: 'joint', icon: <Spline /> },
    { id: 'undercut', icon: <Zap /> },
    { id: 'questions', icon: <CircleHelp /> },
  ],
  [
    { id: 'edit', icon: <Pencil /> },
    { id: 'tidy', icon: <WandSparkles /> },
    { id: 'jump', icon: <Search /> },
    { id: 'undo', icon: <Undo2 /> },
  ],
  [
    { id: 'fold', icon: <ListTree /> },
    { id: 'focus', icon: <ScanSearch /> },
    { id: 'what-if-falls', icon: <FlaskConicalOff /> },
    { id: 'what-if-stands', icon: <FlaskConical /> },
  ],
  RESHAPE_ITEMS,
  [
    { id: 'copy', icon: <Copy /> },
    { id: 'cut', icon: <Scissors /> },
    { id: 'paste', icon: <ClipboardPaste /> },
  ],
  [{ id: 'delete', icon: <Trash2 /> }],
]

/** What can be done with what is selected, for the drawn map and the outline. */
export function ContextMenu({ place, onClose }: { place: MenuPlace | null; onClose: () => void }) {
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
      {groups.length > 0 ? <MenuSeparator /> : null}
      <LinkItem thing={onPane ? null : situation.single} />
    </PointMenu>
  )
}
