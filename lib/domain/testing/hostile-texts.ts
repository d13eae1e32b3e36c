import fc from 'fast-check'
import type { DebateMap } from '../debate-map'
import { MapEdit } from '../map-edit'

/** Pieces that mean something in some format or other; together they say nothing at all. */
export const PIECES = [
  ...[
    '[',
    ']',
    '<',
    '>',
    '(',
    ')',
    '{',
    '}',
    '[a]:',
    '<b>',
    '(1)',
    '{x: 1}',
    ']]>',
    '<!--',
    '-->',
    '</text>',
    '<script>',
  ],
  ...['+', '-', '*', '->', '+>', '_>', '><', '<+', '<-', '<_', '--', '---', '----', '===', '**', '__', '~', '`', '```'],
  ...[
    '#',
    '#(tag)',
    '@',
    '//',
    '/*',
    '*/',
    '|',
    '\\',
    '\\n',
    '%',
    '%%',
    '&',
    '&amp;',
    '&#10;',
    ';',
    ',',
    '"',
    "'",
    '""',
  ],
  ...[
    '1.',
    '1.1.',
    '1.1. Con:',
    '2. Thesis:',
    'Pro:',
    'con:',
    '[1]',
    '-> See 1.2.',
    'Sources:',
    'subgraph',
    'end',
    '$',
  ],
  ...['=1+1', '@SUM(1)', 'p af 3', 'arg(a).', 'att(a,b).', 'together:', '(above)', 'that does not follow:', 'title: x'],
  ...[
    'http://x.org/a_b?c=d&e=f',
    'word',
    'a claim',
    'жах',
    'ערבויות',
    '安全',
    '👩🏽‍🚀',
    '“so”',
    '—',
    'é',
    '\u00a0',
    '\u2028',
    '\u200f',
  ],
] as const

/** A sentence of such pieces, sometimes run together, sometimes on several lines, and with a word in it. */
const arbitraryHostileText: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ', ' ', ' ', '\n')), {
    minLength: 1,
    maxLength: 12,
    size: 'max',
  })
  .map((pieces) =>
    pieces
      .map(([piece, gap]) => piece + gap)
      .join('')
      .trim(),
  )
  .filter((text) => text !== '')

export type HostileTexts = readonly string[]
export const arbitraryHostileTexts: fc.Arbitrary<HostileTexts> = fc.array(arbitraryHostileText, {
  maxLength: 12,
  size: 'max',
})

/** The map with these texts for its first claims, and pieces of them for holders, tags, titles and notes. */
export function withHostileTexts(map: DebateMap, texts: HostileTexts): DebateMap {
  const edit = new MapEdit(map)
  // Never cut within a character: half a pair is no plain text.
  const line = (text: string) =>
    text
      .replace(/\s+/g, ' ')
      .slice(0, 40)
      .replace(/[\ud800-\udbff]$/, '')
      .trim()
  for (const [index, claim] of [...map.claims.values()].entries()) {
    const text = texts[index]
    if (text === undefined) break
    const tags = claim.tags.length > 0 ? [line(text)] : []
    edit.put('claims', { ...claim, text, holder: claim.holder && line(text), tags })
  }
  for (const [index, argument] of [...map.arguments.values()].entries()) {
    const text = texts[index]
    if (text === undefined) break
    const questions = argument.questions?.map(({ answer, aside, ...question }) => ({
      ...question,
      answer: answer && text,
      aside: aside && text,
    }))
    const said = questions ? { questions } : {}
    edit.put('arguments', { ...argument, note: argument.note && text, scheme: argument.scheme && line(text), ...said })
  }
  return edit.map
}
