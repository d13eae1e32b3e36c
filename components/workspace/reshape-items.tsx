'use client'
import {
  ArrowLeftRight,
  ArrowUpFromLine,
  CopyPlus,
  CornerUpRight,
  Merge,
  Replace,
  Split,
  SquareDashed,
  Unlink,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem } from '../ui/menu'
import { COMMANDS, type CommandId, isOffered, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { isMac } from './platform'

export type CommandItem = { id: CommandId; icon: ReactNode }

/** The acts that change how the selected things hang together, for every menu about them. */
export const RESHAPE_ITEMS: readonly CommandItem[] = [
  { id: 'sibling', icon: <CopyPlus /> },
  { id: 'parent', icon: <ArrowUpFromLine /> },
  { id: 'turn', icon: <ArrowLeftRight /> },
  { id: 'undercutting', icon: <Replace /> },
  { id: 'move', icon: <CornerUpRight /> },
  { id: 'split', icon: <Split /> },
  { id: 'merge', icon: <Merge /> },
  { id: 'frame', icon: <SquareDashed /> },
  { id: 'leave', icon: <Unlink /> },
]

/** Those that would do something here, as items of a menu. */
export function CommandItems({ items }: { items: readonly CommandItem[] }) {
  const { actions, situation } = useEditor()
  return items
    .filter(({ id }) => isOffered(id, situation))
    .map(({ id, icon }) => (
      <MenuItem
        key={id}
        icon={icon}
        shortcut={keysInWords(id, isMac())}
        danger={id === 'delete'}
        onSelect={() => actions.run(id)}
      >
        {COMMANDS[id].title}
      </MenuItem>
    ))
}
