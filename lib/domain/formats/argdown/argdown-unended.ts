import { codeTable } from './argdown-code-table'

/** Steps that the parser's patterns may take in vain, looking for the end of what something begins: about half a second. */
const MOST_STEPS = 100_000_000
/** The pattern of metadata looks at every character more than once. */
const METADATA_STEPS = 5

/**
 * The offset where that comes to too much, if it does: the parser looks for the end of a bracket, a brace or a comment from
 * every one that begins, in the rest of the line or of the whole text. Walked from the end, so that it is known where the
 * next end of each kind stands; what is counted is about the most that the patterns can do.
 */
export function findUnended(text: string): number | undefined {
  const size = text.length
  let steps = 0
  let lineEnd = size
  let bracket = size
  // Of the link whose title ends with that bracket.
  let link = size
  let parenthesis = size
  let comment = size
  let blockComment = size
  let frontMatter = size
  // Where the pattern of metadata stops for sure, and the nearest brace that may end it.
  let metadata = size
  let brace = size
  for (let at = size - 1; at >= 0; at--) {
    const code = text.charCodeAt(at)
    if (IS_MARK[code] !== 1) continue
    switch (code) {
      case LINE_END:
        lineEnd = at
        if (steps > MOST_STEPS) return at
        break
      case BRACKET:
        steps += lineEnd - at + (bracket - at) + Math.max(0, link - bracket)
        break
      case BRACKET_END:
        bracket = at
        link = text.charCodeAt(at + 1) === PARENTHESIS ? parenthesis : at
        break
      case PARENTHESIS_END:
        parenthesis = at
        break
      case HASH:
        if (text.charCodeAt(at + 1) === PARENTHESIS) steps += parenthesis - at
        break
      case ANGLE:
        steps += lineEnd - at + (text.startsWith('!--', at + 1) ? comment - at : 0)
        break
      case ANGLE_END:
        if (text.startsWith('--', at - 2)) comment = at
        break
      case SLASH:
        if (text.charCodeAt(at + 1) === STAR) steps += blockComment - at
        if (text.charCodeAt(at - 1) === STAR) blockComment = at
        break
      case EQUALS:
        if (!text.startsWith('==', at + 1)) break
        steps += frontMatter - at
        frontMatter = at
        break
      case BRACE_END:
        if (/^\s[^,}]/.test(text.slice(at + 1, at + 3))) metadata = at
        if (endsMetadata(text, at)) brace = at
        break
      case BRACE:
        if (brace > metadata || brace === size) steps += METADATA_STEPS * (metadata - at)
        break
    }
  }
  return steps > MOST_STEPS ? 0 : undefined
}

/** A brace before a comma or another one, whatever blanks stand between, is one within metadata. */
function endsMetadata(text: string, at: number): boolean {
  BLANKS.lastIndex = at + 1
  BLANKS.test(text)
  const next = text[BLANKS.lastIndex]
  return next !== ',' && next !== '}'
}
const BLANKS = /\s*/y

const [LINE_END, HASH, PARENTHESIS, PARENTHESIS_END, STAR, SLASH] = [0x0a, 0x23, 0x28, 0x29, 0x2a, 0x2f]
const [ANGLE, EQUALS, ANGLE_END, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x3c, 0x3d, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d]

const IS_MARK = codeTable('\n#()*/<=>[]{}')
