import type { DebateMap } from '../../debate-map'
import { FileSample } from '../file-sample'
import type { Format, ParseContext, Parsed } from '../format'
import { printData } from './argdown-data'
import {
  argdownDocument,
  type WrittenArgument,
  type WrittenConclusion,
  type WrittenHeading,
  type WrittenStatement,
} from './argdown-document'
import { escapeArgdown, escapeArgdownRule } from './argdown-escape'
import { mapOfArgdown } from './argdown-map'
import { readArgdown } from './argdown-read'

/**
 * Prints a map as Argdown: every claim once with its text, tags and, as metadata, its holder, quotes and notes; single reasons
 * and objections as relations under their conclusion; joint premises, named schemes, noted and undercut arguments as
 * premise-conclusion structures. An objection of that kind concludes in a sentence of its own that attacks the claim, as
 * Argdown has it. Frames are sections. See https://argdown.org/syntax.
 */
export function printArgdown(map: DebateMap): string {
  const { frontMatter, blocks } = argdownDocument(map)
  const settings = Object.entries(frontMatter).map(([key, value]) => {
    if (key !== 'sources' || !Array.isArray(value)) return `${key}: ${printData(value ?? null)}`
    return [`${key}:`, ...value.map((source) => `  - ${printData(source)}`)].join('\n')
  })
  const printed = blocks.map((block) => {
    if (block.kind === 'heading') return printHeading(block)
    return block.kind === 'statement' ? printStatement(block) : printArgument(block)
  })
  return `${[['===', ...settings, '==='].join('\n'), ...printed].join('\n\n')}\n`
}

const printHeading = ({ level, title, data }: WrittenHeading): string =>
  [`${'#'.repeat(level)} ${escapeArgdown(title)}`, ...metadata(data)].join(' ')

const metadata = (data: WrittenStatement['data']): string[] => (Object.keys(data).length > 0 ? [printData(data)] : [])

function printStatement({ title, text, tags, data, relations }: WrittenStatement): string {
  const said = [`[${title}]: ${escapeArgdown(text)}`, ...tags.map((tag) => `#(${tag})`), ...metadata(data)].join(' ')
  return [said, ...printRelations(relations)].join('\n')
}

const SIGNS = { support: '+', attack: '-', undercut: '<_' } as const

const printRelations = (relations: WrittenStatement['relations']): string[] =>
  relations.map(({ type, from }) => `  ${SIGNS[type]} [${from}]`)

function printArgument(argument: WrittenArgument): string {
  const { title, description, data, premises, rule, conclusion, relations } = argument
  const heading = [
    description === '' ? `<${title}>` : `<${title}>: ${escapeArgdown(description)}`,
    ...metadata(data),
  ].join(' ')
  return [
    [heading, ...printRelations(relations)].join('\n'),
    '',
    ...premises.map((premise, index) => `(${index + 1}) [${premise}]`),
    rule === null ? '-----' : `-- ${escapeArgdownRule(rule)} --`,
    `(${premises.length + 1}) ${printConclusion(conclusion)}`,
  ].join('\n')
}

function printConclusion(conclusion: WrittenConclusion): string {
  if (conclusion.kind === 'claim') return `[${conclusion.title}]`
  const { title, text, data, standsFor, about } = conclusion
  const relation = { objection: `-> [${about}]`, undercut: `_> <${about}>`, backing: `+> <${about}>` }[standsFor]
  return `[${title}]: ${escapeArgdown(text)} ${printData(data)}\n  ${relation}`
}

/** Reads Argdown as its own parser understands it. A paragraph that it does not is left out, with its line. */
export function parseArgdown(text: string, context: ParseContext): Parsed {
  const read = readArgdown(text)
  return read.ok ? mapOfArgdown(read.model, context, read.findings) : { ok: false, findings: read.findings }
}

const DEFINITION = /^\s*(?:[+\-_<>]{1,2}\s+)?(?:\[[^\]]+\](?::|\s|$)|<[^<>!/]+>(?::|\s|$))/
const NUMBERED = /^\s*\(\d+\)\s/
/** Of an inference, where there are numbers; by itself a rule or the edge of front matter in Markdown. */
const RULE = /^-{2,}$/

/** A line that opens or closes front matter; nobody else writes it so. */
const FENCE = /(?:^|[\r\n])={3,}[ \t]*(?=[\r\n]|$)/g

/** What stands below the front matter, which may be long: Crux writes all sources into it. */
function bodyBelowFrontMatter(text: string): string | undefined {
  const [first, second] = text.trimStart().matchAll(FENCE)
  return first?.index === 0 && second ? text.trimStart().slice(second.index + second[0].length) : undefined
}

function recogniseArgdown(sample: FileSample): number {
  if (sample.json !== undefined) return 0
  const body = bodyBelowFrontMatter(sample.text)
  const { lines } = body === undefined ? sample : new FileSample(body)
  const isNumbered = lines.some((line) => NUMBERED.test(line))
  const marks = isNumbered ? [DEFINITION, NUMBERED, RULE] : [DEFINITION]
  const marked = lines.filter((line) => marks.some((mark) => mark.test(line))).length
  if (marked === 0) return body === undefined ? 0 : 0.6
  return body === undefined ? Math.min(0.9, 0.4 + (2 * marked) / lines.length) : 0.95
}

export const argdownFormat = {
  name: 'argdown',
  title: 'Argdown',
  says: 'readable text for argdown.org and its tools',
  extensions: ['.argdown', '.ad'],
  mediaType: 'text/argdown',
  group: 'tools',
  recognise: recogniseArgdown,
  parse: parseArgdown,
  print: printArgdown,
} satisfies Format
