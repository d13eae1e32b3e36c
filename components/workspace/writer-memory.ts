/** What stands in an open writer: the words it began with, and those written so far. */
export type Writing = { from: string; text: string }

/**
 * Words that are being written, by claim. A card that leaves the screen is not drawn any more, and its writer
 * with it; the words wait here until it is back, also when the person changes between map and outline.
 */
export class WriterMemory {
  private readonly writings = new Map<string, Writing>()

  /** The writing on a claim, begun with these words if it is new. */
  open(claimId: string, words: string): Writing {
    const known = this.writings.get(claimId)
    if (known) return known
    const writing = { from: words, text: words }
    this.writings.set(claimId, writing)
    return writing
  }

  write(claimId: string, text: string): void {
    const writing = this.writings.get(claimId)
    if (writing) writing.text = text
  }

  /** What was begun for one claim goes on for another. */
  move(from: string, to: string): void {
    const writing = this.writings.get(from)
    this.writings.delete(from)
    if (writing) this.writings.set(to, writing)
  }

  close(claimId: string): void {
    this.writings.delete(claimId)
  }
}
