/** Silhouettes are kept in bands of this height; everything in a block starts at a multiple of it. */
export const BAND = 8

/** The next multiple of a band, upwards. */
export const toBand = (length: number): number => Math.ceil(length / BAND) * BAND

/**
 * The outline of a block: for each band, the leftmost and rightmost thing in it, x counted from the block's anchor (the
 * middle of its top card or pill). What lies between the two belongs to the block, lines included, so blocks whose
 * silhouettes keep apart never cross each other.
 *
 * Silhouettes grow upwards and are used up by what they become part of, so that a chain of any depth costs only its
 * length, and blocks that join cost only the lower of them.
 */
export class Silhouette {
  // From the bottom up, so that a parent is added at the end; `x` moves all of them at once.
  private left: number[] = []
  private right: number[] = []
  private x = 0
  private farLeft = Infinity
  private farRight = -Infinity

  get height(): number {
    return this.left.length * BAND
  }

  get leftEnd(): number {
    return this.farLeft + this.x
  }

  get rightEnd(): number {
    return this.farRight + this.x
  }

  /** Moves the whole block sideways, its anchor staying where it is. */
  move(x: number): void {
    this.x += x
  }

  /** Adds something as high as `height` (rounded up to bands) on top. */
  raise(left: number, right: number, height: number): void {
    for (let band = toBand(height) / BAND; band > 0; band--) this.push(left - this.x, right - this.x)
  }

  /** Widens every band to the left as far as `x`. */
  widenTo(x: number): void {
    const own = x - this.x
    this.farLeft = Math.min(this.farLeft, own)
    for (let band = 0; band < this.left.length; band++) this.left[band] = Math.min(this.left[band] ?? own, own)
  }

  /** How far right of this one's anchor another one's must stand, tops level, so that a gap stays between them. */
  distanceBeside(other: Silhouette, gap: number): number {
    let distance = -Infinity
    const bands = Math.min(this.left.length, other.left.length)
    for (let band = 1; band <= bands; band++) {
      const end = (this.right[this.right.length - band] ?? 0) + this.x
      const start = (other.left[other.left.length - band] ?? 0) + other.x
      distance = Math.max(distance, end + gap - start)
    }
    return distance
  }

  /** Both as one, tops level. Uses both up. */
  join(other: Silhouette): Silhouette {
    const [high, low] = this.left.length >= other.left.length ? [this, other] : [other, this]
    for (let band = 1; band <= low.left.length; band++) {
      const at = high.left.length - band
      const shift = low.x - high.x
      const from = (low.left[low.left.length - band] ?? 0) + shift
      const to = (low.right[low.right.length - band] ?? 0) + shift
      high.left[at] = Math.min(high.left[at] ?? from, from)
      high.right[at] = Math.max(high.right[at] ?? to, to)
      high.reach(from, to)
    }
    return high
  }

  /** This one standing on another, `gap` (a multiple of a band) of air between, which the anchor's line runs through. */
  standOn(other: Silhouette, gap: number): Silhouette {
    other.raise(0, 0, gap)
    for (let band = 0; band < this.left.length; band++) {
      const shift = this.x - other.x
      other.push((this.left[band] ?? 0) + shift, (this.right[band] ?? 0) + shift)
    }
    return other
  }

  private push(left: number, right: number): void {
    this.left.push(left)
    this.right.push(right)
    this.reach(left, right)
  }

  private reach(left: number, right: number): void {
    this.farLeft = Math.min(this.farLeft, left)
    this.farRight = Math.max(this.farRight, right)
  }
}
