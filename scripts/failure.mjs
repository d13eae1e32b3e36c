/**
 * Something a person can put right: it is printed as one sentence without a stack, and the exit code is 1.
 * Everything else that throws is a bug and shows its stack.
 */
export class Failure extends Error {
  /** @param {string} message a sentence that says what happened and what to do */
  constructor(message, /** @type {ErrorOptions | undefined} */ options = undefined) {
    super(message, options)
    this.name = 'Failure'
  }
}

/**
 * Runs a script's main function, and ends the process with 1 when it fails.
 * @param {() => Promise<number | void>} main its number, if any, is the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

/**
 * The sentence for an error of the file system, when it is one that people meet.
 * @param {unknown} error
 * @returns {Failure | null}
 */
export function findFileFailure(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {})
  const where = path ? ` (${path})` : ''
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Failure(`The disk is full${where}. Free some space, then start again.`, { cause: error })
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Failure(
      `This account may not write there${where}. Start Crux with the account that owns the folder, or name another data folder in CRUX_DATA.`,
      { cause: error },
    )
  return null
}
