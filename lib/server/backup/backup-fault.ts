export type BackupFaultCode =
  /** The file is something else. */
  | 'not-a-backup'
  /** The file, or the database, is of another version of Crux. */
  | 'other-version'
  /** The file is not as it was written. */
  | 'damaged'
  /** The database that should take it holds something already. */
  | 'not-empty'

/** Why a backup was not restored; nothing was written. The message is a sentence for people. */
export class BackupFault extends Error {
  constructor(
    readonly code: BackupFaultCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}
