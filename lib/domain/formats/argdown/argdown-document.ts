import { argumentsAbout, claimsIn, type DebateMap, listRecords } from '../../debate-map'
import type { Argument, Claim, Conclusion } from '../../model'
import type { Data, DataRecord } from './argdown-data'
import { oneLine } from './argdown-escape'
import { evidenceOf, SourceKeys, sourceList } from './argdown-evidence'
import { ArgumentNames, type ArgumentWords, nameClaims, noteOf } from './argdown-names'
import { notesOn } from './argdown-notes'
import { type StandsFor, sentenceFor } from './argdown-step-sentence'

export type WrittenHeading = { kind: 'heading'; level: number; title: string; data: DataRecord }
/** Relations come from single premises; those under a statement are about it. */
export type WrittenRelation = { type: 'support' | 'attack' | 'undercut'; from: string }
export type WrittenStatement = {
  kind: 'statement'
  title: string
  text: string
  tags: string[]
  data: DataRecord
  relations: WrittenRelation[]
}
export type WrittenConclusion =
  | { kind: 'claim'; title: string }
  /** A sentence of its own that attacks the claim, or is about the argument, of this title. */
  | { kind: 'sentence'; title: string; text: string; data: DataRecord; standsFor: StandsFor; about: string }
export type WrittenArgument = {
  kind: 'argument'
  title: string
  description: string
  data: DataRecord
  premises: string[]
  rule: string | null
  conclusion: WrittenConclusion
  relations: WrittenRelation[]
}
export type WrittenBlock = WrittenHeading | WrittenStatement | WrittenArgument

/** A map in Argdown's own terms, in the order in which it is written. */
export type ArgdownDocument = { frontMatter: DataRecord; blocks: WrittenBlock[] }

/**
 * Every claim once, under the heading of its frame; after it the arguments about it that take a structure, and after each of
 * these those about it. The map must have been created.
 */
export function argdownDocument(map: DebateMap): ArgdownDocument {
  if (!map.details) throw new Error(`map ${map.id} has not been created`)
  const { title, description } = map.details
  const keys = new SourceKeys(map)
  const sources = sourceList(map, keys)
  const frontMatter = {
    title,
    ...(description === '' ? {} : { abstract: description }),
    ...(sources.length > 0 ? { sources } : {}),
  }
  return { frontMatter, blocks: new DocumentWriter(map, keys).blocks(title) }
}

class DocumentWriter {
  private readonly map: DebateMap
  private readonly keys: SourceKeys
  private readonly groups: { heading: WrittenHeading | null; claims: Claim[] }[]
  private readonly titles: ReadonlyMap<string, string>
  private readonly structures = new Map<string, ArgumentWords>()
  private readonly argumentNames = new ArgumentNames()
  private readonly sentences = new Set<string>()

  constructor(map: DebateMap, keys: SourceKeys) {
    this.map = map
    this.keys = keys
    const frames = listRecords(map, 'frames').map((frame) => ({
      heading: {
        ...{ kind: 'heading' as const, level: 2, title: oneLine(frame.title) },
        data: { colour: frame.colour, ...(frame.rivals ? { rivals: true } : {}) },
      },
      claims: claimsIn(map, frame.id),
    }))
    const loose = listRecords(map, 'claims').filter(({ frameId }) => frameId === undefined)
    this.groups = [{ heading: null, claims: loose }, ...frames]
    this.titles = nameClaims(this.groups.flatMap(({ claims }) => claims))
  }

  blocks(title: string): WrittenBlock[] {
    const blocks: WrittenBlock[] = [{ kind: 'heading', level: 1, title: oneLine(title), data: {} }]
    for (const { heading, claims } of this.groups) {
      if (heading) blocks.push(heading)
      for (const claim of claims) {
        const { plain, structured } = this.about({ kind: 'claim', id: claim.id })
        blocks.push(this.statement(claim, plain), ...this.structuresOf(structured))
      }
    }
    return blocks
  }

