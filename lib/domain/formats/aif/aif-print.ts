import { type DebateMap, listRecords, quotesIn } from '../../debate-map'
import type { Claim, Source } from '../../model'
import { escapeEntities } from '../html-entities'
import { plainLine } from '../plain-words'
import { splitSpeaker } from './aif-dialogue'
import { DIALOGUE_TITLE } from './aif-graph'
import { STEP_KINDS, stepOfScheme } from './aif-scheme'

export type PrintedNode = {
  nodeID: string
  text: string
  type: string
  timestamp: string
  scheme?: string
  schemeID?: string
}
export type PrintedEdge = { edgeID: string; fromID: string; toID: string; formEdgeID: null }
type PrintedLocution = {
  nodeID: string
  personID: string
  timestamp: string
  start: null
  end: null
  source: null
}
export type PrintedPerson = { participantID: string; firstname: string; surname: string }

/** A map as an AIF graph, in the words of AIFdb. */
export type PrintedGraph = {
  nodes: PrintedNode[]
  edges: PrintedEdge[]
  locutions: PrintedLocution[]
  participants: PrintedPerson[]
  /** Claim or argument to its node. */
  nodeIds: ReadonlyMap<string, string>
}

/** What AIFdb numbers the schemes of dialogue. */
const ACTS = {
  YA: { name: 'Asserting', number: '74' },
  TA: { name: 'Default Transition', number: '82' },
} as const

/**
 * Every claim an I-node, every argument a node of inference, conflict or rephrasing between its premises and what it is about;
 * ids are numbers in order. The holder of a claim says it in a locution; with `dialogue`, so do the lines of a source that
 * was read as one.
 */
export function printGraph(map: DebateMap, { dialogue }: { dialogue: boolean }): PrintedGraph {
  const writer = new GraphWriter()
  const claims = listRecords(map, 'claims')
  for (const claim of claims) writer.node(claim.text, 'I', claim.createdAt, {}, claim.id)
  const steps = listRecords(map, 'arguments')
  for (const { id, stance, scheme, createdAt } of steps) {
    const { kind, text } = stepOfScheme(stance, scheme)
    const { name, number } = STEP_KINDS[kind]
    writer.node(text, kind, createdAt, { scheme: text, ...(text === name ? { schemeID: number } : {}) }, id)
  }
  for (const { id, premises, conclusion } of steps) {
    for (const premise of premises) writer.link(writer.of(premise), writer.of(id))
    writer.link(writer.of(id), writer.of(conclusion.id))
  }
  const lines = dialogue ? findDialogue(map) : null
  for (const { id, text, holder, createdAt } of claims)
    if (holder !== null && !lines?.saidBy(id, holder))
      writer.assert(writer.say(holder, text, createdAt), [id], createdAt)
  if (lines) printDialogue(writer, lines)
  const { nodes, edges, locutions, participants, nodeIds } = writer
  return { nodes, edges, locutions, participants, nodeIds }
}

class GraphWriter {
  readonly nodes: PrintedNode[] = []
  readonly edges: PrintedEdge[] = []
  readonly locutions: PrintedLocution[] = []
  readonly participants: PrintedPerson[] = []
  readonly nodeIds = new Map<string, string>()
  private readonly persons = new Map<string, string>()

  of = (recordId: string): string => this.nodeIds.get(recordId) ?? ''

  node(
    text: string,
    type: string,
    at: string,
    scheme: Pick<PrintedNode, 'scheme' | 'schemeID'>,
    recordId?: string,
  ): string {
    const nodeID = String(this.nodes.length + 1)
    const named = scheme.scheme === undefined ? {} : { ...scheme, scheme: escapeEntities(scheme.scheme) }
    this.nodes.push({ nodeID, text: escapeEntities(text), type, timestamp: timestampOf(at), ...named })
    if (recordId !== undefined) this.nodeIds.set(recordId, nodeID)
    return nodeID
  }

  link(fromID: string, toID: string): void {
    this.edges.push({ edgeID: String(this.edges.length + 1), fromID, toID, formEdgeID: null })
  }

  /** A locution; who says it is nobody when `speaker` is empty. */
  say(speaker: string, words: string, at: string): string {
    const line = plainLine(words)
    const nodeID = this.node(speaker === '' ? line : `${speaker} : ${line}`, 'L', at, {})
    if (speaker === '') return nodeID
    const personID = this.person(plainLine(speaker))
    this.locutions.push({ nodeID, personID, timestamp: timestampOf(at), start: null, end: null, source: null })
    return nodeID
  }

