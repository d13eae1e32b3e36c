'use client'
import { FileText, Map as MapIcon, MessageSquare, Quote, Type } from 'lucide-react'
import { MarkedText } from '@/components/ui/marked-text'
import { Spinner } from '@/components/ui/spinner'
import { pathOfPlace } from '@/components/workspace/place'
import type { FoundInMaps as Found } from '@/lib/sync/found-in-maps'
import type { Search } from './use-found-in-maps'

type Result = Found['results'][number]

const KINDS = {
  map: { word: 'Map', Icon: MapIcon },
  claim: { word: 'Claim', Icon: Type },
  quote: { word: 'Quote', Icon: Quote },
  annotation: { word: 'Note', Icon: MessageSquare },
  source: { word: 'Source', Icon: FileText },
} as const

/** What was found inside of maps: each leads to its place there. */
export function FoundInMaps({ search: { found, asking }, words }: { search: Search; words: string }) {
  const results = found?.results ?? []
  return (
    <section aria-labelledby="found-in-maps" aria-busy={asking} className="flex flex-col gap-3">
      <h2 id="found-in-maps" className="flex items-center gap-2 font-semibold text-base">
        In the maps
        {asking ? <Spinner label="Searching" className="text-faint" /> : null}
        {!asking && results.length > 0 ? <span className="font-normal text-faint">{results.length}</span> : null}
      </h2>
      <p role="status" className={found?.note || (!asking && results.length === 0) ? 'text-soft' : 'sr-only'}>
        {asking
          ? ''
          : (found?.note ?? (results.length === 0 ? 'Nothing on any map says that.' : `${results.length} found`))}
      </p>
      {results.length > 0 ? (
        <ul className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
          {results.map((result) => (
            <li key={`${result.kind} ${result.mapId} ${result.id}`} className="border-line border-b last:border-b-0">
              <FoundResult result={result} words={words} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function FoundResult({ result: { kind, id, mapId, mapTitle, snippet }, words }: { result: Result; words: string }) {
  const { word, Icon } = KINDS[kind]
  const place = kind === 'map' ? {} : { thing: { kind, id }, words: kind === 'source' ? words : '' }
  return (
    // Not a `Link`: what is fetched ahead for each would be whole maps.
    <a
      href={pathOfPlace(mapId, place)}
      className="flex gap-3 px-4 py-3 outline-none transition-colors hover:bg-paper focus-visible:bg-accent-soft"
    >
      <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-faint" />
      <span className="flex min-w-0 flex-col gap-0.5">
        <span dir="auto" className="line-clamp-3 break-words font-serif text-base leading-5.5">
          <MarkedText pieces={snippet} />
        </span>
        <span className="text-faint text-xs">
          {word}
          {kind === 'map' ? null : (
            <>
              {' on '}
              <bdi>{mapTitle}</bdi>
            </>
          )}
        </span>
      </span>
    </a>
  )
}
