import { type Finding, findingAt } from './format'

/** Deeper than any map's JSON; more would take a reader that follows it down with it. */
const DEEPEST = 100

/** The value that a file of JSON says, or why it says none. */
export function readJsonText(text: string): { value: unknown } | { fault: Finding } {
  if (isTooDeep(text)) return { fault: findingAt('too-deep', `It has more than ${DEEPEST} brackets in brackets.`) }
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    return { fault: findingAt('not-json', `This is not JSON: ${told}.`) }
  }
}

/** Counted before anything is made of it. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_LIST || code === OPEN_RECORD) {
      depth++
      if (depth > DEEPEST) return true
    } else if (code === CLOSE_LIST || code === CLOSE_RECORD) depth--
  }
  return false
}
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]
