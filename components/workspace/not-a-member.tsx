'use client'
import { useState } from 'react'
import type { Operation } from '@/lib/domain/operation'
import { FormError } from '../account/form-error'
import { duplicateMap } from '../dashboard/map-requests'
import { keepIntent } from '../site/pending-intent'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { wordsOf } from './words-of'
import { useWorkspace } from './workspace-context'

type Props = { operation: Operation; onClose: () => void }

/**
 * For somebody who began an edit signed out, and is no member of the map now that they are signed in: their words,
 * and a copy of the map to go on in.
 */
export function NotAMember({ operation, onClose }: Props) {
  const { state } = useWorkspace()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const words = wordsOf(operation)
  const copy = async () => {
    setBusy(true)
    const made = await duplicateMap(state.map.id)
    if (!made.ok) {
      setError(made.message)
      setBusy(false)
      return
    }
    // Records keep their ids in the copy, so the edit means the same there.
    keepIntent({ mapId: made.value.mapId, operation })
    window.location.assign(`/maps/${encodeURIComponent(made.value.mapId)}`)
  }
  return (
    <Dialog open onOpenChange={(open) => (open || busy ? undefined : onClose())}>
      <DialogContent
        title="Only members write on this map"
        description="You may read it. Ask an owner to invite you, or go on in a copy of your own: what you began is done there."
        footer={
          <>
            <Button onClick={onClose} disabled={busy}>
              Stay here
            </Button>
            <Button look="primary" busy={busy} onClick={copy}>
              Go on in my own copy
            </Button>
          </>
        }
      >
        <FormError>{error}</FormError>
        {words === '' ? null : (
          <>
            <p className="pb-1.5 text-faint text-xs">Your words</p>
            <blockquote
              className="whitespace-pre-wrap rounded-md border border-line bg-raised px-3 py-2.5 font-serif text-base select-text"
              dir="auto"
            >
              {words}
            </blockquote>
          </>
        )}
      </DialogContent>
    </Dialog>
  )
}
