/** Version of the socket's messages; a client that names another is told `old-client` and closed. */
export const PROTOCOL_VERSION = 2

/** Bounds of the socket, the same for every client. */
export const WIRE = {
  /** The longest source of any script as one `add` (three bytes a character); larger imports go through REST. */
  maxMessageBytes: 6_500_000,
  operationsPerSubmit: 64,
  /**
   * The server pings this often and drops a connection that missed one. Browsers hide pings from scripts,
   * so it sends a `beat` message as well: a client that hears nothing for two of these renews the connection.
   */
  heartbeatMs: 15_000,
  /** A reader with more than this queued is dropped; it resumes from its cursor. */
  maxQueuedBytes: 1_000_000,
} as const
