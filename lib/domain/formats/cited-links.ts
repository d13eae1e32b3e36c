import { LIMITS } from '../limits'
import { citationNote } from './citation-note'
import type { DraftBuilder } from './draft-builder'
import { cutText } from './plain-words'

/** Addresses that the words of claims link to: each a source, and a note on the claims that cite it. */
export class CitedLinks {
  private readonly claims = new Map<string, Set<string>>()

  add(claimId: string, urls: readonly string[]): void {
    for (const url of urls) {
      const citing = this.claims.get(url)
      if (citing) citing.add(claimId)
      else this.claims.set(url, new Set([claimId]))
    }
  }

  make(builder: DraftBuilder): void {
    for (const [url, claimIds] of this.claims) {
      const title = cutText(url, LIMITS.line)
      if (builder.source({ title, url }) === undefined) continue
      for (const id of claimIds) builder.annotation({ target: { kind: 'claim', id }, body: citationNote(title) })
    }
  }
}
