import { EXIT, type ExitCode } from './exit-code'

/** Something a person can put right: printed as it is, without a stack. Anything else that is thrown is a bug. */
export class CliFailure extends Error {
  constructor(
    /** A sentence that says what happened and what to do. */
    sentence: string,
    readonly exitCode: ExitCode = EXIT.failed,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}
