'use client'
import { Command as Cmdk } from 'cmdk'
import { FileText, MessageSquare, Minus, Plus, Quote, TextSearch, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { claimStatus } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import { markWords, snippetOf } from '@/lib/domain/search/mark-words'
import type { Found, FoundOnMap } from '@/lib/domain/search/search-map'
import { countOf } from '../history/words'
import { sourceName } from '../sources/source-words'
import { MarkedText } from '../ui/marked-text'
import { paletteItemClass } from './palette-look'

const SNIPPET = 160
const OTHERS = [
  { kind: 'quote', heading: 'Quotes', Icon: Quote },
  { kind: 'annotation', heading: 'Notes', Icon: MessageSquare },
  { kind: 'source', heading: 'Sources', Icon: FileText },
  { kind: 'passage', heading: 'In the texts', Icon: TextSearch },
] as const

type Props = {
  map: DebateMap
  found: FoundOnMap
  onGo: (found: Found) => void
  /** Marks all claims that were found. */
  onShowAll: () => void
}

/** What was found on the map, by kind, with the words marked. */
export function PaletteResults({ map, found: { asked, best, claimIds }, onGo, onShowAll }: Props) {
  return (
    <>
      {best.claim.length > 0 ? (
        <Cmdk.Group heading="Claims">
          {best.claim.map((found) => (
            <ResultItem key={found.id} found={found} onGo={onGo} sign={<RoleSign map={map} claimId={found.id} />}>
              <span dir="auto" className="line-clamp-2 flex-1 font-serif text-base leading-5">
                <MarkedText pieces={markWords(found.text, asked)} />
              </span>
              <Aside>{map.claims.get(found.id)?.holder}</Aside>
            </ResultItem>
          ))}
          {asked.length > 0 && claimIds.length > 1 ? (
            <Cmdk.Item value="show-all" onSelect={onShowAll} className={paletteItemClass}>
              <TextSearch aria-hidden="true" className="size-4 shrink-0 text-faint" />
              Show all {countOf(claimIds.length, 'claim')} on the map
            </Cmdk.Item>
          ) : null}
        </Cmdk.Group>
      ) : null}
      {OTHERS.map(({ kind, heading, Icon }) =>
        best[kind].length > 0 ? (
          <Cmdk.Group key={kind} heading={heading}>
            {best[kind].map((found) => (
              <ResultItem
                key={`${found.id} ${found.start}`}
                found={found}
                onGo={onGo}
                sign={<Icon aria-hidden="true" className="size-4 shrink-0 text-faint" />}
              >
                <span dir="auto" className="line-clamp-2 flex-1 leading-5">
                  <MarkedText pieces={snippetOf(found.text, asked, SNIPPET)} />
                </span>
                <Aside>{whereInWords(map, found)}</Aside>
              </ResultItem>
            ))}
          </Cmdk.Group>
        ) : null,
      )}
    </>
  )
}

type ItemProps = { found: Found; onGo: (found: Found) => void; sign: ReactNode; children: ReactNode }

function ResultItem({ found, onGo, sign, children }: ItemProps) {
  return (
    <Cmdk.Item
      value={`${found.kind}:${found.id}:${found.start}`}
      onSelect={() => onGo(found)}
      className={paletteItemClass}
    >
      {sign}
      {children}
    </Cmdk.Item>
  )
}

const Aside = ({ children }: { children: string | null | undefined }) =>
  children ? (
    <span dir="auto" className="max-w-32 shrink-0 truncate text-faint text-xs">
      {children}
    </span>
  ) : null

/** Whose words, or in which source. */
function whereInWords(map: DebateMap, { kind, id }: Found): string | undefined {
  if (kind === 'annotation') return map.people.get(map.annotations.get(id)?.createdBy ?? '')?.name
  const source = map.sources.get(kind === 'quote' ? (map.quotes.get(id)?.sourceId ?? '') : id)
  return source && kind !== 'source' ? sourceName(source) : source?.authors[0]
}

const SIGNS = { reason: Plus, both: Plus, objection: Minus, undercut: Zap, thesis: null, unconnected: null } as const

function RoleSign({ map, claimId }: { map: DebateMap; claimId: string }) {
  const claim = map.claims.get(claimId)
  const role = claim ? claimStatus(map, claim).role : 'unconnected'
  const Icon = SIGNS[role]
  const tone = role === 'reason' ? 'text-pro' : role === 'both' ? 'text-both' : 'text-con'
  return (
    <span aria-hidden="true" className={`flex size-4 shrink-0 items-center justify-center ${tone}`}>
      {Icon ? <Icon className="size-4" /> : null}
    </span>
  )
}
