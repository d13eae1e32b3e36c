import { setTimeout as sleep } from 'node:timers/promises'
import type { Operation } from '@/lib/domain/operation'
import { LiveClient } from './live-client'
import { addClaim } from './operations'

/**
 * Somebody who adds claims one after the other and never gives up: comes back whenever the connection ends, and
 * sends what has no answer again, as the interface does.
 */
export class SteadyWriter {
  /** Operations the server said are saved, with the number it gave. */
  readonly acknowledged = new Map<string, number>()
  /** How often the connection had to be renewed. */
  comebacks = 0
  private stopping = false
  private readonly done: Promise<void>

  constructor(private readonly options: { port: number; cookie: string; mapId: string }) {
    this.done = this.write()
  }

  /** Ends after the answer that is still awaited. */
  async stop(): Promise<void> {
    this.stopping = true
    await this.done
  }

  private async write(): Promise<void> {
    let client: LiveClient | null = null
    while (!this.stopping) {
      const operation = addClaim(`claim ${this.acknowledged.size}`)
      while (!(await this.answered(client, operation))) {
        client?.close()
        client = await this.comeBack()
      }
    }
    client?.close()
  }

  private async answered(client: LiveClient | null, operation: Operation): Promise<boolean> {
    if (!client) return false
    try {
      const [answer] = await client.submit(operation)
      if (answer?.outcome !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(answer)}`)
      this.acknowledged.set(operation.id, answer.seq)
      return true
    } catch (error) {
      if (client.isClosed) return false
      throw error
    }
  }

  private async comeBack(): Promise<LiveClient> {
    for (;;) {
      try {
        const client = await LiveClient.join(this.options)
        this.comebacks += 1
        return client
      } catch {
        // Nobody listens yet, or the server went away while we joined.
        await sleep(50)
      }
    }
  }
}
