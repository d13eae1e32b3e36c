import type { Conclusion, Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import type { Finding, ParseContext, Parsed, Place } from '../format'
import { textOf } from './argdown-data'
import { oneLine } from './argdown-escape'
import { EvidenceReader } from './argdown-evidence'
import { readFrontMatter } from './argdown-front-matter'
import { ArgdownMetadata } from './argdown-metadata'
import type { ArgdownModel, ArgdownRelation, ArgdownStatement, RelationEnd } from './argdown-model'
import { isMadeUpTitle, noteOf } from './argdown-names'
import { argdownFrames } from './argdown-sections'
import { findStepSentences, type StepSentence } from './argdown-step-sentence'
import { type ArgdownStep, stepsOf } from './argdown-steps'

/**
 * Makes a map of what Argdown says. A statement is a claim, and so is the description of an argument without a structure, the
 * one premise of it that is known. Each step of a structure is an argument with joint premises. As Argdown has it
 * (https://argdown.org/syntax), an attack on an argument denies a premise and an undercut the inference: what attacks a sketch
 * is an objection to its claim, what undercuts it one to its step.
 */
export function mapOfArgdown(model: ArgdownModel, context: ParseContext, findings: readonly Finding[]): Parsed {
  const parsed = new MapOfArgdown(model, context).finish()
  return { ...parsed, findings: [...findings, ...parsed.findings] }
}

type Argued = ArgdownModel['arguments'][number]
/** An argument of Argdown in the map: the steps of its structure, or the claim of a sketch and what argues from it. */
type Taken = {
  argument: Argued
  steps: (ArgdownStep & { id: string })[]
  claimId: string | undefined
  from: Outgoing[]
}
type Outgoing = { id: string; type: ArgdownRelation['type'] }

class MapOfArgdown {
  private readonly model: ArgdownModel
  private readonly builder: DraftBuilder
  private readonly evidence: EvidenceReader
  private readonly metadata: ArgdownMetadata
  private readonly claims = new Map<string, string>()
  private readonly taken = new Map<string, Taken>()
  private readonly sentences: ReadonlyMap<string, StepSentence>

  constructor(model: ArgdownModel, context: ParseContext) {
    this.model = model
    this.builder = new DraftBuilder(context)
    this.evidence = new EvidenceReader(this.builder)
    this.metadata = new ArgdownMetadata(this.builder, this.evidence)
    this.sentences = findStepSentences(model)
  }

  finish(): Parsed {
    const { title, description, titleSection } = readFrontMatter(this.model, this.builder, this.evidence)
    const frameOf = argdownFrames(this.model, titleSection, this.builder)
    for (const statement of this.model.statements) {
      if (this.sentences.has(statement.title)) continue
      const id = this.claim(statement, frameOf(statement.section))
      if (id !== undefined) this.claims.set(statement.title, id)
    }
    for (const argument of this.model.arguments) {
      const steps = stepsOf(argument, this.builder).map((step) => ({ ...step, id: this.builder.newId() }))
      const claimId = argument.pcs.length > 0 ? undefined : this.claim(argument, frameOf(argument.section))
      this.taken.set(argument.title, { argument, steps, claimId, from: [] })
    }
    const stood = new Set([...this.sentences.values()].map(({ relation }) => relation))
    const relations = this.model.relations.filter((relation) => !stood.has(relation))
    const ids = relations.map(() => this.builder.newId())
    for (const [at, { from, type }] of relations.entries()) this.takenAt(from)?.from.push({ id: ids[at] ?? '', type })
    for (const taken of this.taken.values()) this.argument(taken)
    for (const [at, relation] of relations.entries()) this.relation(relation, ids[at] ?? '')
    this.evidence.finish()
    return this.builder.finish({ title, description })
  }

  private claim(said: ArgdownStatement, frameId: string | undefined): string | undefined {
    const text = said.text || said.title
    const wording = lastText(said.data, 'wording')
    const isSame = wording !== undefined && oneLine(wording) === oneLine(text)
    const { holder, tags } = this.metadata.ofClaim(said)
    const id = this.builder.claim({ text: isSame ? wording : text, holder, tags, frameId }, said.place)
    if (id !== undefined) this.metadata.keepOfClaim(said, id)
    return id
  }

  private argument({ argument, steps, claimId, from }: Taken): void {
    const title = isMadeUpTitle(argument.title) ? '' : argument.title
    if (claimId !== undefined && from.length === 0 && title !== '' && argument.text !== '')
      this.builder.annotation({ target: { kind: 'claim', id: claimId }, body: title }, argument.place)
    for (const { id, premises, statement, isLast } of steps) {
      const sentence = isLast ? this.sentences.get(statement.title) : undefined
      const conclusion = sentence ? this.aboutOf(sentence.relation.to) : this.claimAt(statement.title)
      if (!conclusion) continue
      const made = this.builder.argument(
        {
          id,
          stance: sentence && sentence.standsFor !== 'backing' ? 'con' : 'pro',
          premises: premises.flatMap((premise) => this.claims.get(premise) ?? []),
          conclusion,
          scheme: statement.rules.map(oneLine).join(', '),
          note: isLast ? this.noteOf(argument) : '',
        },
        statement.place,
      )
      if (made === undefined)
        this.builder.find('left-out', 'A conclusion without premises: its inference was left out.', statement.place)
      else this.metadata.keepOfStep(isLast ? argument : undefined, statement, id)
    }
  }

  private noteOf({ title, text, data }: Argued): string {
    const note = noteOf({ title, description: text })
    const written = lastText(data, 'note')
    return written !== undefined && oneLine(written) === oneLine(note) ? written : note
  }

  private relation({ type, from, to, place }: ArgdownRelation, id: string): void {
    const premise = this.premiseOf(from)
    const about = premise === undefined ? undefined : this.aboutOf(to, type, place)
    if (premise === undefined || !about) {
      this.builder.find('dangling', 'A relation to something that is not there was left out.', place)
      return
    }
    const taken = this.takenAt(from)
    const sketch = taken?.claimId === undefined ? undefined : taken.argument
    const note = sketch && sketch.text !== '' && !isMadeUpTitle(sketch.title) ? sketch.title : ''
    const stance: Stance = type === 'support' || type === 'entails' ? 'pro' : 'con'
    this.builder.argument({ id, stance, premises: [premise], conclusion: about, note }, place)
    if (type !== 'contradictory' && type !== 'contrary') return
    const back = { kind: 'claim' as const, id: premise }
    if (about.kind === 'claim') this.builder.argument({ stance, premises: [about.id], conclusion: back, note }, place)
    this.builder.find('approximated', 'Two statements that exclude each other: taken for an objection each way.', place)
  }

  private premiseOf(from: RelationEnd): string | undefined {
    if (from.kind === 'statement') return this.claims.get(from.title)
    const taken = this.taken.get(from.title)
    return taken?.claimId ?? this.claims.get(taken?.steps.at(-1)?.statement.title ?? '')
  }

  /** What a relation of this type is about; an undercut when no type is given. */
  private aboutOf(
    to: RelationEnd,
    type: ArgdownRelation['type'] = 'undercut',
    place: Place = {},
  ): Conclusion | undefined {
    if (to.kind === 'statement') {
      if (type === 'undercut' && place.line !== undefined)
        this.builder.find('approximated', 'An undercut of a statement was taken for an objection to it.', place)
      return this.claimAt(to.title)
    }
    const taken = this.taken.get(to.title)
    if (!taken) return undefined
    return taken.claimId === undefined
      ? this.aboutStructure(taken, to, type, place)
      : this.aboutSketch(taken, type, place)
  }

  private aboutStructure({ steps }: Taken, to: RelationEnd, type: ArgdownRelation['type'], place: Place) {
    const step = (to.kind === 'inference' ? steps.find(({ at }) => at === to.at) : undefined) ?? steps.at(-1)
    if (!step) return undefined
    if (to.kind === 'argument' && type === 'attack') {
      const [only, ...others] = steps.flatMap(({ premises }) => premises)
      if (only !== undefined && others.length === 0) return this.claimAt(only)
      const told = 'It attacks an argument and does not say which premise: taken for an undercut.'
      this.builder.find('approximated', told, place)
    }
    return { kind: 'argument' as const, id: step.id }
  }

  private aboutSketch({ claimId, from }: Taken, type: ArgdownRelation['type'], place: Place): Conclusion | undefined {
    if (claimId === undefined) return undefined
    const claim = { kind: 'claim' as const, id: claimId }
    if (type !== 'undercut') return claim
    const step = from.find((one) => one.type !== 'undercut') ?? from[0]
    if (!step)
      this.builder.find('approximated', 'It undercuts what argues for nothing: taken for an objection to it.', place)
    else if (from.length > 1)
      this.builder.find('approximated', 'It undercuts what argues in several places: taken for the first.', place)
    return step ? { kind: 'argument', id: step.id } : claim
  }

  private claimAt(title: string): Conclusion | undefined {
    const id = this.claims.get(title)
    return id === undefined ? undefined : { kind: 'claim', id }
  }

  private takenAt(end: RelationEnd): Taken | undefined {
    return end.kind === 'argument' ? this.taken.get(end.title) : undefined
  }
}

function lastText(data: Argued['data'], key: string): string | undefined {
  return data.length === 0 ? undefined : data.map((one) => textOf(one[key])).findLast((one) => one !== undefined)
}
