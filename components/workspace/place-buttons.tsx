'use client'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { COMMANDS, isOffered, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { isMac } from './platform'

const WAYS = [
  { id: 'back', Icon: ArrowLeft },
  { id: 'forward', Icon: ArrowRight },
] as const

/** Back and forward through the places visited; they stay in their place when there is nowhere to go. */
export function PlaceButtons() {
  const { actions, situation } = useEditor()
  return WAYS.map(({ id, Icon }) => (
    <IconButton
      key={id}
      size="sm"
      label={COMMANDS[id].title}
      shortcut={keysInWords(id, isMac())}
      // Not `disabled`: the focus would be lost at the last step.
      aria-disabled={!isOffered(id, situation)}
      className="aria-disabled:cursor-default aria-disabled:opacity-40"
      onClick={() => actions.run(id)}
    >
      <Icon aria-hidden="true" />
    </IconButton>
  ))
}
