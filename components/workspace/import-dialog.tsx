'use client'
import { useState } from 'react'
import type { Brought } from '../importing/brought'
import { ImportFileDialog } from '../importing/import-file-dialog'
import type { CopyFile } from '../merging/merge-requests'
import { lazyPart } from '../ui/later'
import { toast } from '../ui/toast'
import { announce } from './announcer'
import { useEditor } from './editor-context'
import { tellRefusal } from './tell-refusal'
import { useWorkspace } from './workspace-context'

const MergeCopyDialog = lazyPart(async () => ({
  default: (await import('../merging/merge-copy-dialog')).MergeCopyDialog,
}))

type Props = { brought: Brought | null; onClose: () => void }

/** Brings a file's claims, arguments, sources and notes into this map, or makes a new map of them. */
export function ImportDialog({ brought, onClose }: Props) {
  const { state, session, can } = useWorkspace()
  const { actions, situation } = useEditor()
  const { single } = situation
  const claim = single?.kind === 'claim' ? state.map.claims.get(single.id) : undefined
  const [copy, setCopy] = useState<{ file: CopyFile; fileName: string } | null>(null)
  const takeBack = (operationId: string) => {
    const outcome = session.undo(operationId)
    if (outcome.done) return
    if (outcome.refusal) tellRefusal(outcome.refusal, 'The import stays. ')
    else toast('The import was taken back already, or has not come through yet.')
  }
  const target = {
    mapId: state.map.id,
    under: claim ? { claimId: claim.id, text: claim.text } : null,
    onBegin: session.awaitEdit.bind(session),
    onCompare: (file: CopyFile, fileName: string) => setCopy({ file, fileName }),
    onImported: (
      {
        counts,
        findings,
        operationId,
      }: { counts: { claims: number }; findings: readonly unknown[]; operationId: string },
      fileName: string,
    ) => {
      onClose()
      const count = counts.claims === 1 ? 'one claim' : `${counts.claims.toLocaleString('en')} claims`
      const words = `Imported ${fileName}: ${count}.`
      announce(words)
      toast(words, {
        duration: 10_000,
        action: { label: 'Undo', onClick: () => takeBack(operationId) },
        ...(findings.length > 0 && { description: 'Not all of it could be taken as it stands.' }),
      })
      if (claim) actions.goTo({ kind: 'claim', id: claim.id })
      else actions.run('fit')
    },
  }
  if (copy) return <MergeCopyDialog {...copy} onClose={onClose} />
  return <ImportFileDialog first={brought} target={can('map.import-into') ? target : null} onClose={onClose} />
}
