import {
  type IArgdownResponse,
  type IArgument,
  type IEquivalenceClass,
  type IInference,
  type IRelation,
  type ISection,
  isConclusion,
} from '@argdown/core'
import type { Place } from '../format'
import type { ArgdownLines } from './argdown-lines'
import { type ArgdownModel, type ArgdownRelation, type RelationEnd, usesOf } from './argdown-model'
import { definitionOf, readMembers, recordOf, type Words, wordsBy } from './argdown-titled'

/** What the library made of a text, without the ways around in it that its own model has. */
export function argdownModel(response: IArgdownResponse, lines: ArgdownLines): ArgdownModel {
  const frontMatter = recordOf(response.frontMatter)
  const words = wordsBy(frontMatter)
  const { sections, indexOf } = sectionsOf(response.sections ?? [], words, lines)
  const titled = (said: IEquivalenceClass | IArgument) => {
    const { canonical, text, otherTexts, data } = readMembers(said.members, words)
    return {
      title: said.title ?? '',
      text,
      otherTexts,
      tags: said.tags ?? NONE,
      data,
      section: said.section ? (indexOf.get(said.section) ?? null) : null,
      // A structure without a heading has no members.
      place: placeOf(canonical ?? said.members[0] ?? said, lines),
    }
  }
  return {
    frontMatter,
    sections,
    statements: inOrder(response.statements).map(titled),
    arguments: inOrder(response.arguments).map((argument) => ({ ...titled(argument), pcs: pcsOf(argument, lines) })),
    relations: relationsOf(response.relations, lines),
  }
}

const NONE: string[] = []

/** By the line where each is said, not by where it is first referred to. Sorted as numbers, which is many times faster. */
function inOrder<T extends IEquivalenceClass | IArgument>(titled: Record<string, T> = {}): T[] {
  const all = Object.values(titled)
  const keys = new Float64Array(all.length)
  for (const [place, one] of all.entries()) {
    const { startLine = 0 } = definitionOf(one.members) ?? one
    keys[place] = startLine * MOST_TITLES + place
  }
  return Array.from(keys.sort(), (key) => all[key % MOST_TITLES]).filter((one) => one !== undefined)
}
const MOST_TITLES = 0x100_0000

function pcsOf({ pcs }: IArgument, lines: ArgdownLines): ArgdownModel['arguments'][number]['pcs'] {
  return pcs.map((statement) => {
    const inference = isConclusion(statement) ? statement.inference : undefined
    const data = recordOf(inference?.data)
    return {
      title: statement.title ?? '',
      isConclusion: isConclusion(statement),
      rules: inference?.inferenceRules ?? [],
      data,
      uses: usesOf(data, recordOf(statement.data)),
      place: placeOf(statement, lines),
    }
  })
}

function sectionsOf(tops: readonly ISection[], words: Words, lines: ArgdownLines) {
  const sections: ArgdownModel['sections'] = []
  const indexOf = new Map<ISection, number>()
  const waiting = tops.toReversed()
  for (let section = waiting.pop(); section; section = waiting.pop()) {
    indexOf.set(section, sections.length)
    sections.push({
      title: words({ text: section.heading?.text ?? section.title ?? '', ranges: section.heading?.ranges ?? [] }),
      level: section.level,
      parent: section.parent ? (indexOf.get(section.parent) ?? null) : null,
      data: recordOf(section.data),
      place: placeOf(section, lines),
    })
    waiting.push(...section.children.toReversed())
  }
  return { sections, indexOf }
}

function relationsOf(relations: readonly IRelation[] = [], lines: ArgdownLines): ArgdownRelation[] {
  const read: ArgdownRelation[] = []
  for (const { relationType, from, to, occurrences } of relations) {
    const [one, other] = [endOf(from), endOf(to)]
    if (one && other) read.push({ type: relationType, from: one, to: other, place: placeOf(occurrences[0], lines) })
  }
  return read
}

function endOf(member: IEquivalenceClass | IArgument | IInference | undefined): RelationEnd | undefined {
  switch (member?.type) {
    case 'equivalence-class':
      return { kind: 'statement', title: member.title ?? '' }
    case 'argument':
      return { kind: 'argument', title: member.title ?? '' }
    case 'inference':
      return { kind: 'inference', title: member.argumentTitle ?? '', at: member.conclusionIndex ?? -1 }
    default:
      return undefined
  }
}

const placeOf = (node: { startLine?: number } | undefined, lines: ArgdownLines): Place =>
  node?.startLine === undefined ? {} : { line: lines.numberOf(node.startLine) }
