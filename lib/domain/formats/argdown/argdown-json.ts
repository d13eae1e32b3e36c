import * as z from 'zod/mini'
import type { DebateMap } from '../../debate-map'
import type { FileSample } from '../file-sample'
import { FindingList } from '../finding-list'
import { type Format, type ParseContext, type Parsed, unreadable } from '../format'
import { readJsonText } from '../json-text'
import { argdownDocument } from './argdown-document'
import { argdownJson } from './argdown-json-print'
import { mapOfArgdown } from './argdown-map'
import {
  type ArgdownArgument,
  type ArgdownModel,
  type ArgdownRelation,
  RELATION_TYPES,
  type RelationEnd,
  usesOf,
} from './argdown-model'
import { readMembers, recordOf, type Words, wordsBy } from './argdown-titled'

/**
 * Prints a map as the JSON that Argdown's own exporter writes (https://argdown.org/guide/exporting.html), of the same
 * statements, arguments and relations as our Argdown; front matter, which the exporter leaves out, stands beside them.
 */
export const printArgdownJson = (map: DebateMap): string => `${printLists(argdownJson(argdownDocument(map)))}\n`

/** A line for each entry: indented like the exporter's it would be twice as long. */
function printLists(file: ReturnType<typeof argdownJson>): string {
  const members = Object.entries(file).map(([name, value]) => {
    const entries = Array.isArray(value)
      ? value.map((entry) => JSON.stringify(entry))
      : Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`)
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    return `  "${name}": ${open}${entries.map((entry) => `\n    ${entry}`).join(',')}${entries.length > 0 ? '\n  ' : ''}${close}`
  })
  return `{\n${members.join(',\n')}\n}`
}

const FileSchema = z.looseObject({
  // As records they would lose a title like `__proto__`.
  statements: z.custom<object>(isObject),
  arguments: z.custom<object>(isObject),
  relations: z._default(z.array(z.unknown()), []),
  sections: z._default(z.array(z.unknown()), []),
  frontMatter: z.optional(z.unknown()),
})
const RangeSchema = z.looseObject({
  type: z.string(),
  start: z.int(),
  stop: z.int(),
  title: z.optional(z.string()),
  url: z.optional(z.string()),
})
const MemberSchema = z.looseObject({
  text: z.optional(z.string()),
  ranges: z.optional(z.array(RangeSchema)),
  isReference: z.optional(z.boolean()),
  data: z.optional(z.unknown()),
})
const titledShape = {
  title: z.optional(z.string()),
  members: z._default(z.array(MemberSchema), []),
  tags: z._default(z.array(z.string()), []),
  data: z.optional(z.unknown()),
  section: z.optional(z.nullable(z.string())),
}
const StatementSchema = z.looseObject(titledShape)
const ArgumentSchema = z.looseObject({
  ...titledShape,
  pcs: z._default(
    z.array(
      z.looseObject({
        title: z.string(),
        role: z.optional(z.string()),
        data: z.optional(z.unknown()),
        inference: z.optional(
          z.looseObject({ inferenceRules: z.optional(z.array(z.string())), data: z.optional(z.unknown()) }),
        ),
      }),
    ),
    [],
  ),
})
const RelationSchema = z.looseObject({
  relationType: z.enum(RELATION_TYPES),
  from: z.string(),
  fromType: z._default(z.string(), 'equivalence-class'),
  to: z.string(),
  toType: z._default(z.string(), 'equivalence-class'),
  conclusionIndex: z.optional(z.int()),
})
const SectionSchema = z.looseObject({
  id: z.string(),
  title: z._default(z.string(), ''),
  level: z._default(z.int(), 1),
  data: z.optional(z.unknown()),
  children: z._default(z.array(z.unknown()), []),
})

/** Reads such JSON. What of it is not as the exporter writes it is left out, with its place. */
export function parseArgdownJson(text: string, context: ParseContext): Parsed {
  const json = readJsonText(text)
  if ('fault' in json) return { ok: false, findings: [json.fault] }
  const file = FileSchema.safeParse(json.value)
  if (!file.success)
    return unreadable('wrong-format', 'This is JSON, but not of Argdown: it has no "statements" and "arguments".')
  const reader = new JsonReader()
  return mapOfArgdown(reader.model(file.data), context, reader.told.all())
}

class JsonReader {
  readonly told = new FindingList()
  private readonly sectionAt = new Map<string, number>()

  model(file: z.infer<typeof FileSchema>): ArgdownModel {
    const frontMatter = recordOf(file.frontMatter)
    const words = wordsBy(frontMatter)
    const sections = this.sections(file.sections)
    return {
      frontMatter,
      sections,
      statements: this.entries(file.statements, 'statements', StatementSchema).map(([title, said, path]) =>
        this.titled(title, said, words, path),
      ),
      arguments: this.entries(file.arguments, 'arguments', ArgumentSchema).map(([title, said, path]) => ({
        ...this.titled(title, said, words, path),
        pcs: pcsOf(said, path),
      })),
      relations: file.relations.flatMap((relation, index) => this.relation(relation, `relations[${index}]`)),
    }
  }

  private entries<S extends z.ZodMiniType>(all: object, list: string, schema: S) {
    return Object.entries(all).flatMap(([title, value]): [string, z.infer<S>, string][] => {
      const path = `${list}[${JSON.stringify(title)}]`
      const parsed = schema.safeParse(value)
      if (parsed.success) return [[title, parsed.data, path]]
      this.told.find('malformed', 'It is not as Argdown writes it and was left out.', { path })
      return []
    })
  }

  private titled(title: string, said: z.infer<typeof StatementSchema>, words: Words, path: string) {
    const { canonical, data, ...read } = readMembers(said.members, words)
    const own = recordOf(said.data)
    return {
      ...read,
      title,
      // The class has what its members have, merged.
      data: data.length > 0 || Object.keys(own).length === 0 ? data : [own],
      tags: said.tags,
      section: this.sectionAt.get(said.section ?? '') ?? null,
      place: { path },
    }
  }

  /** In the order of the document, each before those in it. */
  private sections(tops: readonly unknown[]): ArgdownModel['sections'] {
    const sections: ArgdownModel['sections'] = []
    const waiting = tops.map((value, index) => ({ value, parent: null as number | null, path: `sections[${index}]` }))
    waiting.reverse()
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { value, parent, path } = next
      const parsed = SectionSchema.safeParse(value)
      if (!parsed.success) {
        this.told.find('malformed', 'It is not as Argdown writes it and was left out.', { path })
        continue
      }
      const { id, title, level, data, children } = parsed.data
      const own = sections.length
      this.sectionAt.set(id, own)
      sections.push({ title: title.replace(/\s+/g, ' ').trim(), level, parent, data: recordOf(data), place: { path } })
      const inner = children.map((child, index) => ({ value: child, parent: own, path: `${path}.children[${index}]` }))
      waiting.push(...inner.toReversed())
    }
    return sections
  }

  private relation(value: unknown, path: string): ArgdownRelation[] {
    const parsed = RelationSchema.safeParse(value)
    const relation = parsed.success ? parsed.data : undefined
    const from = relation && endOf(relation.fromType, relation.from)
    const to = relation && endOf(relation.toType, relation.to, relation.conclusionIndex)
    if (relation && from && to) return [{ type: relation.relationType, from, to, place: { path } }]
    this.told.find('unknown-kind', 'Crux knows no relation of this kind: it was left out.', { path })
    return []
  }
}

function endOf(type: string, title: string, at = -1): RelationEnd | undefined {
  if (type === 'inference') return { kind: 'inference', title, at }
  if (type === 'argument') return { kind: 'argument', title }
  return type === 'equivalence-class' || type === 'statement' ? { kind: 'statement', title } : undefined
}

const pcsOf = ({ pcs }: z.infer<typeof ArgumentSchema>, path: string): ArgdownArgument['pcs'] =>
  pcs.map(({ title, role, data, inference }, index) => {
    const ofInference = recordOf(inference?.data)
    return {
      title,
      isConclusion: role === 'main-conclusion' || role === 'intermediary-conclusion',
      rules: inference?.inferenceRules ?? [],
      data: ofInference,
      uses: usesOf(ofInference, recordOf(data)),
      place: { path: `${path}.pcs[${index}]` },
    }
  })

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function recogniseArgdownJson(sample: FileSample): number {
  if (!isObject(sample.member('statements')) || !isObject(sample.member('arguments'))) return 0
  return Array.isArray(sample.member('relations')) ? 1 : 0.7
}

export const argdownJsonFormat = {
  name: 'argdown-json',
  title: 'Argdown JSON',
  says: 'Argdown as its exporter writes it, for programs',
  extensions: ['.argdown.json', '.json'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: recogniseArgdownJson,
  parse: parseArgdownJson,
  print: printArgdownJson,
} satisfies Format
