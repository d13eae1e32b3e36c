'use client'
import { Copy, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { FormError } from '../account/form-error'
import { fetchFormats, type ListedFormat } from '../importing/formats'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Spinner } from '../ui/spinner'
import { toast } from '../ui/toast'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { type Choices, ExportChoices } from './export-choices'
import type { ExportRequest } from './export-request'
import { FilePreview } from './file-preview'
import { FormatList } from './format-list'
import { keepLastFormat, readLastFormat } from './last-format'
import { LossesView } from './losses-view'
import { saveFile } from './save-file'
import { useExport } from './use-export'

const FIRST: Choices = { part: 'whole', notes: true, names: true, verdicts: true, theme: 'light', page: 'one' }

/** Asks in which format what of the map is taken away; shows the file and what it loses before it is taken. */
export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const { state } = useWorkspace()
  const { situation, shownMap } = useEditor()
  const { map } = state
  const [formats, setFormats] = useState<readonly ListedFormat[] | 'away' | null>(null)
  const [name, setName] = useState(readLastFormat)
  // What was selected and shown when it was opened: nothing behind it changes by the person's hand.
  const [branch] = useState(() => (situation.single?.kind === 'claim' ? situation.single.id : null))
  const [shown] = useState(() => [...shownMap.claims.keys()].filter((id) => map.claims.has(id)))
  const [choices, setChoices] = useState(FIRST)
  useEffect(() => {
    void fetchFormats().then((listed) => setFormats(listed?.filter(({ writes }) => writes) ?? 'away'))
  }, [])
  const listed = Array.isArray(formats) ? (formats as readonly ListedFormat[]) : []
  const format = listed.find((each) => each.name === name) ?? listed[0]
  const asked = format ? requestOf(format, choices, branch, shown) : null
  const { file, losses } = useExport(map.id, asked)
  const ready = file.kind === 'there' ? file.value : null

  const download = () => {
    if (!ready || !format) return
    keepLastFormat(format.name)
    saveFile(ready)
    onClose()
    toast(`Saved as ${ready.name}.`)
  }
  const copy = async () => {
    if (!ready || !format) return
    try {
      await navigator.clipboard.writeText(await ready.blob.text())
    } catch {
      toast.error('The browser keeps the clipboard to itself. Download the file instead.')
      return
    }
    keepLastFormat(format.name)
    toast(`Copied as ${format.title}.`)
  }

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        size="lg"
        title="Export"
        description="Take the map away as a file."
        footer={
          <>
            {format?.text ? (
              <Button disabled={!ready} onClick={copy}>
                <Copy aria-hidden="true" />
                Copy
              </Button>
            ) : null}
            <Button look="primary" disabled={!ready} onClick={download}>
              <Download aria-hidden="true" />
              Download
            </Button>
          </>
        }
      >
        {formats === 'away' ? (
          <FormError>The server cannot be reached. Check the connection, then open this again.</FormError>
        ) : null}
        {formats === null ? <Spinner label="Asking for the formats" /> : null}
        {format ? (
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <div className="sm:max-h-[56dvh] sm:overflow-y-auto sm:border-line sm:border-r sm:py-0.5 sm:pr-3 sm:pl-0.5">
              <FormatList formats={listed} chosen={format.name} onChoose={setName} />
            </div>
            <div className="flex min-w-0 flex-col gap-3">
              <p className="text-soft">
                <span className="font-medium text-ink">{format.title}</span>: {format.says}.
              </p>
              <ExportChoices
                choices={choices}
                onChange={setChoices}
                format={format}
                branch={branch === null ? null : (map.claims.get(branch)?.text ?? null)}
                shown={shown.length < map.claims.size ? shown.length : null}
              />
              <FilePreview file={file} text={format.text} />
              <LossesView losses={losses} title={format.title} />
            </div>
          </div>
        ) : null}
      </DialogContent>
    </Dialog>
  )
}

function requestOf(
  { name, mediaType }: ListedFormat,
  { part, notes, names, verdicts, theme, page }: Choices,
  branch: string | null,
  shown: readonly string[],
): ExportRequest {
  return {
    format: name,
    notes: notes ? 'yes' : 'no',
    names: names ? 'yes' : 'no',
    verdicts: verdicts ? 'yes' : 'no',
    ...(mediaType.startsWith('image/') && { theme }),
    ...(mediaType === 'application/pdf' && { page }),
    ...(part === 'branch' && branch !== null && { branch }),
    ...(part === 'shown' && { claims: shown }),
  }
}
