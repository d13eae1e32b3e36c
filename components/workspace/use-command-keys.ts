'use client'
import { type RefObject, useEffect } from 'react'
import { COMMANDS, type CommandId, commandOfChord } from './commands'

/**
 * Listens for the keys of the commands. Single letters are heard only while the focus is in the middle
 * pane or nowhere: elsewhere they belong to whatever has the focus. Keys typed into a text are never taken.
 */
export function useCommandKeys(scope: RefObject<HTMLElement | null>, run: (id: CommandId) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const id = commandOfChord(event)
      if (!id || !mayHear(event.target, id, scope.current)) return
      event.preventDefault()
      run(id)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [scope, run])
}

function mayHear(target: EventTarget | null, id: CommandId, scope: HTMLElement | null): boolean {
  if (!(target instanceof Element)) return true
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return false
  // Jumping is wanted from everywhere, also from the middle of a sentence.
  if (id === 'jump') return true
  if (target.closest('input, textarea, select, [contenteditable="true"]')) return false
  return COMMANDS[id].mod === true || target === document.body || scope?.contains(target) === true
}
