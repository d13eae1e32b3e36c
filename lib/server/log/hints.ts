import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { z } from 'zod'
import { parseJson } from '@/lib/domain/parse-json'

const CHANNEL = 'crux_log'
/** Hints of the same moment go together; the cost of a NOTIFY is a flush of its own. */
const GATHER_MS = 10
/** PostgreSQL takes payloads under 8,000 bytes; past this many maps at once, the poll will do. */
const MAPS_PER_HINT = 80
/** How the connection shows in `pg_stat_activity`. */
export const HINTS_APPLICATION = 'crux hints'
const RECONNECT_MS = 1_000

const HintSchema = z.object({ from: z.string(), maps: z.record(z.string(), z.number()) })

/**
 * Tells other processes which logs have grown, and hears it from them, by LISTEN and NOTIFY on a connection of
 * its own. Only a hint: it may be lost, it never carries data, and it is never part of a transaction (inside
 * of one, NOTIFY makes all commits of the server queue for one lock).
 */
export class Hints {
  private readonly from = randomUUID()
  private readonly gathered = new Map<string, number>()
  private client: pg.Client | null = null
  private sending: NodeJS.Timeout | null = null
  private reconnecting: NodeJS.Timeout | null = null
  private onHint: (mapId: string, seq: number) => void = () => {}
  private stopped = false

  constructor(private readonly databaseUrl: string) {}

  /** Begins to listen, and goes on through restarts of the database. */
  listen(onHint: (mapId: string, seq: number) => void): void {
    this.onHint = onHint
    void this.connect()
  }

  /** Tells others, soon, that the map's log now ends at `seq`. */
  announce(mapId: string, seq: number): void {
    if (!this.client) return
    this.gathered.set(mapId, seq)
    this.sending ??= setTimeout(() => void this.send(), GATHER_MS)
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.sending ?? undefined)
    clearTimeout(this.reconnecting ?? undefined)
    const client = this.client
    this.client = null
    await client?.end()
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: HINTS_APPLICATION,
    })
    client.on('error', () => this.lose(client))
    client.on('end', () => this.lose(client))
    client.on('notification', ({ payload }) => this.hear(payload ?? ''))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      if (this.stopped) await client.end()
      else this.client = client
    } catch {
      // The poll finds what is missed meanwhile, and complains if the database stays away.
      this.lose(client)
    }
  }

  private lose(client: pg.Client): void {
    client.removeAllListeners()
    // Errors of a connection that is given up have nobody left to tell.
    client.on('error', () => {})
    client.end().catch(() => {})
    if (this.client === client) this.client = null
    if (this.stopped || this.reconnecting) return
    this.reconnecting = setTimeout(() => {
      this.reconnecting = null
      void this.connect()
    }, RECONNECT_MS)
  }

  private async send(): Promise<void> {
    const maps = [...this.gathered].slice(0, MAPS_PER_HINT)
    this.gathered.clear()
    const client = this.client
    try {
      await client?.query('SELECT pg_notify($1, $2)', [
        CHANNEL,
        JSON.stringify({ from: this.from, maps: Object.fromEntries(maps) }),
      ])
    } catch {
      if (client) this.lose(client)
    } finally {
      this.sending = null
      const next = [...this.gathered].at(0)
      if (next) this.announce(...next)
    }
  }

  private hear(payload: string): void {
    const hint = HintSchema.safeParse(parseJson(payload))
    if (!hint.success || hint.data.from === this.from) return
    for (const [mapId, seq] of Object.entries(hint.data.maps)) this.onHint(mapId, seq)
  }
}
