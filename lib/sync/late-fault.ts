import type { Cancel, Environment } from './environment'
import type { OperationFault } from './operation-fault'

/** `now` is null until it has been fetched. */
export type FaultSource = { now: OperationFault | null; fetch: () => Promise<OperationFault> }

/** Apart from the page's code: it brings all schemas with it. */
export const FETCHED_FAULT: FaultSource = {
  now: null,
  fetch: async () => (await import('./operation-fault')).operationFault,
}

/** When a page is quiet: most people read for longer before they edit. */
const FETCH_AFTER_MS = 5_000
const FETCH_AGAIN_MS = 2_000

/** What says whether an edit fits its schema, fetched when first wanted or when the page is quiet, until it is there. */
export class LateFault {
  private cancel: Cancel = () => {}
  private fetching = false

  constructor(
    private readonly source: FaultSource,
    private readonly environment: Environment,
    private readonly onReady: (fault: OperationFault) => void,
  ) {
    if (!source.now) this.cancel = environment.after(FETCH_AFTER_MS, () => this.want())
    this.now = source.now
  }

  /** Null until it is there. */
  now: OperationFault | null

  /** Fetches it if it is not there. */
  want(): void {
    if (this.now || this.fetching) return
    this.fetching = true
    this.cancel()
    this.source.fetch().then(
      (fault) => {
        this.now = fault
        this.onReady(fault)
      },
      () => {
        // The network is away, and so is the server that the edits are for.
        this.fetching = false
        this.cancel = this.environment.after(FETCH_AGAIN_MS, () => this.want())
      },
    )
  }

  stop(): void {
    this.cancel()
  }
}
