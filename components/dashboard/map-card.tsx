import { Globe, Link2, Users } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LastChanged } from '@/components/site/last-changed'
import { Badge } from '@/components/ui/badge'
import type { ListedMap } from '@/lib/sync/listed-map'
import { ROLE_WORDS } from '../sharing/role-words'
import { contentInWords, ownersInWords } from './listed-map'

type Props = {
  map: ListedMap
  /** What may be done with it, for those who are signed in. */
  menu?: ReactNode
}

/** One map in a list: the whole card opens it. */
export function MapCard({ map, menu }: Props) {
  return (
    <article className="relative flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card transition-shadow hover:shadow-float has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent">
      <div className="flex items-start gap-2">
        <h3 dir="auto" className="min-w-0 flex-1 text-pretty font-semibold font-serif text-lg leading-snug">
          <Link
            href={`/maps/${encodeURIComponent(map.id)}`}
            className="outline-none after:absolute after:inset-0 after:rounded-card"
          >
            {map.title}
          </Link>
        </h3>
        {menu ? (
          <div className="relative z-1 -mt-1 -mr-1.5 pointer-coarse:-mt-2 pointer-coarse:-mr-2.5 pointer-coarse:-mb-2">
            {menu}
          </div>
        ) : null}
      </div>
      {map.description ? (
        <p dir="auto" className="line-clamp-2 text-pretty text-soft">
          {map.description}
        </p>
      ) : null}
      <footer className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-1 text-faint text-xs">
        <span>{contentInWords(map)}</span>
        <LastChanged at={map.updatedAt} />
        <Sharing map={map} />
      </footer>
    </article>
  )
}

/** Who else has it, when anybody does. */
function Sharing({ map }: { map: ListedMap }) {
  if (map.role === null) return <span>{ownersInWords(map.owners)}</span>
  return (
    <>
      {map.role === 'owner' ? null : (
        <>
          <span>{ownersInWords(map.owners)}</span>
          <Badge>{ROLE_WORDS[map.role].name}</Badge>
        </>
      )}
      {map.role === 'owner' && map.members > 1 ? (
        <span className="inline-flex items-center gap-1">
          <Users aria-hidden="true" className="size-3.5" />
          {map.members} people
        </span>
      ) : null}
      {map.visibility === 'private' ? null : (
        <span className="inline-flex items-center gap-1">
          {map.visibility === 'public' ? (
            <Globe aria-hidden="true" className="size-3.5" />
          ) : (
            <Link2 aria-hidden="true" className="size-3.5" />
          )}
          {map.visibility === 'public' ? 'public' : 'by address'}
        </span>
      )}
    </>
  )
}
