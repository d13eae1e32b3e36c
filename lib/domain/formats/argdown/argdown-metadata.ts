import type { DraftBuilder } from '../draft-builder'
import type { Place } from '../format'
import { type DataRecord, membersOf, textOf, textsOf } from './argdown-data'
import type { EvidenceReader } from './argdown-evidence'
import type { ArgdownArgument, ArgdownStatement, PcsStatement } from './argdown-model'
import { readNotes } from './argdown-notes'

/** How Argdown's tools should draw or choose it, which no map needs; what an inference uses is read elsewhere. */
const NOT_OF_THE_DEBATE = new Set(
  'isInMap isInGroup isGroup isClosed isCanonical color images uses from standsFor wording'.split(' '),
)

/**
 * Takes in the metadata of statements and arguments. What a map has a place for goes there; everything else is kept as a note
 * with its name, so that nothing is lost.
 */
export class ArgdownMetadata {
  private readonly builder: DraftBuilder
  private readonly evidence: EvidenceReader

  constructor(builder: DraftBuilder, evidence: EvidenceReader) {
    this.builder = builder
    this.evidence = evidence
  }

  /** A holder is also called a proponent, as in Argdown's plugin that says who. */
  ofClaim({ data, tags }: ArgdownStatement): { holder: string | undefined; tags: string[] } {
    if (data.length === 0) return { holder: undefined, tags }
    return {
      holder: data.flatMap((one) => holderOf(one) ?? []).at(-1),
      tags: [...tags, ...data.flatMap((one) => textsOf(one.tags))],
    }
  }

  keepOfClaim(said: ArgdownStatement, id: string): void {
    if (said.data.length === 0 && said.otherTexts.length === 0) return
    const holder = this.ofClaim(said).holder
    const rest = said.otherTexts.map((text) => `Also: ${text}`)
    for (const data of said.data) {
      for (const [key, value] of membersOf(data)) {
        if (NOT_OF_THE_DEBATE.has(key) || key === 'tags') continue
        if ((key === 'holder' || key === 'proponent') && value === holder) continue
        if (key === 'quotes' && this.evidence.quotesFor(id, value, said.place)) continue
        if (key === 'notes' && readNotes(value, { kind: 'claim', id }, this.builder, said.place)) continue
        rest.push(inWords(key, value))
      }
    }
    this.note(rest, { kind: 'claim', id }, said.place)
  }

  /** The last step of an argument has what is said of the argument; arguments of a map have no tags. */
  keepOfStep(argument: ArgdownArgument | undefined, { data, place }: PcsStatement, id: string): void {
    const rest: string[] = []
    if (argument) {
      if (argument.tags.length > 0) rest.push(`Tags: ${argument.tags.join(', ')}`)
      rest.push(...argument.otherTexts.map((text) => `Also: ${text}`))
      for (const [key, value] of argument.data.flatMap(membersOf)) {
        if (NOT_OF_THE_DEBATE.has(key) || key === 'note') continue
        if (key === 'notes' && readNotes(value, { kind: 'argument', id }, this.builder, argument.place)) continue
        rest.push(inWords(key, value))
      }
    }
    for (const [key, value] of membersOf(data)) if (!NOT_OF_THE_DEBATE.has(key)) rest.push(inWords(key, value))
    this.note(rest, { kind: 'argument', id }, place)
  }

  private note(lines: readonly string[], target: { kind: 'claim' | 'argument'; id: string }, place: Place): void {
    if (lines.length > 0) this.builder.annotation({ target, body: lines.join('\n') }, place)
  }
}

const holderOf = (data: DataRecord): string | undefined => textOf(data.holder) ?? textOf(data.proponent)

export const inWords = (key: string, value: DataRecord[string]): string =>
  `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`
