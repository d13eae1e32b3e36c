import { argumentsAbout, compareIds, type DebateMap } from '../debate-map'
import type { Argument } from '../model'
import { ATTACKS_ITSELF } from './attacks-itself'
import { IN, OUT, UNDECIDED } from './grounded'
import type { Label, MapLabels } from './map-labels'
import { type Verdict, verdictOn } from './verdict'

/** A piece of a sentence: words, or a claim to be named. */
export type Part = string | { claimId: string }

/** Why a claim has its verdict, in one or two sentences. The claims that it names have explanations of their own. */
export type Explanation = { verdict: Verdict; parts: readonly Part[] }

/**
 * Says why, from the graph alone: what answers each objection, what backs the claim, or what stands against it. Of several answers to
 * one objection the one that was decided first is named, so that following the named claims always ends (after the strongly admissible
 * explanations of Caminada and Harikrishnan 2020). Costs what it names.
 */
export function explain(map: DebateMap, labels: MapLabels, claimId: string): Explanation {
  const verdict = verdictOn(map, labels, claimId)
  const about = argumentsAbout(map, { kind: 'claim', id: claimId })
  const teller = new Teller(map, labels)
  return { verdict, parts: joined(teller.sentences(verdict, claimId, about)) }
}

/** An explanation as text, with claims in quotation marks. */
export const explanationInWords = (map: DebateMap, { parts }: Explanation): string => partsInWords(map, parts)

/** Pieces of a sentence as text, with claims in quotation marks. */
export const partsInWords = (map: DebateMap, parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `“${wordsOf(map, part.claimId)}”`)).join('')

/** What a claim says, without the end of its sentence. */
const wordsOf = (map: DebateMap, claimId: string): string =>
  (map.claims.get(claimId)?.text ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.…]+$/, '')

