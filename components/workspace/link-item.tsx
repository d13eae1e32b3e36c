'use client'
import { Link } from 'lucide-react'
import { MenuItem } from '../ui/menu'
import { COMMANDS, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { wordOfThing } from './word-of-thing'
import type { ThingRef } from './workspace-context'

/** Copies the address of a thing, or of the whole view: an item of a menu. */
export function LinkItem({ thing }: { thing: ThingRef | null }) {
  const { actions } = useEditor()
  return thing ? (
    <MenuItem icon={<Link />} onSelect={() => actions.copyLink(thing)}>
      Copy a link to this {wordOfThing(thing)}
    </MenuItem>
  ) : (
    <MenuItem icon={<Link />} shortcut={keysInWords('link')} onSelect={() => actions.run('link')}>
      {COMMANDS.link.title}
    </MenuItem>
  )
}
