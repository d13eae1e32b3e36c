import { type Finding, type FindingCode, findingAt, type Place } from './format'

/** One fault that a file repeats is told this often; then how often more. */
const MOST_OF_A_KIND = 20

/** What a parser tells of a file, as it goes. */
export class FindingList {
  private readonly findings: Finding[] = []
  private readonly counts = new Map<FindingCode, number>()
  private readonly once = new Set<string>()

  find(code: FindingCode, message: string, place?: Place): void {
    const count = (this.counts.get(code) ?? 0) + 1
    this.counts.set(code, count)
    if (count <= MOST_OF_A_KIND) this.findings.push(findingAt(code, message, place))
  }

  /** Tells by its first place what may be so in many. */
  findOnce(code: FindingCode, message: string, place?: Place): void {
    if (this.once.has(message)) return
    this.once.add(message)
    this.find(code, message, place)
  }

  /** Everything so far, and of each kind how much more there was. */
  all(): Finding[] {
    const more = [...this.counts].filter(([, count]) => count > MOST_OF_A_KIND)
    return [
      ...this.findings,
      ...more.map(([code, count]) =>
        findingAt(code, `And ${(count - MOST_OF_A_KIND).toLocaleString('en')} more of this kind.`),
      ),
    ]
  }
}
