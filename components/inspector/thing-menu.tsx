'use client'
import { Ellipsis, Locate, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu'
import { LinkItem } from '../workspace/link-item'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'

type Props = {
  /** "claim", "source": what the acts are about. */
  name: string
  thing: ThingRef
  onDelete: (() => void) | null
  children?: ReactNode
}

/** What can be done with the inspected thing besides changing its fields. */
export function ThingMenu({ name, thing, onDelete, children }: Props) {
  const { reveal } = useWorkspace()
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={`More about this ${name}`}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        <MenuItem icon={<Locate aria-hidden="true" />} onSelect={() => reveal(thing)}>
          {thing.kind === 'claim' || thing.kind === 'argument' ? 'Show on the map' : 'Show in the text'}
        </MenuItem>
        <LinkItem thing={thing} />
        {children}
        {onDelete ? (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={onDelete}>
              Delete the {name}
            </MenuItem>
          </>
        ) : null}
      </MenuContent>
    </Menu>
  )
}
