'use client'
import { useCallback } from 'react'
import { later } from '../ui/later'
import { toast } from '../ui/toast'
import type { Clipped } from './clipboard-part'
import { useEditor } from './editor-context'
import { useWorkspace } from './workspace-context'

/** Copying and pasting: fetched with the first selection, or when the page is quiet. */
export const clipboardPart = later(() => import('./clipboard-part'))

/** Puts what was on a clipboard on the map (see `pasteClipped`); answers whether it was done. */
export function usePaste(): (clipped: Clipped) => Promise<boolean> {
  const { session, submit, select } = useWorkspace()
  const { actions, situation } = useEditor()
  const { single } = situation
  return useCallback(
    async (clipped) => {
      const part = await clipboardPart.load().catch(() => null)
      if (part) return part.pasteClipped({ session, submit, select, actions, single }, clipped)
      toast.error('Pasting could not be loaded. Check the connection, then paste again.')
      return false
    },
    [session, submit, select, actions, single],
  )
}
