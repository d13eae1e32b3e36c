import { inspect } from 'node:util'
import { CommanderError } from 'commander'
import { CliFailure } from './cli-failure'
import { EXIT, type ExitCode } from './exit-code'
import { findFileSentence } from './file-sentence'
import { program } from './program'
import { type Surroundings, Terminal } from './terminal'

/**
 * Does what the words say and answers the exit code. Never throws: what went wrong is a sentence on standard
 * error, without a stack unless CRUX_DEBUG is 1.
 */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const terminal = new Terminal(surroundings)
  try {
    await program(terminal).parseAsync(words, { from: 'user' })
    return terminal.exitCode
  } catch (error) {
    return report(error, terminal)
  }
}

function report(error: unknown, terminal: Terminal): ExitCode {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed
  // A reader that has seen enough (`crux formats | head -1`) closes the pipe.
  if (isClosedPipe(error)) return EXIT.done
  if (terminal.env.CRUX_DEBUG === '1') terminal.say(inspect(error))
  if (error instanceof CliFailure) {
    terminal.say(error.message)
    return error.exitCode
  }
  terminal.say(findFileSentence(error) ?? `This is a fault in Crux: ${reasonOf(error)}. CRUX_DEBUG=1 shows where.`)
  return EXIT.failed
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')

/** The last line: Prisma puts the reason below the code it stands in. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)?.replace(/\.$/, '') ?? ''
