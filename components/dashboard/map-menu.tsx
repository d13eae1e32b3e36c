'use client'
import { Archive, ArchiveRestore, Copy, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Sent } from '@/components/site/send-json'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { toast } from '@/components/ui/toast'
import { can } from '@/lib/domain/access'
import type { ListedMap } from '@/lib/sync/listed-map'
import { contentInWords } from './listed-map'
import { deleteMap, duplicateMap, editMap } from './map-requests'
import { RenameDialog } from './rename-dialog'

/** What may be done with a map from outside of it. */
export function MapMenu({ map }: { map: ListedMap }) {
  const router = useRouter()
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null)
  const [busy, setBusy] = useState(false)
  const standing = map.role ?? 'reader'

  const done = (message: string) => {
    setAsked(null)
    toast(message)
    router.refresh()
  }
  const run = async (ask: () => Promise<Sent<unknown>>, message: string) => {
    setBusy(true)
    const sent = await ask()
    setBusy(false)
    if (sent.ok) done(message)
    else toast.error(sent.message)
  }
  const archive = (to: boolean) =>
    run(() => editMap(map.id, { archived: { from: map.archived, to } }), to ? 'Archived.' : 'Back among the maps.')

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton label={`More about “${map.title}”`} size="sm">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent>
          {can(standing, 'map.rename') ? (
            <MenuItem icon={<Pencil />} onSelect={() => setAsked('rename')}>
              Rename…
            </MenuItem>
          ) : null}
          {can(standing, 'map.duplicate') ? (
            <MenuItem icon={<Copy />} onSelect={() => run(() => duplicateMap(map.id), 'Copied: the copy is yours.')}>
              Duplicate
            </MenuItem>
          ) : null}
          {can(standing, 'map.archive') ? (
            <MenuItem icon={map.archived ? <ArchiveRestore /> : <Archive />} onSelect={() => archive(!map.archived)}>
              {map.archived ? 'Take out of the archive' : 'Archive'}
            </MenuItem>
          ) : null}
          {can(standing, 'map.delete') ? (
            <>
              <MenuSeparator />
              <MenuItem danger icon={<Trash2 />} onSelect={() => setAsked('delete')}>
                Delete…
              </MenuItem>
            </>
          ) : null}
        </MenuContent>
      </Menu>
      {asked === 'rename' ? (
        <RenameDialog map={map} onClose={() => setAsked(null)} onDone={() => done('Renamed.')} />
      ) : null}
      <AlertDialog
        open={asked === 'delete'}
        onOpenChange={(open) => !open && setAsked(null)}
        title={`Delete “${map.title}”?`}
        description={`The map goes with everything on it (${contentInWords(map)}), for all of its people. This cannot be undone. To keep it out of the way instead, archive it.`}
        action="Delete the map"
        danger
        busy={busy}
        onConfirm={() => void run(() => deleteMap(map.id), 'Deleted.')}
      />
    </>
  )
}
