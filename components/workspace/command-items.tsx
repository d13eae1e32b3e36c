'use client'
import type { ReactNode } from 'react'
import { MenuItem } from '../ui/menu'
import { COMMANDS, type CommandId, isOffered, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { isMac } from './platform'

export type CommandItem = { id: CommandId; icon: ReactNode }

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
