/** A sequence that is made once and can be gone through often. */
export class Replayed<T> {
  private readonly made: T[] = []
  private readonly source: Iterator<T>

  constructor(source: Iterable<T>) {
    this.source = source[Symbol.iterator]()
  }

  at(place: number): T | undefined {
    while (this.made.length <= place) {
      const next = this.source.next()
      if (next.done) return undefined
      this.made.push(next.value)
    }
    return this.made[place]
  }
}
