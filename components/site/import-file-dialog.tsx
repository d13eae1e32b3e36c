'use client'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { FormError } from '@/components/account/form-error'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { findingInWords } from '@/lib/domain/formats/format'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import type { FoundInFile } from './findings-schema'
import { ImportAttempt } from './import-attempt'
import type { Sent } from './send-json'

/** The largest file that is sent at all; the server sets its own bound. */
const LARGEST_FILE_BYTES = 60_000_000

/** What the browser offers to choose: exactly what can be read. */
const ACCEPT = READABLE_FORMATS.flatMap(({ extensions, mediaType }) => [...extensions, mediaType]).join(',')

/** Sent again under the same id, it is imported once. */
export type ImportedFile = { name: string; text: string; operationId: string }

type Imported<Answer> = { answer: Answer; fileName: string }

type Props<Answer> = {
  open: boolean
  onClose: () => void
  title: string
  description: string
  /** Sends the file, as the server takes it; its findings are what could not be understood. */
  send: (file: ImportedFile) => Promise<Sent<Answer>>
  onSent: (answer: Answer, fileName: string) => void
}

/** Asks for a file with a map and sends it: all of it is taken, or nothing, and why. Stays open while it is under way. */
export function ImportFileDialog<Answer extends { findings: FoundInFile[] }>({
  open,
  onClose,
  title,
  description,
  send,
  onSent,
}: Props<Answer>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [imported, setImported] = useState<Imported<Answer> | null>(null)
  const [attempt] = useState(() => new ImportAttempt())
  const picker = useRef<HTMLInputElement>(null)

  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file, mended, may be chosen again.
    event.target.value = ''
    if (!file) return
    if (file.size > LARGEST_FILE_BYTES) return setError('This file is too large: at most 60 MB can be imported.')
    setBusy(true)
    setError(null)
    const sent = await send({ name: file.name, text: await file.text(), operationId: attempt.idFor(file) })
    attempt.settle(sent)
    setBusy(false)
    if (!sent.ok) setError(sent.message)
    else if (sent.value.findings.length === 0) onSent(sent.value, file.name)
    else setImported({ answer: sent.value, fileName: file.name })
  }

  if (imported) {
    const { answer, fileName } = imported
    const goOn = () => onSent(answer, fileName)
    return (
      <Dialog open={open} onOpenChange={(opening) => (opening ? undefined : goOn())}>
        <DialogContent
          title={`Imported ${fileName}, but not all of it`}
          description="The rest is on the map. This could not be taken as it stands:"
          footer={
            <Button look="primary" onClick={goOn}>
              Go to the map
            </Button>
          }
        >
          <ul className="flex list-disc flex-col gap-1 pl-5 text-soft text-sm">
            {answer.findings.map((finding) => (
              <li key={findingInWords(finding)}>{findingInWords(finding)}</li>
            ))}
          </ul>
        </DialogContent>
      </Dialog>
    )
  }

  return (
    <Dialog open={open} onOpenChange={(opening) => (opening || busy ? undefined : onClose())}>
      <DialogContent title={title} description={description}>
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
            accept={ACCEPT}
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
