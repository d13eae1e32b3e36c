import { EXIT, type ExitCode } from './exit-code'

/** Something a person can put right: printed as it is, without a stack. Anything else that is thrown is a bug. */
export class CliFailure extends Error {
  readonly exitCode: ExitCode

  /** `sentence` says what happened and what to do. */
  constructor(sentence: string, { exitCode = EXIT.failed, cause }: { exitCode?: ExitCode; cause?: unknown } = {}) {
    super(sentence, { cause })
    this.exitCode = exitCode
  }
}
