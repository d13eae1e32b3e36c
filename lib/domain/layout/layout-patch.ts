import type { DebateMap } from '../debate-map'
import type { Argument, Claim } from '../model'
import { argumentKey, claimKey, type NodeKey } from './node-key'

/** What of a record the layout looks at. */
export type LaidClaim = Pick<Claim, 'id' | 'text' | 'pin'>
export type LaidArgument = Pick<Argument, 'id' | 'stance' | 'premises' | 'conclusion' | 'scheme' | 'pin'>

/** How a map differs from the one laid out before, as far as the layout looks. Plain data: it travels to a worker. */
export type LayoutPatch = { claims: LaidClaim[]; arguments: LaidArgument[]; gone: NodeKey[] }

/** Tells, map after map, what changed for the layout. */
export class LayoutWatch {
  private readonly claims = new TableWatch<Claim>()
  private readonly arguments = new TableWatch<Argument>()

  /**
   * How this map differs from the last one asked about; everything, the first time. Records that were not touched are the
   * same objects in both, so nothing is compared deeply: linear in the size of the map, some tens of nanoseconds a record.
   */
  patchTo(map: DebateMap): LayoutPatch {
    const claims = this.claims.changesTo(map.claims)
    const args = this.arguments.changesTo(map.arguments)
    const gone = [...claims.gone.map(claimKey), ...args.gone.map(argumentKey)]
    return { claims: claims.changed, arguments: args.changed, gone }
  }
}

type Table<R> = { readonly size: number; has(id: string): boolean; forEach(each: (record: R) => void): void }

class TableWatch<R extends { id: string }> {
  private readonly known = new Map<string, R>()
  /** What was there last, in the table's order: most of a table comes in the same order again. */
  private order: R[] = []
  private last: Table<R> | null = null

  changesTo(table: Table<R>): { changed: R[]; gone: string[] } {
    if (table === this.last) return { changed: [], gone: [] }
    this.last = table
    const { known, order } = this
    const changed: R[] = []
    const seen: R[] = []
    let at = 0
    table.forEach((record) => {
      seen.push(record)
      if (order[at] === record) {
        at++
        return
      }
      if (order[at + 1] === record) {
        at += 2
        return
      }
      if (order[at]?.id === record.id) at++
      if (known.get(record.id) === record) return
      known.set(record.id, record)
      changed.push(record)
    })
    this.order = seen
    const gone = known.size === table.size ? [] : [...known.keys()].filter((id) => !table.has(id))
    for (const id of gone) known.delete(id)
    return { changed, gone }
  }
}
