import { attackGraphOf, type DebateStructure } from '../../evaluation/attack-graph'
import { ATTACKS_ITSELF } from '../../evaluation/attacks-itself'
import type { RivalHelper } from '../../evaluation/rivals'
import { LIMITS } from '../../limits'
import type { Claim, Conclusion, Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import type { FindingCode, ParseContext, Parsed, Place } from '../format'
import { unreadable } from '../format'
import { DIRECT_REMARK, TRANSLATED_REMARK } from './framework'
import { type Helper, withBurdens } from './restored-burdens'
import { isRivalHelper, type RivalNode, withRestoredRivals } from './restored-rivals'

/** As many nodes and attacks as the largest map makes when it is written with its arguments and helpers. */
const MOST_NODES = 6 * LIMITS.claims + 2 * LIMITS.arguments
const MOST_ATTACKS = 2_000_000

type Step =
  | { kind: 'argument'; stance: Stance; premises: number[]; conclusion: number }
  | { kind: Helper['kind'] | RivalHelper; claim: number }

/**
 * Takes in an abstract argumentation framework node by node and attack by attack, and makes a map of it: each argument a claim, each
 * attack an objection. Where its comments say that it was written of a map with nodes for arguments and helpers, and its attacks
 * are still exactly those, that map comes back. An argument that attacks itself gets a tag that says so.
 */
export class FrameworkReader {
  private readonly builder: DraftBuilder
  private readonly names: string[] = []
  private readonly places = new Map<string, number>()
  private readonly lines: number[] = []
  private readonly texts = new Map<number, string>()
  private readonly steps = new Map<number, string>()
  private readonly comments: string[] = []
  private title = ''
  /** Pairs of nodes, with the line each stands in. */
  private readonly attacks: number[] = []
  private readonly supports: number[] = []
  private attackCount = 0
  private nodeCount = 0

  constructor(context: ParseContext) {
    this.builder = new DraftBuilder(context)
  }

  find(code: FindingCode, message: string, line: number): void {
    this.builder.find(code, message, { line })
  }

  /** Names that were told before are told as findings. */
  node(name: string, line: number): void {
    if (this.places.has(name)) {
      this.find('duplicate', `The argument “${shown(name)}” is there twice.`, line)
      return
    }
    this.nodeCount++
    if (this.names.length >= MOST_NODES) return
    this.places.set(name, this.names.push(name) - 1)
    this.lines.push(line)
  }

  /** What the node of this name says; false when there is none. */
  text(name: string, text: string): boolean {
    const place = this.places.get(name)
    if (place === undefined) return false
    this.texts.set(place, text)
    return true
  }

  /** What the node of this name stands for besides a claim. */
  step(name: string, words: string): boolean {
    const place = this.places.get(name)
    if (place === undefined || !STEP.test(words)) return false
    this.steps.set(place, words)
    return true
  }

  attack(from: string, to: string, line: number): void {
    this.attackCount++
    this.link(this.attacks, from, to, line)
  }

  /** Not of Dung's frameworks, but of the bipolar ones that share their notation. */
  support(from: string, to: string, line: number): void {
    if (this.supports.length === 0)
      this.find('approximated', 'A support between arguments was taken for a reason.', line)
    this.link(this.supports, from, to, line)
  }

  private link(links: number[], from: string, to: string, line: number): void {
    if (links.length >= 3 * MOST_ATTACKS) return
    const [one, other] = [this.places.get(from), this.places.get(to)]
    if (one === undefined || other === undefined) {
      const missing = one === undefined ? from : to
      if (this.nodeCount === this.names.length)
        this.find('dangling', `There is no argument “${shown(missing)}”: what it was named in was left out.`, line)
      return
    }
    links.push(one, other, line)
  }

  /** A comment of the file, without its mark: one of ours, or words that are kept in the map's description. */
  comment(comment: string): void {
    if (comment === DIRECT_REMARK || comment === TRANSLATED_REMARK) return
    // A line of the description that is empty, whose blank at the end may be gone.
    if (/^description =\s*$/.test(comment)) return void this.comments.push('')
    const [, name = '', sign, said = ''] = /^(\S+) ([=:]) (.*)$/.exec(comment) ?? []
    if (sign === '=' && name === 'title') this.title = said
    else if (sign === '=' && name === 'description') this.comments.push(said)
    else if (sign === '=' && this.text(name, said)) return
    else if (sign === ':' && this.step(name, said)) return
    else this.comments.push(comment)
  }

  finish(): Parsed {
    const restored = this.steps.size > 0 ? this.restored() : undefined
    if (restored) this.build(restored)
    else {
      const most = (count: number) => count.toLocaleString('en')
      if (this.nodeCount > LIMITS.claims)
        return unreadable(
          'too-large',
          `It has ${most(this.nodeCount)} arguments, each of which would be a claim; a map holds ${most(LIMITS.claims)}.`,
        )
      if (this.attackCount > LIMITS.arguments)
        return unreadable(
          'too-large',
          `It has ${most(this.attackCount)} attacks, each of which would be an objection; a map holds ${most(LIMITS.arguments)} reasons and objections.`,
        )
      if (this.steps.size > 0)
        this.builder.find(
          'changed-outside',
          'Its attacks are not those of the map that its comments tell of: each of its nodes was taken for a claim.',
        )
      this.buildPlain()
    }
    const description = this.comments.join('\n').trim()
    return this.builder.finish({ title: this.title, description })
  }

  private claim(
    place: number,
    tags: readonly string[],
    more: Pick<Claim, 'burden' | 'frameId'> = {},
  ): string | undefined {
    const name = this.names[place] ?? ''
    const text = this.texts.get(place) ?? this.steps.get(place) ?? name
    const at: Place = { line: this.lines[place] }
    return this.builder.claim({ text: text.trim() === '' ? name : text, tags, ...more }, at)
  }

  private buildPlain(): void {
    const itself = this.selfAttackers()
    const ids = this.names.map((_, place) => this.claim(place, itself.has(place) ? [ATTACKS_ITSELF] : []))
    this.arguments(ids, 'con', this.attacks)
    this.arguments(ids, 'pro', this.supports)
  }

  private selfAttackers(): Set<number> {
    const itself = new Set<number>()
    for (let at = 0; at < this.attacks.length; at += 3) {
      const from = this.attacks[at]
      if (from !== undefined && from === this.attacks[at + 1]) itself.add(from)
    }
    return itself
  }

  private arguments(ids: readonly (string | undefined)[], stance: Stance, links: readonly number[]): void {
    const known = new Set<string>()
    for (let at = 0; at < links.length; at += 3) {
      const [from = 0, to = 0, line] = links.slice(at, at + 3)
      const key = `${from} ${to}`
      const [premise, about] = [ids[from], ids[to]]
      if (known.has(key)) this.builder.find('duplicate', 'It is there twice, and was taken once.', { line })
      else if (premise !== undefined && about !== undefined && from !== to)
        this.builder.argument({ stance, premises: [premise], conclusion: { kind: 'claim', id: about } }, { line })
      else if (from === to && stance === 'con')
        this.builder.find(
          'argues-for-itself',
          `“${shown(this.names[from] ?? '')}” attacks itself, which no claim of a map can: it has the tag “${ATTACKS_ITSELF}” instead.`,
          { line },
        )
      else this.builder.find('left-out', 'A link of an argument to itself or to nothing was left out.', { line })
      known.add(key)
    }
  }

  /** The debate that the comments tell of, if these are its nodes and exactly its attacks. */
  private restored(): DebateStructure | undefined {
    if (this.nodeCount !== this.names.length || this.supports.length > 0) return undefined
    const itself = this.selfAttackers()
    const claims: DebateStructure['claims'][number][] = []
    const steps: DebateStructure['arguments'][number][] = []
    const helpers: Helper[] = []
    const rivals = new Map<number, RivalNode>()
    const kinds: string[] = []
    for (const [place, name] of this.names.entries()) {
      const words = this.steps.get(place)
      const step = words === undefined ? undefined : this.readStep(words)
      if (words !== undefined && step === undefined) return undefined
      if (!step) rivals.set(place, { kind: 'claim', claimId: name })
      if (!step) claims.push({ id: name, tags: itself.has(place) ? [ATTACKS_ITSELF] : [] })
      else if (step.kind === 'argument') {
        const id = this.names[step.conclusion] ?? ''
        const kind: Conclusion['kind'] = this.steps.has(step.conclusion) ? 'argument' : 'claim'
        const premises = step.premises.map((premise) => this.names[premise] ?? '')
        steps.push({ id: name, stance: step.stance, premises, conclusion: { kind, id } })
      } else if (isRivalHelper(step.kind)) rivals.set(place, { kind: step.kind, claimId: this.names[step.claim] ?? '' })
      else helpers.push({ kind: step.kind, claimId: this.names[step.claim] ?? '' })
      kinds.push(step ? step.kind : 'claim')
    }
    const claimIds = new Set(claims.map(({ id }) => id))
    const argumentIds = new Set(steps.map(({ id }) => id))
    const isSound = steps.every(
      ({ premises, conclusion }) =>
        premises.length === new Set(premises).size &&
        premises.every((premise) => claimIds.has(premise)) &&
        (conclusion.kind === 'claim' ? claimIds : argumentIds).has(conclusion.id),
    )
    const told = this.toldAttacks()
    const attacks = (from: string, to: string) =>
      told.has((this.places.get(from) ?? 0) * MOST_NODES + (this.places.get(to) ?? 0))
    const burdened = withBurdens({ claims, arguments: steps }, helpers, attacks)
    const structure = withRestoredRivals(burdened, this.attacksAmong(rivals))
    return isSound && this.isGraphOf(structure, kinds) ? structure : undefined
  }

  private attacksAmong(nodes: ReadonlyMap<number, RivalNode>): [RivalNode, RivalNode][] {
    const found: [RivalNode, RivalNode][] = []
    for (let at = 0; at < this.attacks.length; at += 3) {
      const [from, to] = [nodes.get(this.attacks[at] ?? -1), nodes.get(this.attacks[at + 1] ?? -1)]
      if (from && to) found.push([from, to])
    }
    return found
  }

  private toldAttacks(): Set<number> {
    const told = new Set<number>()
    for (let at = 0; at < this.attacks.length; at += 3)
      told.add((this.attacks[at] ?? 0) * MOST_NODES + (this.attacks[at + 1] ?? 0))
    return told
  }

  private isGraphOf(structure: DebateStructure, kinds: readonly string[]): boolean {
    const { nodes, attacks } = attackGraphOf(structure)
    const isNode = (at: number) => {
      const node = nodes[at]
      if (!node || node.kind !== kinds[at]) return false
      const words = this.steps.get(at)
      if (node.kind === 'claim' || node.kind === 'argument') return node.id === this.names[at]
      return words === `${node.kind} ${node.id}`
    }
    if (nodes.length !== this.names.length || !nodes.every((_, at) => isNode(at))) return false
    const told = this.toldAttacks()
    return told.size === attacks.length && attacks.every(([from, to]) => told.has(from * MOST_NODES + to))
  }

  private readStep(words: string): Step | undefined {
    const helper = /^(not|unbacked|aside|(?:none|some)-(?:to|from)) (\S+)$/.exec(words)
    if (helper) {
      const claim = this.places.get(helper[2] ?? '')
      return claim === undefined ? undefined : { kind: helper[1] as Helper['kind'] | RivalHelper, claim }
    }
    const [, from = '', sign, to = ''] = /^(\S+(?: & \S+)*) (for|against) (\S+)$/.exec(words) ?? []
    const conclusion = this.places.get(to)
    const premises = from.split(' & ').map((name) => this.places.get(name))
    if (conclusion === undefined || premises.length > LIMITS.premises) return undefined
    const known = premises.flatMap((place) => place ?? [])
    return known.length < premises.length
      ? undefined
      : { kind: 'argument', stance: sign === 'for' ? 'pro' : 'con', premises: known, conclusion }
  }

  private build({ claims, arguments: steps, rivals = [] }: DebateStructure): void {
    const frames = new Map<string, string>()
    for (const group of rivals) {
      const frameId = this.builder.frame('Rival answers', undefined, undefined, true)
      if (frameId !== undefined) for (const id of group) frames.set(id, frameId)
    }
    const ids = new Map<string, string | undefined>()
    for (const { id, tags, burden } of claims)
      ids.set(id, this.claim(this.places.get(id) ?? 0, tags, { burden, frameId: frames.get(id) }))
    const argumentIds = new Map(steps.map(({ id }) => [id, this.builder.newId()]))
    for (const { id, stance, premises, conclusion } of steps) {
      const about = conclusion.kind === 'claim' ? ids.get(conclusion.id) : argumentIds.get(conclusion.id)
      this.builder.argument(
        {
          id: argumentIds.get(id) ?? this.builder.newId(),
          stance,
          premises: premises.flatMap((premise) => ids.get(premise) ?? []),
          conclusion: { kind: conclusion.kind, id: about ?? '' },
        },
        { line: this.lines[this.places.get(id) ?? 0] },
      )
    }
  }
}

const STEP = /^(?:(?:not|unbacked|aside|(?:none|some)-(?:to|from)) \S+|\S+(?: & \S+)* (?:for|against) \S+)$/

const shown = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name)

/** The lines of a text that are not empty, with their numbers from 1; line ends of any kind. */
export function* numberedLines(text: string): Generator<[line: string, number: number]> {
  let number = 0
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
    number++
    if (end > start) yield [text.slice(start, end), number]
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13
