'use client'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { FormError } from '@/components/account/form-error'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { importFile } from './map-requests'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Makes a map of a file and opens it: all of it, or nothing and why. */
export function ImportMapDialog({ open, onOpenChange }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const picker = useRef<HTMLInputElement>(null)

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file, mended, may be chosen again.
    event.target.value = ''
    if (!file) return
    setBusy(true)
    setError(null)
    const made = await importFile(file)
    if (made.ok) return location.assign(`/maps/${encodeURIComponent(made.value.mapId)}`)
    setError(made.message)
    setBusy(false)
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title="Import a map"
        description="The file becomes a new map that only you see. Nothing else changes."
      >
        <div className="flex flex-col gap-4">
          <FormError>{error}</FormError>
          <dl className="grid gap-3 text-soft">
            <div>
              <dt className="font-medium text-ink">Crux JSON</dt>
              <dd>A map exported from Crux, whole: sources, quotes and notes too.</dd>
            </div>
            <div>
              <dt className="font-medium text-ink">Text outline</dt>
              <dd>
                Indented lines; <code>+</code> begins a reason, <code>-</code> an objection to the line above.
              </dd>
            </div>
          </dl>
          <input
            ref={picker}
            type="file"
            accept=".json,.txt,.md,application/json,text/plain"
            aria-label="File to import"
            className="sr-only"
            tabIndex={-1}
            onChange={read}
          />
          <Button look="primary" busy={busy} className="self-end" onClick={() => picker.current?.click()}>
            <FileUp aria-hidden="true" />
            {busy ? 'Reading the file' : 'Choose a file'}
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}
