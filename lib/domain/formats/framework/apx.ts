import type { DebateMap } from '../../debate-map'
import type { Format, ParseContext, Parsed } from '../format'
import { unreadable } from '../format'
import { BECOMES, DIRECT_REMARK, frameworkOf, TRANSLATED_REMARK } from './framework'
import { commentsOf } from './framework-comments'
import { FrameworkReader, numberedLines } from './framework-reader'

/** A fact as ASPARTIX and its kin write it: `arg(a).`, `att(a,b).` */
const FACT = /\s*([A-Za-z_]\w*)\s*\(([^()]*)\)\s*\.?/y

/**
 * Prints the attack graph of a map as facts (https://www.dbai.tuwien.ac.at/research/argumentation/aspartix/): `arg(a).` for each
 * argument and `att(a,b).` for each attack; comments begin with `%`.
 */
export function printApx(map: DebateMap): string {
  const framework = frameworkOf(map, 'words')
  const { names, attacks } = framework
  const lines = [`% ${framework.isDirect ? DIRECT_REMARK : TRANSLATED_REMARK}`]
  for (const comment of commentsOf(map, framework)) lines.push(`% ${comment}`)
  for (const name of names) lines.push(`arg(${name}).`)
  for (const [from, to] of attacks) lines.push(`att(${names[from]},${names[to]}).`)
  return `${lines.join('\n')}\n`
}

type Fact = { name: string; terms: string[]; line: number }

/** Reads such facts, however they are spaced: each argument a claim, each attack an objection, each support a reason. */
export function parseApx(text: string, context: ParseContext): Parsed {
  const reader = new FrameworkReader(context)
  const comments: string[] = []
  const links: Fact[] = []
  let count = 0
  for (const [raw, line] of numberedLines(text)) {
    const mark = raw.indexOf('%')
    if (mark !== -1) comments.push(raw.slice(mark + 1).trim())
    const said = (mark === -1 ? raw : raw.slice(0, mark)).replace(/^\ufeff/, '').trim()
    for (const fact of factsIn(said, line, reader)) {
      const isArgument = ARGUMENT.has(fact.name) && fact.terms.length === 1
      if (isArgument) reader.node(fact.terms[0] ?? '', line)
      // Facts may stand in any order.
      else links.push(fact)
      count++
    }
  }
  if (count === 0 && !comments.some((comment) => comment === DIRECT_REMARK || comment === TRANSLATED_REMARK))
    return unreadable('wrong-format', 'There is no argument in it: no line like “arg(a).”.')
  for (const { name, terms, line } of links) {
    const [from = '', to = ''] = terms
    if (ATTACK.has(name) && terms.length === 2) reader.attack(from, to, line)
    else if (SUPPORT.has(name) && terms.length === 2) reader.support(from, to, line)
    else reader.find('unknown-kind', `Crux knows no “${name.slice(0, 40)}” of this form: it was left out.`, line)
  }
  for (const comment of comments) reader.comment(comment)
  return reader.finish()
}

const ARGUMENT = new Set(['arg', 'argument'])
const ATTACK = new Set(['att', 'attack', 'attacks'])
const SUPPORT = new Set(['support', 'supports', 'supp', 'sup'])

function factsIn(said: string, line: number, reader: FrameworkReader): Fact[] {
  const facts: Fact[] = []
  let at = 0
  while (at < said.length) {
    FACT.lastIndex = at
    const [whole, name = '', terms = ''] = FACT.exec(said) ?? []
    if (whole === undefined) {
      reader.find('malformed', 'It is no fact like “arg(a).” or “att(a,b).”, and was left out.', line)
      return facts
    }
    facts.push({ name, terms: terms.split(',').map((term) => term.trim()), line })
    at += whole.length
  }
  return facts
}

export const apxFormat = {
  name: 'apx',
  title: 'ASPARTIX facts',
  says: 'the attack graph as facts, for argumentation solvers',
  extensions: ['.apx'],
  mediaType: 'text/plain',
  group: 'tools',
  recognise: ({ lines }) => {
    const said = lines.filter((line) => !line.trimStart().startsWith('%'))
    if (said.length === 0) return lines.some((line) => line.startsWith(`% ${DIRECT_REMARK}`)) ? 0.9 : 0
    // The last may be cut.
    const facts = said.slice(0, 50).filter((line) => /^\s*(arg|att|argument|attack|support)\s*\([^()]*\)/.test(line))
    return facts.length / Math.min(50, said.length) > 0.8 ? 0.95 : 0
  },
  becomes: BECOMES,
  parse: parseApx,
  print: printApx,
} satisfies Format
