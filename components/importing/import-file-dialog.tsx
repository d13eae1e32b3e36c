'use client'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { FormError } from '../account/form-error'
import type { CopyFile } from '../merging/merge-requests'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Spinner } from '../ui/spinner'
import { type Brought, nameOfBrought } from './brought'
import { CopyOffer } from './copy-offer'
import { DropVeil } from './drop-veil'
import { FileSource } from './file-source'
import { FindingsList } from './findings-list'
import { FormatChoice } from './format-choice'
import { ImportProgress } from './import-progress'
import { PlaceChoice } from './place-choice'
import { RepeatsChoice } from './repeats-choice'
import { UnderstoodView } from './understood-view'
import { type Imported, useImport } from './use-import'
import { usePlacing } from './use-placing'
import { usePreview } from './use-preview'
import { useWindowDrop } from './use-window-drop'

/** The map that a file may be brought into. */
export type TargetMap = {
  mapId: string
  /** The claim that is selected. */
  under: { claimId: string; text: string } | null
  /** An import under this id is about to begin. */
  onBegin: (operationId: string) => void
  onImported: (imported: Imported, fileName: string) => void
  /** What was brought is to be compared with the map, as an edited copy of it. */
  onCompare: (copy: CopyFile, fileName: string) => void
}

type Props = {
  /** What was dropped or pasted to open it. */
  first: Brought | null
  /** Without one, a file becomes a new map. */
  target: TargetMap | null
  onClose: () => void
}

/**
 * Asks for a file or text with a map in it, shows what was understood of it, and imports it: all of it, or nothing. Stays open while
 * that is under way.
 */
export function ImportFileDialog({ first, target, onClose }: Props) {
  const [brought, setBrought] = useState(first)
  const [text, setText] = useState(first?.kind === 'text' ? first.text : '')
  const [from, setFrom] = useState<string | undefined>(undefined)
  const [error, setError] = useState<string | null>(null)
  const preview = usePreview(brought, from, target?.mapId)
  const placing = usePlacing(target)
  const { progress, run, cancel } = useImport((id) => {
    if (placing.place !== 'new') target?.onBegin(id)
  })
  const busy = progress !== null

  const bring = (next: Brought | null) => {
    if (next?.kind === 'text') setText(next.text)
    setFrom(undefined)
    setError(null)
    placing.keepAgain(new Set())
    setBrought(next)
  }
  const dragged = useWindowDrop((file) => bring({ kind: 'file', file }), !busy)

  const send = async () => {
    if (!brought || preview.kind !== 'understood') return
    setError(null)
    const { understood, file } = preview
    const sent = await run(brought, { ...file, from: understood.from.name }, placing.planFor(understood.repeats ?? []))
    if (!sent.ok) {
      setError(sent.code === 'cancelled' ? 'Cancelled: nothing was imported.' : sent.message)
      return
    }
    const { mapId } = sent.value
    if (mapId !== undefined) location.assign(`/maps/${encodeURIComponent(mapId)}`)
    else target?.onImported(sent.value, nameOfBrought(brought))
  }

  const understood = preview.kind === 'understood' ? preview.understood : null
  const refused = preview.kind === 'failed' ? preview.refused : null
  const told = understood ?? refused
  const repeats = placing.place === 'new' ? [] : (understood?.repeats ?? [])
  const nothing = understood !== null && Object.values(understood.counts).every((count) => count === 0)
  return (
    <Dialog open onOpenChange={(opening) => (opening || busy ? undefined : onClose())}>
      <DialogContent
        size="lg"
        title={brought ? `Import: ${nameOfBrought(brought)}` : 'Import a map'}
        description={
          brought
            ? 'Nothing is changed before you press Import.'
            : 'From Crux, another argument tool, or a text outline.'
        }
        footer={
          brought ? (
            progress ? (
              <ImportProgress progress={progress} onCancel={cancel} />
            ) : (
              <>
                <Button look="quiet" className="mr-auto" onClick={() => bring(null)}>
                  <ArrowLeft aria-hidden="true" />
                  Something else
                </Button>
                <Button look="primary" disabled={!understood || nothing} onClick={send}>
                  Import
                </Button>
              </>
            )
          ) : undefined
        }
      >
        {dragged ? <DropVeil /> : null}
        {brought ? (
          <div className="flex flex-col gap-4">
            <FormError>
              {error ?? (preview.kind === 'failed' && !refused?.findings.length ? preview.message : null)}
            </FormError>
            {preview.kind === 'reading' ? <Spinner label="Reading what you brought" /> : null}
            {told ? (
              <FormatChoice
                format={told.from}
                runnerUp={told.runnerUp}
                isChosen={from !== undefined}
                onChoose={(name) => {
                  setError(null)
                  placing.keepAgain(new Set())
                  setFrom(name)
                }}
              />
            ) : null}
            {refused && refused.findings.length > 0 ? (
              <div role="alert" className="flex flex-col gap-2">
                <p className="font-medium text-con text-sm">No map can be made of this.</p>
                <FindingsList findings={refused.findings} />
              </div>
            ) : null}
            {understood ? (
              <>
                <UnderstoodView understood={understood} />
                {nothing ? <p className="text-soft">There is nothing in it to import.</p> : null}
                {target && brought && preview.kind === 'understood' && understood?.isCopy ? (
                  <CopyOffer
                    disabled={busy}
                    onCompare={() =>
                      target.onCompare({ ...preview.file, from: understood.from.name }, nameOfBrought(brought))
                    }
                  />
                ) : null}
                <fieldset disabled={busy} className="contents">
                  {target ? <PlaceChoice {...placing.choice} /> : null}
                  {repeats.length > 0 ? (
                    <RepeatsChoice repeats={repeats} kept={placing.kept} onKept={placing.keepAgain} />
                  ) : null}
                </fieldset>
              </>
            ) : null}
          </div>
        ) : (
          <FileSource text={text} onBring={bring} />
        )}
      </DialogContent>
    </Dialog>
  )
}
