import type { EncodedEntry } from './encoded-entry'

const MAX_ENTRIES = 2_000
/** In UTF-16 code units: a few pasted documents must not stay in memory two thousand times. */
const MAX_LENGTH = 8_000_000

/** The newest entries of a log, for those who come back after a short while. */
export class RecentEntries {
  private entries: EncodedEntry[] = []
  private length = 0

  constructor(private last: number) {}

  push(added: readonly EncodedEntry[]): void {
    for (const encoded of added) {
      this.entries.push(encoded)
      this.length += encoded.json.length
      this.last = encoded.entry.seq
    }
    let dropped = 0
    while (this.entries.length - dropped > MAX_ENTRIES || (this.length > MAX_LENGTH && dropped < this.entries.length)) {
      this.length -= this.entries[dropped]?.json.length ?? 0
      dropped += 1
    }
    if (dropped > 0) this.entries.splice(0, dropped)
  }

  /** Every entry after `cursor`, or undefined when some of them are no longer here. */
  after(cursor: number): EncodedEntry[] | undefined {
    const missing = this.last - cursor
    return missing >= 0 && missing <= this.entries.length
      ? this.entries.slice(this.entries.length - missing)
      : undefined
  }
}
