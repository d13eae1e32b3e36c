import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '@/lib/sync/protocol'
import type { Database } from '../database'
import { reportBug } from '../report-bug'
import { commitLocked } from './commit-locked'
import type { Committer } from './committer'
import { isDatabaseAway } from './database-failure'
import { type Judged, judgeBatch, type Submission } from './judge-batch'
import type { MapCopy } from './map-copy'
import { hasMap, readLogPages } from './read-log'
import { WriteBudget, weightOf } from './write-budget'

/** What one batch may hold, so that nobody waits long for those before them. */
const OPERATIONS_PER_BATCH = 64
/** How long to ask a database that does not answer: a restart of PostgreSQL goes unnoticed. */
const PATIENCE_MS = 20_000
const FIRST_PAUSE_MS = 20
const MAX_PAUSE_MS = 500

/**
 * What came of a submission: an answer for each operation; or none, as the map is no longer there; or it is not
 * known whether they were committed, and sending them again is safe.
 */
export type Submitted = { ok: true; answers: Answer[] } | { ok: false; reason: NoAnswer }
export type NoAnswer = 'map-deleted' | 'not-committed'

/** Ends the wait of everybody who has no answer yet. */
class NoAnswers extends Error {
  constructor(
    readonly reason: NoAnswer,
    options?: ErrorOptions,
  ) {
    super(reason, options)
  }
}

class Queued {
  readonly answer: Promise<Answer>
  resolve!: (answer: Answer) => void
  reject!: (error: NoAnswers) => void

  constructor(readonly submission: Submission) {
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  get operationId(): string {
    return this.submission.operation.id
  }
}

/**
 * The only one in this process that writes to a map and moves its copy on. It does one thing at a time:
 * commits a batch of what has gathered, or reads what another process has written.
 */
export class MapWriter {
  private queue: Queued[] = []
  /** Everything not answered yet, by operation id: a retry that overtakes its answer waits for the same one. */
  private readonly unanswered = new Map<string, Queued>()
  /** Committed, and not yet known to anybody but this writer. */
  private untold: { judged: Judged; batch: readonly Queued[] } | null = null
  private isBehind = false
  private work: Promise<void> | null = null

  constructor(
    private readonly copy: MapCopy,
    private readonly database: Database,
    private readonly committer: Committer,
    private readonly onCommitted: (mapId: string, seq: number) => void,
    /** Shared by all writers of a process. */
    private readonly budget = new WriteBudget(),
  ) {}

  get isIdle(): boolean {
    return this.work === null
  }

  /**
   * Writes operations, in the order given, after those that were submitted before. Each is answered once the
   * answer is committed, and answered the same whenever it is submitted again. Turned away as `not-committed` when
   * too much waits already.
   */
  async submit(submissions: readonly Submission[]): Promise<Submitted> {
    const weight = weightOf(submissions)
    if (!this.budget.take(weight)) return { ok: false, reason: 'not-committed' }
    const answers = Promise.all(submissions.map((submission) => this.enqueue(submission)))
    this.start()
    try {
      return { ok: true, answers: await answers }
    } catch (error) {
      if (error instanceof NoAnswers) return { ok: false, reason: error.reason }
      throw error
    } finally {
      this.budget.giveBack(weight)
    }
  }

  /** Reads what other processes have written. Resolves when the copy has it, or the database failed. */
  async catchUp(): Promise<void> {
    this.isBehind = true
    this.start()
    await this.work
  }

  /** Resolves when everything submitted so far is answered. */
  async flush(): Promise<void> {
    while (this.work) await this.work
  }

  private enqueue(submission: Submission): Promise<Answer> {
    const { id } = submission.operation
    const same = this.unanswered.get(id)
    if (same) return same.answer
    const queued = new Queued(submission)
    this.unanswered.set(id, queued)
    this.queue.push(queued)
    return queued.answer
  }

  private start(): void {
    this.work ??= this.run().finally(() => {
      this.work = null
      if (this.isBehind || this.queue.length > 0) this.start()
    })
  }

  private async run(): Promise<void> {
    try {
      while (this.isBehind || this.queue.length > 0) {
        // Edits that arrive together go together.
        await nextTurn()
        if (this.isBehind) await this.readOnPatiently()
        else await this.write(this.queue.splice(0, OPERATIONS_PER_BATCH))
      }
    } catch (error) {
      this.giveUp(error)
    } finally {
      this.tell()
    }
  }

