import { type Command, CommanderError } from 'commander'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'
import { findFileSentence } from './file-sentence'

/**
 * Does what the arguments say and sets the exit code. Never throws: what went wrong is a sentence on standard
 * error, without a stack unless CRUX_DEBUG is 1.
 */
export async function run(program: () => Command, words: readonly string[]): Promise<void> {
  // A reader that has seen enough (`crux formats | head -1`) closes the pipe; the write says so to its caller.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  try {
    await program().parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed
  if (isClosedPipe(error)) return EXIT.done
  if (process.env.CRUX_DEBUG === '1') console.error(error)
  if (error instanceof CliFailure) {
    console.error(error.message)
    return error.exitCode
  }
  console.error(findFileSentence(error) ?? `This is a fault in Crux: ${reasonOf(error)}. CRUX_DEBUG=1 shows where.`)
  return EXIT.failed
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE' && 'syscall' in error && error.syscall === 'write'

/** The last line: Prisma puts the reason below the code it stands in. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1)?.replace(/\.$/, '') ?? ''
