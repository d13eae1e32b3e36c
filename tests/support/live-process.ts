import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('live-process-main.ts', import.meta.url))

/** A server in a process of its own, which can be killed and started again on the same port. */
export class LiveProcess {
  private child: ChildProcess | null = null

  private constructor(
    private readonly databaseUrl: string,
    readonly port: number,
  ) {}

  static async start(databaseUrl: string): Promise<LiveProcess> {
    const made = new LiveProcess(databaseUrl, await freePort())
    await made.start()
    return made
  }

  /** Starts it (again); answers when it takes connections. */
  async start(): Promise<void> {
    const env = { ...process.env, DATABASE_URL: this.databaseUrl, PORT: String(this.port) }
    const child = fork(MAIN, { execArgv: ['--import', 'tsx'], env })
    this.child = child
    const how = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (how[0] !== 'ready') throw new Error(`the server process ended: ${how}`)
  }

  /** `kill -9`: no goodbye, no flush. */
  async kill(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
