'use client'
import * as z from 'zod/mini'
import { FindingsSchema } from '../site/findings-schema'
import { ImportFileDialog } from '../site/import-file-dialog'
import { sendJson } from '../site/send-json'
import { toast } from '../ui/toast'
import { useEditor } from './editor-context'
import { useWorkspace } from './workspace-context'

const AnswerSchema = z.object({ findings: FindingsSchema })

/** Brings a file's claims, arguments, sources and notes into this map. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { state } = useWorkspace()
  const { actions } = useEditor()
  return (
    <ImportFileDialog
      open
      onClose={onClose}
      title="Import into this map"
      description="What the file holds is added beside what is here. Everyone on the map sees it at once."
      send={(file) => sendJson('POST', `/api/maps/${encodeURIComponent(state.map.id)}/import`, file, AnswerSchema)}
      onSent={(_, fileName) => {
        onClose()
        toast(`Imported ${fileName}.`)
        actions.run('fit')
      }}
    />
  )
}
