import { type Command, CommanderError } from 'commander'
import { CliFailure } from './cli-failure'
import { EXIT } from './exit-code'

/** Does what the arguments say and sets the exit code. Never throws: whatever went wrong is a sentence on standard error. */
export async function run(program: () => Command, words: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(words, { from: 'user' })
  } catch (error) {
    process.exitCode = report(error)
  }
}

function report(error: unknown): number {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed
  if (error instanceof CliFailure) {
    console.error(error.message)
    return error.exitCode
  }
  console.error(
    process.env.CRUX_DEBUG === '1'
      ? error
      : `This is a fault in Crux: ${error instanceof Error ? error.message : error}. CRUX_DEBUG=1 shows where.`,
  )
  return EXIT.failed
}
