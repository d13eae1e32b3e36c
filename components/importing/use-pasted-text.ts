'use client'
import { useEffect, useEffectEvent } from 'react'
import type { Brought } from './brought'

/** Takes what is pasted on a page where nothing else takes it: a file, or text with more than a line in it. */
export function usePastedText(onBring: (brought: Brought) => void, enabled: boolean): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event
    if (!enabled || !clipboardData) return
    if (target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]')) return
    const file = clipboardData.files[0]
    const text = clipboardData.getData('text/plain')
    if (file) onBring({ kind: 'file', file })
    else if (text.trim().includes('\n')) onBring({ kind: 'text', text })
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: ClipboardEvent) => take(event)
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])
}
