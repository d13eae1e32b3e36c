'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { CLIP_TYPE } from '@/lib/domain/clipboard/clip-type'
import { looksLikeFile } from '../importing/looks-like-file'
import { useLater } from '../ui/later'
import { toast } from '../ui/toast'
import { announce } from './announcer'
import { askedToCopy } from './copy-now'
import { spotsOf } from './editor-actions'
import { useEditor } from './editor-context'
import { clipboardPart, usePaste } from './use-paste'
import { useWorkspace } from './workspace-context'

/**
 * Copies, cuts and pastes claims and arguments with the keys of the browser. Text that is selected on the page, and
 * fields, keep theirs.
 */
export function useClipboard(scope: RefObject<HTMLElement | null>): void {
  const { state, selection } = useWorkspace()
  const { actions, situation, open } = useEditor()
  const paste = usePaste()
  const spots = spotsOf(selection)
  const part = useLater(clipboardPart, spots.length > 0)

  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const asked = askedToCopy()
    if (!event.clipboardData || spots.length === 0 || (!asked && !isForTheMap(event, scope.current))) return
    event.preventDefault()
    if (!part) {
      toast('Copying is still being loaded. Try again in a moment.')
      return
    }
    const clip = part.copyTo(event.clipboardData, state.map, spots)
    if ((asked ?? event.type) === 'cut' && situation.editable) {
      actions.remove(part.cutThings(state.map, clip, spots))
      return
    }
    const words = `Copied ${part.clipInWords(clip.claims.length, clip.arguments.length)}`
    announce(words)
    toast(words)
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData || !situation.editable || !isForTheMap(event, scope.current)) return
    const file = event.clipboardData.files[0]
    const text = event.clipboardData.getData('text/plain')
    if (file || (!event.clipboardData.types.includes(CLIP_TYPE) && looksLikeFile(text))) {
      event.preventDefault()
      open({ kind: 'import', brought: file ? { kind: 'file', file } : { kind: 'text', text } })
      return
    }
    const clipped = { data: event.clipboardData.getData(CLIP_TYPE), text }
    if (clipped.data === '' && clipped.text.trim() === '') return
    event.preventDefault()
    void paste(clipped)
  })

  useEffect(() => {
    const hearCopy = (event: ClipboardEvent) => onCopy(event)
    const hearPaste = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('copy', hearCopy)
    document.addEventListener('cut', hearCopy)
    document.addEventListener('paste', hearPaste)
    return () => {
      document.removeEventListener('copy', hearCopy)
      document.removeEventListener('cut', hearCopy)
      document.removeEventListener('paste', hearPaste)
    }
  }, [])
}

/** Nothing on the page has a better claim to the event: no field, no dialog, no selected text. */
function isForTheMap({ target }: ClipboardEvent, scope: HTMLElement | null): boolean {
  const selected = document.getSelection()
  if (selected && !selected.isCollapsed) return false
  if (!(target instanceof Element)) return true
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return false
  return target === document.body || scope?.contains(target) === true
}
