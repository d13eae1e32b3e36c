import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { EXIT, type ExitCode } from './exit-code'

/** What a command reads from and writes to; `process` is one. */
export type Surroundings = {
  stdin: Readable
  stdout: Writable & { isTTY?: boolean }
  stderr: Writable
  env: Readonly<Record<string, string | undefined>>
}

/** Where one run of the command line talks: what was asked for goes to standard output, all else to standard error. */
export class Terminal {
  /** What the command ends with when nothing is thrown. */
  private worst: ExitCode = EXIT.done

  constructor(private readonly surroundings: Surroundings) {
    // A closed pipe is told to whoever writes; without a listener it would end the process.
    for (const stream of [surroundings.stdout, surroundings.stderr]) stream.on('error', () => {})
  }

  get exitCode(): ExitCode {
    return this.worst
  }

  /** There is something to look at in what was read or written, or a file among several could not be read. */
  endWith(code: typeof EXIT.findings | typeof EXIT.unreadable): void {
    if (this.worst !== EXIT.unreadable) this.worst = code
  }

  get env(): Surroundings['env'] {
    return this.surroundings.env
  }

  /** Whether standard output is a screen. */
  get isScreen(): boolean {
    return this.surroundings.stdout.isTTY === true
  }

  /** Everything on standard input. */
  read(): Promise<Buffer> {
    return buffer(this.surroundings.stdin)
  }

  /** Writes what was asked for, as fast as it is read. */
  print(content: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.surroundings.stdout.write(content, (error) => (error ? reject(error) : resolve()))
    })
  }

  /** Says something about the work. */
  say(sentence: string): void {
    this.surroundings.stderr.write(`${sentence}\n`)
  }
}