  assert(locution: string, claimIds: readonly string[], at: string): void {
    const { name, number } = ACTS.YA
    for (const claimId of claimIds) {
      const act = this.node(name, 'YA', at, { scheme: name, schemeID: number })
      this.link(locution, act)
      this.link(act, this.of(claimId))
    }
  }

  private person(name: string): string {
    const known = this.persons.get(name)
    if (known !== undefined) return known
    const participantID = String(this.participants.length + 1)
    const gap = name.lastIndexOf(' ')
    const last = name.slice(gap + 1)
    // "None" is how others write that there is no surname.
    const [firstname, surname] = gap === -1 || last === 'None' ? [name, ''] : [name.slice(0, gap), last]
    this.participants.push({ participantID, firstname: escapeEntities(firstname), surname: escapeEntities(surname) })
    this.persons.set(name, participantID)
    return participantID
  }
}

const timestampOf = (at: string): string => at.slice(0, 19).replace('T', ' ')

type DialogueLine = { speaker: string; words: string; claimIds: string[] }
type FoundDialogue = { source: Source; lines: DialogueLine[]; saidBy: (claimId: string, holder: string) => boolean }

/** The source that `parseAif` makes of locutions, if there is one and its lines would be read as they stand. */
function findDialogue(map: DebateMap): FoundDialogue | null {
  const source = listRecords(map, 'sources').find(({ title }) => title === DIALOGUE_TITLE)
  const texts = source?.text.split('\n') ?? []
  if (!source || texts.some((line) => line === '' || line !== plainLine(line))) return null
  const lineAt = new Map<number, { text: string; start: number; line?: DialogueLine }>()
  let start = 0
  const found = texts.map((text) => {
    const entry: { text: string; start: number; line?: DialogueLine } = { text, start }
    start += text.length + 1
    lineAt.set(start - 1, entry)
    return entry
  })
  for (const { position, claimIds } of quotesIn(map, source.id)) {
    const entry = position ? lineAt.get(position.end) : undefined
    if (!entry || !position) continue
    const split = splitAt(entry.text, position.start - entry.start)
    entry.line ??= split && { ...split, claimIds: [] }
    const { line } = entry
    if (!line || line.words !== split?.words) continue
    for (const claimId of claimIds) {
      const claim = map.claims.get(claimId)
      if (claim && canBeSaid(claim, line) && !line.claimIds.includes(claimId)) line.claimIds.push(claimId)
    }
  }
  const lines = found.map(({ text, line }) => line ?? { ...splitSpeaker(text), claimIds: [] })
  if (lines.length === 1 && lines.every((line) => saysNoMore(map, line))) return null
  const speakers = new Map<string, string>()
  for (const { speaker, claimIds } of lines)
    for (const id of claimIds) if (speaker !== '' && !speakers.has(id)) speakers.set(id, speaker)
  return { source, lines, saidBy: (claimId, holder) => speakers.get(claimId) === plainLine(holder) }
}

/** Who says a line when its words begin here; undefined where it would not be read so. */
function splitAt(line: string, start: number): { speaker: string; words: string } | undefined {
  if (start === 0) return splitSpeaker(line).speaker === '' ? { speaker: '', words: line } : undefined
  const speaker = line.slice(0, Math.max(0, start - 2))
  const words = line.slice(start)
  const isNamed = start > 2 && line.slice(start - 2, start) === ': ' && speaker === speaker.trim()
  return isNamed && words !== '' && words === words.trim() ? { speaker, words } : undefined
}

/** A line by itself that only repeats its claim would be read as the claim's holder. */
const saysNoMore = (map: DebateMap, { claimIds: [first, ...others], words }: DialogueLine): boolean =>
  first !== undefined && others.length === 0 && plainLine(map.claims.get(first)?.text ?? '') === words

/** A claim that nobody holds would be read as held by who says it. */
const canBeSaid = ({ holder }: Claim, { speaker }: DialogueLine): boolean => holder !== null || speaker === ''

function printDialogue(writer: GraphWriter, { source, lines }: FoundDialogue): void {
  const at = source.createdAt
  const { name, number } = ACTS.TA
  let before: string | undefined
  for (const { speaker, words, claimIds } of lines) {
    const locution = writer.say(speaker, words, at)
    writer.assert(locution, claimIds, at)
    if (before !== undefined) {
      const transition = writer.node(name, 'TA', at, { scheme: name, schemeID: number })
      writer.link(before, transition)
      writer.link(transition, locution)
    }
    before = locution
  }
}
