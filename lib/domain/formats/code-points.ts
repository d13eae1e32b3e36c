/**
 * Places in a text counted in characters (Unicode code points), as Web Annotation has them, and in UTF-16 code units, as maps do. Most texts
 * have only characters of one unit, and the two are the same.
 */
export class CodePoints {
  /** For each code unit how many characters stand before it. */
  private readonly before: Uint32Array | undefined

  constructor(text: string) {
    if (!/[\ud800-\udbff]/.test(text)) return
    const before = new Uint32Array(text.length + 1)
    let count = 0
    for (let at = 0; at < text.length; at++) {
      before[at] = count
      const isSecond = at > 0 && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
      if (isSecond) before[at] = count
      const isFirst = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))
      if (!isFirst) count++
    }
    before[text.length] = count
    this.before = before
  }

  ofUnit(unit: number): number {
    return this.before?.[unit] ?? unit
  }

  /** The first code unit of a character; found by halving. */
  unitOf(point: number): number {
    const before = this.before
    if (!before) return point
    let low = 0
    let high = before.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((before[middle] ?? 0) < point) low = middle + 1
      else high = middle
    }
    return low
  }
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000