type Sentence = readonly Part[]
const joined = (sentences: readonly Sentence[]): Part[] => {
  const parts: Part[] = []
  for (const part of sentences.flatMap((sentence, at) => (at === 0 ? sentence : [' ', ...sentence]))) {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else parts.push(part)
  }
  return parts
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const inWords = (count: number): string => NUMBERS[count] ?? String(count)

/** More rivals than this are counted, not named. */
const MOST_NAMED = 3

const tieOfRivals = (claimId: string, one: string, other: string): Sentence => [
  ...(one === claimId ? ['It is tied with its rival '] : ['It hangs on ', { claimId: one }, ' against its rival ']),
  { claimId: other },
  ', and neither is decided before the other.',
]

class Teller {
  constructor(
    private readonly map: DebateMap,
    private readonly labels: MapLabels,
  ) {}

  sentences(verdict: Verdict, claimId: string, about: readonly Argument[]): Sentence[] {
    const objections = about.filter(({ stance }) => stance === 'con')
    const reasons = about.filter(({ stance }) => stance === 'pro')
    switch (verdict) {
      case 'unchallenged':
        return [['Nothing has been said for or against it.']]
      case 'stands':
        return [...this.support(reasons, objections), ...this.beaten(claimId)]
      case 'objected':
        return [this.standing(claimId, objections)]
      case 'unbacked':
        return [this.failures(reasons)]
      case 'unresolved':
        return [this.tie(claimId)]
      case 'granted':
        return [['It is granted for the sake of the debate, whatever is said about it.']]
      case 'aside':
        return [['It is set aside: it counts for nothing here, whatever is said about it.']]
      case 'supposed':
        return [['It is supposed to stand, to see what would follow.']]
      case 'dropped':
        return [['It is supposed to fall, to see what would follow.']]
    }
  }

  private support(reasons: readonly Argument[], objections: readonly Argument[]): Sentence[] {
    const backing = this.backing(reasons)
    const isPresumed = backing.length === 0 && reasons.length > 0
    const presumed = isPresumed ? [['It is presumed: it stands until an objection to it does.']] : []
    return [...backing, ...presumed, ...this.answers(objections)]
  }

  /** The reason that was found to hold first. */
  private backing(reasons: readonly Argument[]): Sentence[] {
    const held = this.first(reasons, IN)
    if (!held) return []
    const speaks = held.premises.length > 1 ? ' together speak for it.' : ' speaks for it.'
    return [[...this.unanswered(held), speaks]]
  }

  private answers(objections: readonly Argument[]): Sentence[] {
    const [only, ...others] = objections
    if (!only) return []
    if (others.length === 0)
      return [['Its one objection, ', ...this.named(only), ', is answered ', ...this.answer(only), '.']]
    const told = objections.map((objection) => [...this.named(objection), ' ', ...this.answer(objection)])
    const all = others.length === 1 ? 'Both objections to it' : `All ${inWords(objections.length)} objections to it`
    return [[`${all} are answered: `, ...listed(told, '; '), '.']]
  }

  /** That its rivals do not stand; a few are named, and have explanations of their own. */
  private beaten(claimId: string): Sentence[] {
    const rivals = this.labels.rivalsOf(claimId).sort(compareIds)
    const [only, ...others] = rivals
    if (only === undefined) return []
    if (others.length === 0) return [['Its rival ', { claimId: only }, ' does not stand.']]
    if (rivals.length > MOST_NAMED) return [[`None of its ${inWords(rivals.length)} rivals stands.`]]
    return [['Its rivals ', ...listed(rivals.map((id) => [{ claimId: id }])), ' do not stand.']]
  }

  private standing(claimId: string, objections: readonly Argument[]): Sentence {
    const standing = objections.filter(({ id }) => this.labels.argument(id).label === IN)
    const against = this.against(claimId)
    if (against.rival !== undefined)
      return ['Its rival ', { claimId: against.rival }, ` ${this.howItStands(against.rival)}.`]
    const first = against.objection
    if (!first) return []
    const more = standing.length - 1
    if (more === 0) return ['The objection ', ...this.unanswered(first), ' is unanswered.']
    return ['The objection ', ...this.unanswered(first), ` and ${inWords(more)} more are unanswered.`]
  }

  private failures(reasons: readonly Argument[]): Sentence {
    const [only, ...others] = reasons
    if (!only) return ['It rests on its reasons, and none has been given.']
    if (others.length === 0) return ['Its only reason, ', ...this.named(only), ', fails: ', ...this.fault(only), '.']
    const told = reasons.map((reason) => [...this.named(reason), ' (', ...this.fault(reason), ')'])
    return [`None of its ${inWords(reasons.length)} reasons holds: `, ...listed(told), '.']
  }

  /** What was decided first of all that keeps a claim from standing: an objection, or a rival. */
  private against(claimId: string): { objection?: Argument; rival?: string } {
    const about = argumentsAbout(this.map, { kind: 'claim', id: claimId })
    const objections = about.filter(({ stance }) => stance === 'con')
    const [objection, rival] = [this.first(objections, IN), this.labels.standingRival(claimId)]
    if (rival === undefined) return objection ? { objection } : {}
    const isFirst = objection && this.labels.argument(objection.id).order < this.labels.claim(rival).order
    return isFirst ? { objection } : { rival }
  }

  private howItStands(claimId: string): string {
    const verdict = verdictOn(this.map, this.labels, claimId)
    return verdict === 'granted' ? 'is granted' : verdict === 'supposed' ? 'is supposed to stand' : 'stands'
  }

  /** How an objection that is out is answered; goes on after "is answered". */
  private answer(step: Argument): Part[] {
    const { undercut, premise, isDropped } = this.whatFails(step)
    if (isDropped) return ['because that step is supposed to fall']
    if (undercut) return ['because ', ...this.unanswered(undercut), ' denies that step']
    const isWhole = step.premises.length === 1
    const objection = premise === undefined ? undefined : this.objectionTo(premise)
    if (objection && isWhole) return ['by ', ...this.unanswered(objection)]
    return ['because ', ...this.faultOfPremise(premise, isWhole)]
  }

  /** The same of a reason, as a sentence of its own. */
  private fault(step: Argument): Part[] {
    const { undercut, premise, isDropped } = this.whatFails(step)
    if (isDropped) return ['that step is supposed to fall']
    if (undercut) return [...this.unanswered(undercut), ' denies that step']
    return this.faultOfPremise(premise, step.premises.length === 1)
  }

  /** The objection that keeps a claim from standing, where that is what does. */
  private objectionTo(claimId: string): Argument | undefined {
    return verdictOn(this.map, this.labels, claimId) === 'objected' ? this.against(claimId).objection : undefined
  }

  private faultOfPremise(claimId: string | undefined, isWhole: boolean): Part[] {
    if (claimId === undefined) return ['it is out of the debate']
    const named: Part[] = isWhole ? ['it'] : ['its premise ', { claimId }]
    const verdict = verdictOn(this.map, this.labels, claimId)
    const { objection, rival } = verdict === 'objected' ? this.against(claimId) : {}
    if (objection) return [...named, ' is answered by ', ...this.unanswered(objection)]
    if (rival !== undefined) return [...named, ' has a rival that stands, ', { claimId: rival }]
    if (verdict === 'aside') return [...named, ' is set aside']
    if (verdict === 'dropped') return [...named, ' is supposed to fall']
    const reasons = argumentsAbout(this.map, { kind: 'claim', id: claimId }).filter(({ stance }) => stance === 'pro')
    const fails = reasons.length === 0 ? ' has been given' : ' holds'
    return isWhole ? [`no reason for it${fails}`] : ['no reason for its premise ', { claimId }, fails]
  }

  /** Why an argument that is out is so: an undercut that holds, or a premise that does not. */
  private whatFails(step: Argument): { undercut?: Argument; premise?: string; isDropped?: boolean } {
    if (this.labels.supposed.arguments.has(step.id)) return { isDropped: true }
    const undercut = this.first(this.undercuts(step), IN)
    const premise = this.firstFallen(step.premises)
    const order = premise === undefined ? Number.POSITIVE_INFINITY : this.labels.claim(premise).order
    if (undercut && this.labels.argument(undercut.id).order < order) return { undercut }
    return premise === undefined ? {} : { premise }
  }

  /** An argument that holds, and how it comes that it does. */
  private unanswered(step: Argument): Part[] {
    return [...this.named(step), ` (${this.howItHolds(step)})`]
  }

  private howItHolds(step: Argument): string {
    if (this.labels.supposed.arguments.has(step.id)) return 'a step that is supposed to hold'
    const verdicts = step.premises.map((id) => verdictOn(this.map, this.labels, id))
    const which = step.premises.length === 1 ? 'which' : 'part of which'
    if (verdicts.includes('granted')) return `${which} is granted`
    if (verdicts.includes('supposed')) return `${which} is supposed to stand`
    const isChallenged =
      this.undercuts(step).length > 0 ||
      step.premises.some((id) => argumentsAbout(this.map, { kind: 'claim', id }).some(({ stance }) => stance === 'con'))
    if (isChallenged) return 'whose own objections are answered'
    const hasRivals = step.premises.some((id) => this.labels.hasRivals(id))
    return hasRivals ? 'whose rivals do not stand' : 'which nobody has challenged'
  }

  /** The first two claims of the circle that an undecided claim hangs on. */
  private tie(claimId: string): Sentence {
    const path: string[] = []
    let at: string | undefined = claimId
    while (at !== undefined && !path.includes(at)) {
      path.push(at)
      at = this.undecidedBelow(at) ?? this.undecidedRival(at, path.at(-2))
    }
    const end = path.at(-1)
    if (at === undefined && end !== undefined && this.map.claims.get(end)?.tags.includes(ATTACKS_ITSELF))
      return end === claimId ? ['It attacks itself.'] : ['It hangs on ', { claimId: end }, ', which attacks itself.']
    const circle = at === undefined ? [] : path.slice(path.indexOf(at))
    const [one, other] = circle
    if (one === undefined) return ['What it depends on is not decided.']
    if (other === undefined) return ['It hangs on a circle around ', { claimId: one }, '.']
    if (this.labels.rivalsOf(one).includes(other)) return tieOfRivals(claimId, one, other)
    return [
      'It hangs on ',
      { claimId: one },
      ' against ',
      { claimId: other },
      ', and neither is decided before the other.',
    ]
  }

  /** A premise of an undecided argument about the claim, or what undercuts one, that is undecided itself. */
  private undecidedBelow(claimId: string): string | undefined {
    const waiting = argumentsAbout(this.map, { kind: 'claim', id: claimId })
    for (const step of waiting) {
      if (this.labels.argument(step.id).label !== UNDECIDED) continue
      const premise = step.premises.find((id) => this.labels.claim(id).label === UNDECIDED)
      if (premise !== undefined) return premise
      waiting.push(...this.undercuts(step))
    }
    return undefined
  }

  /** A rival that is undecided too: rather the one that led here, with which it is tied. */
  private undecidedRival(claimId: string, rather: string | undefined): string | undefined {
    const rivals = this.labels.rivalsOf(claimId).filter((id) => this.labels.claim(id).label === UNDECIDED)
    return rivals.find((id) => id === rather) ?? rivals.sort(compareIds)[0]
  }

  private undercuts(step: Argument): Argument[] {
    return argumentsAbout(this.map, { kind: 'argument', id: step.id }).filter(({ stance }) => stance === 'con')
  }

  private first(steps: readonly Argument[], label: Label['label']): Argument | undefined {
    const order = ({ id }: Argument) => this.labels.argument(id).order
    const fitting = steps.filter(({ id }) => this.labels.argument(id).label === label)
    return fitting.toSorted((a, b) => order(a) - order(b))[0]
  }

  private firstFallen(premises: readonly string[]): string | undefined {
    const order = (id: string) => this.labels.claim(id).order
    const fallen = premises.filter((id) => this.labels.claim(id).label === OUT)
    return fallen.toSorted((a, b) => order(a) - order(b))[0]
  }

  private named({ premises }: Argument): Part[] {
    return listed(premises.map((claimId) => [{ claimId }]))
  }
}

/** "a, b and c"; items that are long themselves stand between semicolons. */
function listed(items: readonly (readonly Part[])[], between: ', ' | '; ' = ', '): Part[] {
  const last = between === ', ' ? ' and ' : '; and '
  return items.flatMap((item, at) => [...(at === 0 ? [] : [at === items.length - 1 ? last : between]), ...item])
}
