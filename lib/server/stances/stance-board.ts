import { can, standingOf } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { ChosenRule, KeptStance, SeenStances } from '@/lib/domain/stances/person-stance'
import { type Counts, seenStances } from '@/lib/domain/stances/seen-stances'
import { isOnMap, stanceKey } from '@/lib/domain/stances/stance-key'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import type { Database } from '../database'
import { reportBug } from '../report-bug'
import { readStances, type StanceRow } from './stance-rows'

/** All that was said of one thing. */
type About = { readonly target: StanceTarget; readonly kept: readonly KeptStance[] }
/** The stances of a map at one moment. */
export type StanceState = { readonly rule: ChosenRule; readonly about: ReadonlyMap<string, About> }

export type StanceListener = (before: StanceState, after: StanceState, changed: readonly string[]) => void

/** Whose stances on a map count: of those who may say any. */
export const countsOn =
  (map: DebateMap): Counts =>
  (personId) =>
    can(standingOf(map, personId), 'stance.take')

/** Everything that one person may see of a map's stances, on what the map has now. */
export const seenOf = (state: StanceState, map: DebateMap, viewer: string | null): SeenStances[] =>
  [...state.about.values()].flatMap(({ target }) => seenOn(state, map, viewer, target) ?? [])

/** What one person may see of the stances on one thing. */
export function seenOn(
  { rule, about }: StanceState,
  map: DebateMap,
  viewer: string | null,
  target: StanceTarget,
): SeenStances | undefined {
  if (!isOnMap(map, target)) return undefined
  return seenStances(target, about.get(stanceKey(target))?.kept ?? [], rule, viewer, countsOn(map))
}

/**
 * This process's copy of one map's stances, in step with the database, and those who watch it. It holds everybody's: what
 * leaves it goes through `seenOf`.
 */
export class StanceBoard {
  private current: StanceState | undefined
  private version = -1
  private reading: Promise<void> | null = null
  private isAsked = false
  private readonly listeners = new Set<StanceListener>()

  constructor(
    private readonly database: Database,
    private readonly mapId: string,
  ) {}

  /** Undefined until it is read for the first time. */
  get state(): StanceState | undefined {
    return this.current
  }

  /** Whether it was read, and the database has a newer version. */
  isBehind(version: number): boolean {
    return this.current !== undefined && version > this.version
  }

  /** Tells the listener of every change from now on. Returns how to stop. */
  listen(listener: StanceListener): () => void {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** The stances as they are in the database now. Rejects when it does not answer. */
  async newest(): Promise<StanceState> {
    this.isAsked = true
    while (this.isAsked || this.reading) {
      this.reading ??= this.readOn().finally(() => {
        this.reading = null
      })
      await this.reading
    }
    if (!this.current) throw new Error(`the stances of map ${this.mapId} were not read`)
    return this.current
  }

  private async readOn(): Promise<void> {
    this.isAsked = false
    const { rule, version, rows } = await readStances(this.database, this.mapId, this.version)
    const before = this.current
    if (before && version === this.version) return
    const after = { rule, about: gatherStances(rows, before?.about) }
    this.current = after
    this.version = version
    if (before) this.tell(before, after, [...new Set(rows.map(({ target }) => stanceKey(target)))])
  }

  private tell(before: StanceState, after: StanceState, changed: readonly string[]): void {
    for (const listener of [...this.listeners]) {
      try {
        listener(before, after, changed)
      } catch (error) {
        reportBug(error, `telling of the stances on map ${this.mapId}`)
      }
    }
  }
}

/** Stances by what they are on; each takes the place of what the same person said of it before. */
export function gatherStances(
  rows: readonly StanceRow[],
  before: ReadonlyMap<string, About> = new Map(),
): ReadonlyMap<string, About> {
  const about = new Map(before)
  for (const { target, stance } of rows) {
    const key = stanceKey(target)
    const others = about.get(key)?.kept.filter(({ personId }) => personId !== stance.personId) ?? []
    about.set(key, { target, kept: [...others, stance] })
  }
  return about
}
