'use client'
import { ImportFileDialog } from '@/components/site/import-file-dialog'
import { importFile } from './map-requests'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Makes a map of a file and opens it. */
export function ImportMapDialog({ open, onOpenChange }: Props) {
  return (
    <ImportFileDialog
      open={open}
      onClose={() => onOpenChange(false)}
      title="Import a map"
      description="The file becomes a new map that only you see. Nothing else changes."
      send={importFile}
      onSent={({ mapId }) => location.assign(`/maps/${encodeURIComponent(mapId)}`)}
    />
  )
}
