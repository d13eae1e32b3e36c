'use client'
import { useCallback } from 'react'
import { findingInWords } from '@/lib/domain/formats/format'
import { invertOperation } from '@/lib/domain/invert-operation'
import { later } from '../ui/later'
import { toast } from '../ui/toast'
import { announce } from './announcer'
import type { Clipped } from './clipboard-part'
import { useEditor } from './editor-context'
import { useWorkspace } from './workspace-context'

/** Copying and pasting: fetched with the first selection, or when the page is quiet. */
export const clipboardPart = later(() => import('./clipboard-part'))

/**
 * Puts what was on a clipboard on the map, under the one selected claim or argument, and selects it. One operation.
 * Answers whether it was done; if not, the person was told why.
 */
export function usePaste(): (clipped: Clipped) => Promise<boolean> {
  const { session, submit, select } = useWorkspace()
  const { actions, situation } = useEditor()
  const { single } = situation
  return useCallback(
    async (clipped) => {
      const part = await clipboardPart.load()
      const { clip, findings } = part.readClipped(clipped)
      const [first] = findings
      if (!clip) {
        toast.error(first ? findingInWords(first) : 'There are no claims in it: write one claim a line.')
        return false
      }
      const before = session.getState().map
      const { operation } = part.pasteClip(session.newId, clip, single)
      const done = submit(operation)
      if (!done.ok) return false
      const [claim, ...others] = operation.claims
      if (claim) actions.goTo({ kind: 'claim', id: claim.id })
      if (others.length > 0) select(operation.claims.map(({ id }) => ({ kind: 'claim', id })))
      const takeBack = () => {
        const inverse = invertOperation({ before, after: done.value.map, operation }, session.newId)
        if (inverse && submit(inverse).ok) actions.goTo(single)
      }
      const words = `Pasted ${part.clipInWords(operation.claims.length, operation.arguments.length)}`
      announce(words)
      toast(words, {
        action: { label: 'Undo', onClick: takeBack },
        ...(first && {
          description: `${findingInWords(first)}${findings.length > 1 ? ` And ${findings.length - 1} more.` : ''}`,
          duration: 10_000,
        }),
      })
      return true
    },
    [session, submit, select, actions, single],
  )
}
