/** So many brackets stay open in one line of no file that anybody wrote. */
const MOST_OPEN = 100_000

const OPENING = new Set([...'[{(<'].map((sign) => sign.charCodeAt(0)))
const CLOSING = new Set([...']})>'].map((sign) => sign.charCodeAt(0)))
const LINE_END = 0x0a

/**
 * Whether brackets of any kind nest in one line as they do only to exhaust whoever reads them. One pass, which ends where that
 * is known.
 */
export function isNestedAbsurdly(text: string): boolean {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (OPENING.has(code)) {
      if (++open > MOST_OPEN) return true
    } else if (CLOSING.has(code)) open = Math.max(0, open - 1)
    else if (code === LINE_END) open = 0
  }
  return false
}
