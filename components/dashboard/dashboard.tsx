'use client'
import { ChevronRight, FileUp, Plus } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Brought } from '@/components/importing/brought'
import { DropVeil } from '@/components/importing/drop-veil'
import { usePastedText } from '@/components/importing/use-pasted-text'
import { useWindowDrop } from '@/components/importing/use-window-drop'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/input'
import { lazyPart } from '@/components/ui/later'
import type { ListedMap } from '@/lib/sync/listed-map'
import { FirstMap } from './first-map'
import { FoundInMaps } from './found-in-maps'
import { groupMaps, searchMaps } from './listed-map'
import { MapMenu } from './map-menu'
import { MapSection } from './map-section'
import { NewMapDialog } from './new-map-dialog'
import { EMPTY, type TemplateOffer } from './template-choice'
import { useFoundInMaps } from './use-found-in-maps'

const ImportMapDialog = lazyPart(() => import('./import-map-dialog'))

const menuOf = (map: ListedMap) => <MapMenu map={map} />

type Props = {
  maps: readonly ListedMap[]
  publicMaps: readonly ListedMap[]
  templates: readonly TemplateOffer[]
  /** The map with the tour, when there is one. */
  tourMapId: string | null
}

/** A signed-in person's maps, those shared with them, and what is public. */
export function Dashboard({ maps, publicMaps, templates, tourMapId }: Props) {
  const [opened, setOpened] = useState<'new' | 'import' | null>(null)
  const [first, setFirst] = useState(EMPTY)
  const [brought, setBrought] = useState<Brought | null>(null)
  const bring = (next: Brought | null) => {
    setBrought(next)
    setOpened('import')
  }
  const dragged = useWindowDrop((file) => bring({ kind: 'file', file }), opened === null)
  usePastedText(bring, opened === null)
  const [search, setSearch] = useState('')
  const { mine, shared, archived } = groupMaps(searchMaps(maps, search))
  const others = searchMaps(publicMaps, search).filter(({ role }) => role === null)
  const nothing = search !== '' && [mine, shared, archived, others].every((group) => group.length === 0)
  const found = useFoundInMaps(search)
  const begin = (template: string) => {
    setFirst(template)
    setOpened('new')
  }

  return (
    <main className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-10 px-4 py-8 sm:px-6 sm:py-10">
      <div className="flex flex-wrap items-center gap-3">
        <h1 className="mr-auto font-semibold font-serif text-2xl tracking-tight">Maps</h1>
        {maps.length + publicMaps.length > 0 ? (
          <Input
            type="search"
            aria-label="Search all maps"
            placeholder="Search all maps"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className="max-sm:order-last sm:max-w-60"
          />
        ) : null}
        <Button onClick={() => bring(null)}>
          <FileUp aria-hidden="true" />
          Import
        </Button>
        <Button look="primary" onClick={() => begin(EMPTY)}>
          <Plus aria-hidden="true" />
          New map
        </Button>
      </div>
      {search.trim() === '' ? null : <FoundInMaps search={found} words={search} />}
      {nothing && !found.asking && found.found?.results.length === 0 ? (
        <EmptyState title="No map has these words">Try fewer of them, or other ones.</EmptyState>
      ) : null}
      <MapSection
        menuOf={menuOf}
        title="My maps"
        maps={mine}
        empty={
          search === '' ? (
            <FirstMap templates={templates} tourMapId={tourMapId} onBegin={begin} onImport={() => bring(null)} />
          ) : null
        }
      />
      <MapSection
        menuOf={menuOf}
        title="Shared with me"
        maps={shared}
        empty={
          search === '' && mine.length > 0 ? (
            <p className="text-faint">
              Maps that others invite you to stand here. To work on one of yours together, open it and press Share.
            </p>
          ) : null
        }
      />
      <MapSection menuOf={menuOf} title="Public" maps={others} />
      {archived.length > 0 ? (
        <details className="group">
          <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm font-semibold text-base text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden="true" className="size-4 transition-transform group-open:rotate-90" />
            Archive <span className="ml-1 font-normal text-faint">{archived.length}</span>
          </summary>
          <div className="pt-3">
            <MapSection menuOf={menuOf} title="Archived maps" maps={archived} />
          </div>
        </details>
      ) : null}
      {/* Made anew for each asking, with its own first choice. */}
      <NewMapDialog
        key={first}
        first={first}
        templates={templates}
        open={opened === 'new'}
        onOpenChange={(open) => setOpened(open ? 'new' : null)}
      />
      {dragged ? <DropVeil /> : null}
      <Suspense fallback={null}>
        {opened === 'import' ? <ImportMapDialog brought={brought} onClose={() => setOpened(null)} /> : null}
      </Suspense>
    </main>
  )
}
