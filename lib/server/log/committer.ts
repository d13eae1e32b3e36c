import type { Database } from '../database'
import { commitBatches } from './commit-batches'
import { isDatabaseAway } from './database-failure'
import { type MapBatch, operationIds } from './map-batch'

/** Statements under way at once: while PostgreSQL flushes one to disk, it can work on the others. */
const STATEMENTS = 3
/** Operations a statement takes, so that none takes long: those of other maps wait for the next. */
const OPERATIONS_PER_STATEMENT = 64
/** Changes past this make a batch a big one, which goes alone: an import must not hold up others' edits. */
const BIG_BATCH = 512

type Waiting = { batch: MapBatch; resolve: (written: boolean) => void; reject: (error: unknown) => void }

/**
 * Commits the batches of all maps of this process. Batches that gather while statements are under way go
 * together in the next one: fifty maps with an edit each cost little more than one with fifty.
 */
export class Committer {
  private readonly waiting: Waiting[] = []
  private running = 0

  constructor(private readonly database: Database) {}

  /**
   * Whether the batch was written (see `commitBatches`). Throws what `isDatabaseAway` knows when that is
   * not known, and any other error when it cannot be.
   */
  commit(batch: MapBatch): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ batch, resolve, reject })
      // Edits that arrived together are judged before the first of them is sent.
      setImmediate(() => this.start())
    })
  }

  private start(): void {
    while (this.running < STATEMENTS && this.waiting.length > 0) {
      this.running += 1
      void this.write(this.nextGroup()).finally(() => {
        this.running -= 1
        this.start()
      })
    }
  }

  private nextGroup(): Waiting[] {
    const group: Waiting[] = []
    let operations = 0
    while (true) {
      const next = this.waiting[0]
      if (!next) return group
      const size = operationIds(next.batch).length
      const alone = next.batch.changes.length > BIG_BATCH
      if (group.length > 0 && (alone || operations + size > OPERATIONS_PER_STATEMENT)) return group
      this.waiting.shift()
      group.push(next)
      operations += size
      if (alone) return group
    }
  }

  private async write(group: Waiting[]): Promise<void> {
    try {
      const batches = group.map(({ batch }) => batch)
      const written = await commitBatches(this.database, batches)
      for (const { batch, resolve } of group) resolve(written.has(batch.mapId))
    } catch (error) {
      // A batch that can never be written must not take the others down with it.
      if (group.length > 1 && !isDatabaseAway(error)) for (const one of group) await this.write([one])
      else for (const { reject } of group) reject(error)
    }
  }
}
