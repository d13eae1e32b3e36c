import { argumentsAbout, type DebateMap, listRecords, quotesFor } from '../debate-map'
import type { Argument, Claim } from '../model'
import type { Format } from './format'

/** Whatever could begin markup in Argdown: brackets, emphasis, tags, comments, metadata, and the escape itself. */
const MARKUP = /[\\[\]<>{}()*_#@:/|`~=+-]/g

/** Text on one line that Argdown gives back letter for letter. */
const escaped = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(MARKUP, '\\$&')

/** Titles are for recognising a claim in relations; the whole sentence stands with its definition. */
const TITLE_LENGTH = 48

type Names = { claims: ReadonlyMap<string, string>; arguments: ReadonlyMap<string, string> }

/**
 * Prints a map as Argdown: every claim once with its text, holder, tags and quotes; single reasons and objections as
 * relations under their conclusion; joint premises, named schemes and steps that are undercut as premise-conclusion
 * structures. An objection of that kind concludes in a sentence of its own that attacks the claim, as Argdown has it.
 * See https://argdown.org/syntax.
 */
export function printArgdown(map: DebateMap): string {
  const names: Names = { claims: nameClaims(map), arguments: nameArguments(map) }
  // Front matter alone is no document to Argdown, so an empty map still has its heading.
  const blocks = [frontMatter(map), `# ${escaped(map.details?.title ?? '')}`]
  for (const claim of listRecords(map, 'claims')) blocks.push(printClaim(map, claim, names))
  for (const argument of listRecords(map, 'arguments')) {
    if (names.arguments.has(argument.id)) blocks.push(...printStructure(map, argument, names))
  }
  return `${blocks.join('\n\n')}\n`
}

function frontMatter(map: DebateMap): string {
  const { title = '', description = '' } = map.details ?? {}
  const lines = [`title: ${JSON.stringify(title)}`]
  if (description !== '') lines.push(`abstract: ${JSON.stringify(description)}`)
  return ['===', ...lines, '==='].join('\n')
}

function nameClaims(map: DebateMap): Map<string, string> {
  const names = new Map<string, string>()
  const used = new Map<string, number>()
  for (const { id, text } of listRecords(map, 'claims')) {
    const words = text.match(/[\p{L}\p{N}\p{M}'’]+/gu) ?? []
    let headline = ''
    for (const word of words) {
      if (headline.length + word.length > TITLE_LENGTH) break
      headline = headline === '' ? word : `${headline} ${word}`
    }
    // Argdown's parser files by title in plain objects, where it would find `toString` and its like already there.
    const base = headline === '' || headline in {} ? `Claim ${headline}`.trim() : headline
    const count = (used.get(base) ?? 0) + 1
    used.set(base, count)
    // A dot cannot stand in a headline, so numbered titles never meet others.
    names.set(id, count === 1 ? base : `${base} no. ${count}`)
  }
  return names
}

/** Only arguments that a relation cannot carry get a name and a structure. */
function nameArguments(map: DebateMap): Map<string, string> {
  const names = new Map<string, string>()
  for (const argument of listRecords(map, 'arguments')) {
    const isTarget = argumentsAbout(map, { kind: 'argument', id: argument.id }).length > 0
    const plain = argument.premises.length === 1 && argument.scheme === null && argument.note === ''
    if (isTarget || !plain) names.set(argument.id, `Argument ${names.size + 1}`)
  }
  return names
}

function printClaim(map: DebateMap, claim: Claim, names: Names): string {
  const parts = [`[${names.claims.get(claim.id)}]: ${escaped(claim.text)}`, ...claim.tags.map(printTag)]
  const quotes = quotesFor(map, claim.id).map(({ exact, sourceId }) => {
    const source = map.sources.get(sourceId)
    return `“${exact}” (${source?.title ?? ''})`
  })
  const data = { ...(claim.holder === null ? {} : { holder: claim.holder }), ...(quotes.length > 0 ? { quotes } : {}) }
  if (Object.keys(data).length > 0) parts.push(JSON.stringify(data))
  const relations = argumentsAbout(map, { kind: 'claim', id: claim.id }).flatMap((argument) =>
    names.arguments.has(argument.id)
      ? []
      : [`  ${argument.stance === 'pro' ? '+' : '-'} ${premiseOf(argument, names)}`],
  )
  return [parts.join(' '), ...relations].join('\n')
}

/** Argdown's tags hold words; other marks would end them. */
function printTag(tag: string): string {
  const words = tag.match(/[\p{L}\p{N}\p{M}_-]+/gu) ?? []
  return `#(${words.length > 0 ? words.join(' ') : 'tag'})`
}

const premiseOf = ({ premises: [only] }: Argument, { claims }: Names): string => `[${claims.get(only ?? '')}]`

function printStructure(map: DebateMap, argument: Argument, names: Names): string[] {
  const name = names.arguments.get(argument.id)
  const heading = argument.note === '' ? `<${name}>` : `<${name}>: ${escaped(argument.note)}`
  const premises = argument.premises.map((id, index) => `(${index + 1}) [${names.claims.get(id)}]`)
  const rule = argument.scheme === null ? '-----' : `-- ${schemeWords(argument.scheme)} --`
  const end = `(${premises.length + 1}) ${printConclusion(argument, names)}`
  const structure = [heading, '', ...premises, rule, end].join('\n')
  const about = argumentsAbout(map, { kind: 'argument', id: argument.id }).flatMap((step) =>
    names.arguments.has(step.id) ? [] : [`  ${step.stance === 'pro' ? '+' : '<_'} ${premiseOf(step, names)}`],
  )
  return about.length === 0 ? [structure] : [structure, [`<${name}>`, ...about].join('\n')]
}

/** Inference rules stand between dashes and are parted by commas: only words are left. */
const schemeWords = (scheme: string): string => (scheme.match(/[\p{L}\p{N}\p{M}']+/gu) ?? ['unnamed scheme']).join(' ')

function printConclusion({ id, stance, conclusion }: Argument, names: Names): string {
  const own = names.arguments.get(id)
  if (conclusion.kind === 'claim') {
    const title = names.claims.get(conclusion.id)
    return stance === 'pro' ? `[${title}]` : `[${own} concludes]: Not so\\: ${title}.\n  -> [${title}]`
  }
  const target = names.arguments.get(conclusion.id)
  const says = stance === 'pro' ? `${target} holds.\n  +> <${target}>` : `${target} does not follow.\n  _> <${target}>`
  return `[${own} concludes]: ${says}`
}

export const argdownFormat: Format = {
  name: 'argdown',
  title: 'Argdown',
  says: 'readable text for argdown.org and its tools',
  extensions: ['.argdown', '.ad'],
  mediaType: 'text/argdown',
  group: 'tools',
  print: printArgdown,
}