  /** A claim's arguments, those about them after each: in a loop, since undercuts go as deep as people like. */
  private structuresOf(first: readonly Argument[]): WrittenArgument[] {
    const written: WrittenArgument[] = []
    const waiting = first.toReversed()
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      const { plain, structured } = this.about({ kind: 'argument', id: step.id })
      written.push(this.structure(step, plain))
      waiting.push(...structured.toReversed())
    }
    return written
  }

  /** What a relation can say, and what takes a structure: more premises, words, a target of others, or the same said twice. */
  private about(conclusion: Conclusion): { plain: Argument[]; structured: Argument[] } {
    const plain: Argument[] = []
    const structured: Argument[] = []
    const said = new Set<string>()
    for (const step of argumentsAbout(this.map, conclusion)) {
      const key = `${step.stance} ${step.premises[0]}`
      const isPlain =
        step.premises.length === 1 &&
        step.scheme === null &&
        step.note.trim() === '' &&
        !said.has(key) &&
        !this.map.index.argumentsAbout.has(`argument:${step.id}`) &&
        !this.map.index.annotationsOn.has(`argument:${step.id}`)
      if (isPlain) said.add(key)
      ;(isPlain ? plain : structured).push(step)
    }
    return { plain, structured }
  }

  private statement(claim: Claim, plain: readonly Argument[]): WrittenStatement {
    const text = oneLine(claim.text)
    const inWords = claim.tags.filter((tag) => !tag.includes(')'))
    const others = claim.tags.filter((tag) => tag.includes(')'))
    return {
      kind: 'statement',
      title: this.titleOf(claim.id),
      text,
      tags: inWords,
      data: filled({
        holder: claim.holder ?? undefined,
        tags: others,
        wording: claim.text.trim() === text ? undefined : claim.text.trim(),
        quotes: evidenceOf(this.map, claim.id, this.keys),
        notes: notesOn(this.map, { kind: 'claim', id: claim.id }),
      }),
      relations: plain.map((step) => ({
        type: step.stance === 'pro' ? 'support' : 'attack',
        from: this.titleOf(step.premises[0]),
      })),
    }
  }

  private structure(step: Argument, plain: readonly Argument[]): WrittenArgument {
    const words = this.argumentNames.name(step)
    this.structures.set(step.id, words)
    const note = step.note.trim()
    return {
      kind: 'argument',
      ...words,
      data: filled({
        note: note === noteOf(words) ? undefined : note,
        notes: notesOn(this.map, { kind: 'argument', id: step.id }),
      }),
      premises: step.premises.map((id) => this.titleOf(id)),
      rule: step.scheme === null ? null : oneLine(step.scheme),
      conclusion: this.conclusion(step, words.title),
      relations: plain.map(({ stance, premises: [only] }) => ({
        type: stance === 'pro' ? 'support' : 'undercut',
        from: this.titleOf(only),
      })),
    }
  }

  private conclusion({ stance, conclusion }: Argument, own: string): WrittenConclusion {
    if (conclusion.kind === 'claim' && stance === 'pro') return { kind: 'claim', title: this.titleOf(conclusion.id) }
    const standsFor = conclusion.kind === 'claim' ? 'objection' : stance === 'con' ? 'undercut' : 'backing'
    const about =
      conclusion.kind === 'claim' ? this.titleOf(conclusion.id) : (this.structures.get(conclusion.id)?.title ?? '')
    return {
      kind: 'sentence',
      title: this.sentenceTitle(own),
      text: sentenceFor(standsFor, about),
      // Argdown's own maps then show the argument against the claim, without the sentence between.
      data: { isInMap: false, standsFor },
      standsFor,
      about,
    }
  }

  private sentenceTitle(argument: string): string {
    this.takenTitles ??= new Set(this.titles.values())
    let title = `${argument} concludes`
    for (let number = 2; this.takenTitles.has(title) || this.sentences.has(title); number++)
      title = `${argument} concludes no. ${number}`
    this.sentences.add(title)
    return title
  }
  private takenTitles: Set<string> | undefined

  private titleOf(claimId: string | undefined): string {
    return this.titles.get(claimId ?? '') ?? ''
  }
}

/** Without what says nothing. */
const filled = (data: { [key: string]: Data | undefined }): DataRecord =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
