'use client'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { toast } from '@/components/ui/toast'
import { FormError } from '../account/form-error'
import { type Sent, sendJson } from '../site/send-json'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { useEditor } from './editor-context'
import { useWorkspace } from './workspace-context'

/** The largest file that is sent at all; the server sets its own bound. */
const LARGEST_FILE_BYTES = 60_000_000

/** Brings a file's claims, arguments, sources and notes into this map: all of it, or nothing and why. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { state } = useWorkspace()
  const { actions } = useEditor()
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
    const sent = await importInto(state.map.id, file)
    setBusy(false)
    if (!sent.ok) {
      setError(sent.message)
      return
    }
    onClose()
    toast(`Imported ${file.name}.`)
    actions.run('fit')
  }

  return (
    <Dialog open onOpenChange={(open) => (open || busy ? undefined : onClose())}>
      <DialogContent
        title="Import into this map"
        description="What the file holds is added beside what is here. Everyone on the map sees it at once."
      >
        <div className="flex flex-col gap-4">
          <FormError>{error}</FormError>
          <dl className="grid gap-3 text-soft">
            <div>
              <dt className="font-medium text-ink">Crux JSON</dt>
              <dd>A map exported from Crux, with its sources, quotes and notes.</dd>
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

async function importInto(mapId: string, file: File): Promise<Sent<unknown>> {
  if (file.size > LARGEST_FILE_BYTES) {
    const message = 'This file is too large: at most 60 MB can be imported.'
    return { ok: false, status: 413, code: 'too-large', message }
  }
  const body = { name: file.name, text: await file.text() }
  return sendJson('POST', `/api/maps/${encodeURIComponent(mapId)}/import`, body, z.unknown())
}
