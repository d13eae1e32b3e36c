'use client'
import type { Brought } from '@/components/importing/brought'
import { ImportFileDialog } from '@/components/importing/import-file-dialog'

/** Makes a map of a file and opens it. */
export default function ImportMapDialog({ brought, onClose }: { brought: Brought | null; onClose: () => void }) {
  return <ImportFileDialog first={brought} target={null} onClose={onClose} />
}
