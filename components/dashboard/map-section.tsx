import { type ReactNode, useId } from 'react'
import type { ListedMap } from '@/lib/sync/listed-map'
import { MapCard } from './map-card'

type Props = { title: string; maps: readonly ListedMap[]; menuOf?: (map: ListedMap) => ReactNode; empty?: ReactNode }

/** A heading with its maps; without maps, what it says instead, or nothing at all. */
export function MapSection({ title, maps, menuOf, empty }: Props) {
  const id = useId()
  if (maps.length === 0 && !empty) return null
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="font-semibold text-base">
        {title}
        {maps.length > 0 ? <span className="ml-2 font-normal text-faint">{maps.length}</span> : null}
      </h2>
      {maps.length === 0 ? (
        empty
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {maps.map((map) => (
            <li key={map.id} className="grid">
              <MapCard map={map} menu={menuOf?.(map)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