  /** Nothing more can be done for those who wait: they are told, and may come again. */
  private giveUp(error: unknown): void {
    const end = error instanceof NoAnswers ? error : new NoAnswers('not-committed', { cause: error })
    if (end.reason === 'not-committed') reportBug(error, `writing to map ${this.copy.id}`)
    this.queue = []
    for (const queued of this.unanswered.values()) queued.reject(end)
    this.unanswered.clear()
  }

  /** Commits a batch, whoever else writes to the map, and however long the database is away (within reason). */
  private async write(batch: readonly Queued[]): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    for (let round = 0; ; round += 1) {
      try {
        if (round > 0 || !(await this.commit(batch))) await this.commitLocked(batch)
        return
      } catch (error) {
        if (error instanceof NoAnswers) throw error
        if (!isDatabaseAway(error)) return this.writeEach(batch, error)
        if (performance.now() > deadline) throw error
      }
      await pause(round)
    }
  }

  /**
   * The fast way: judged on what this process knows. False, and nothing written, when others have written since.
   * Telling takes as long as judging, and waits until PostgreSQL is busy with the next batch.
   */
  private async commit(batch: readonly Queued[]): Promise<boolean> {
    const state = this.untold?.judged.state ?? this.copy.state
    const judged = judgeBatch(state, submissionsOf(batch), new Date().toISOString())
    const writing = this.committer.commit(judged.batch)
    const [written] = await Promise.all([writing, nextTurn().then(() => this.tell())])
    if (written) this.untold = { judged, batch }
    return written
  }

  /** The sure way. It first reads on without the lock, so that the lock is held for the last bit only. */
  private async commitLocked(batch: readonly Queued[]): Promise<void> {
    await this.readOn()
    const committed = await commitLocked(this.database, this.copy.state, submissionsOf(batch))
    if (!committed) throw this.deleted()
    this.copy.fold(committed.missed)
    this.answer(batch, committed.known)
    this.untold = { judged: committed.judged, batch }
    this.tell()
  }

  /** Lets everybody know of what was committed last, in the order of committing. */
  private tell(): void {
    if (!this.untold) return
    const { judged, batch } = this.untold
    this.untold = null
    const { entries } = judged.batch
    this.copy.advance(entries, judged.state)
    this.answer(batch, judged.answers)
    if (entries.length > 0) this.onCommitted(this.copy.id, judged.state.seq)
  }

  /** One operation of several makes the batch fail for good: the others must not suffer for it. */
  private async writeEach(batch: readonly Queued[], error: unknown): Promise<void> {
    if (batch.length > 1) {
      for (const queued of batch) await this.write([queued])
      return
    }
    for (const queued of batch) {
      const { id, kind } = queued.submission.operation
      reportBug(error, `committing operation ${id} (${kind}) to map ${this.copy.id}`)
      this.unanswered.delete(id)
      queued.reject(new NoAnswers('not-committed', { cause: error }))
    }
  }

  private answer(batch: readonly Queued[], answers: ReadonlyMap<string, Answer>): void {
    for (const queued of batch) {
      const answer = answers.get(queued.operationId)
      if (!answer) continue
      this.unanswered.delete(queued.operationId)
      queued.resolve(answer)
    }
  }

  private async readOnPatiently(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS
    for (let round = 0; ; round += 1) {
      try {
        return await this.readOn()
      } catch (error) {
        if (!isDatabaseAway(error) || performance.now() > deadline) throw error
        await pause(round)
      }
    }
  }

  private async readOn(): Promise<void> {
    this.tell()
    this.isBehind = false
    const pages = readLogPages(this.database, this.copy.id, this.copy.state.seq)
    for await (const entries of pages) this.copy.fold(entries)
    if (!(await hasMap(this.database, this.copy.id))) throw this.deleted()
  }

  private deleted(): NoAnswers {
    this.copy.markDeleted()
    return new NoAnswers('map-deleted')
  }
}

const submissionsOf = (batch: readonly Queued[]) => batch.map(({ submission }) => submission)

/** The processes that wait for a database must not all come back at once: the pause is random, and longer each round. */
const pause = (round: number) => sleep(Math.random() * Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** round))
