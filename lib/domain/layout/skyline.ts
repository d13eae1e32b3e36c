/**
 * How far to the right a block reaches at which depth: from `depth` on downwards as far as `reach`. Depths and reaches both
 * grow, the first depth is 0. The left side of every block is straight, so what follows a block may stand over whatever of
 * it lies deep enough.
 */
export type Step = { depth: number; reach: number }
export type Outline = readonly Step[]

/** Outlines are kept this simple: finer ones would save little room for much work. */
const MOST_STEPS = 6

/** An outline in the making, used again and again: shapes are tried by the hundred thousand. */
export class Skyline {
  private readonly depths = new Float64Array(64)
  private readonly reaches = new Float64Array(64)
  private size = 0

  clear(): void {
    this.size = 0
  }

  /** How far anything reaches that lies higher than `depth`. */
  reachAbove(depth: number): number {
    let at = this.size - 1
    while (at >= 0 && (this.depths[at] ?? 0) >= depth) at--
    return at < 0 ? -Infinity : (this.reaches[at] ?? 0)
  }

  /** Something reaches this far from `depth` on. */
  add(depth: number, reach: number): void {
    const { depths, reaches } = this
    if (this.size === depths.length) this.simplify(this.size / 2)
    let at = this.size
    while (at > 0 && (depths[at - 1] ?? 0) > depth) at--
    if (at > 0 && (reaches[at - 1] ?? 0) >= reach) return
    if (at > 0 && depths[at - 1] === depth) at--
    let after = at
    while (after < this.size && (reaches[after] ?? 0) <= reach) after++
    if (after === at) {
      depths.copyWithin(at + 1, at, this.size)
      reaches.copyWithin(at + 1, at, this.size)
      this.size++
    } else if (after > at + 1) {
      depths.copyWithin(at + 1, after, this.size)
      reaches.copyWithin(at + 1, after, this.size)
      this.size -= after - at - 1
    }
    depths[at] = depth
    reaches[at] = reach
  }

  /** All of another one, moved. */
  addOutline(outline: Outline, x: number, y: number): void {
    for (const { depth, reach } of outline) this.add(depth + y, reach + x)
  }

  addSkyline(other: Skyline, y: number): void {
    for (let at = 0; at < other.size; at++) this.add((other.depths[at] ?? 0) + y, other.reaches[at] ?? 0)
  }

  /** The outline, at most a few steps of it: of the notches, the least are filled in. */
  outline(): Outline {
    this.simplify(MOST_STEPS)
    const steps: Step[] = []
    for (let at = 0; at < this.size; at++) steps.push({ depth: this.depths[at] ?? 0, reach: this.reaches[at] ?? 0 })
    return steps
  }

  private simplify(most: number): void {
    const { depths, reaches } = this
    while (this.size > most) {
      let [least, waste] = [1, Infinity]
      for (let at = 1; at < this.size; at++) {
        const lost = ((depths[at] ?? 0) - (depths[at - 1] ?? 0)) * ((reaches[at] ?? 0) - (reaches[at - 1] ?? 0))
        if (lost < waste) [least, waste] = [at, lost]
      }
      reaches.copyWithin(least - 1, least, this.size)
      depths.copyWithin(least, least + 1, this.size)
      this.size--
    }
  }
}
