import { plainLine } from '../plain-words'
import type { AifFile, AifNode } from './aif-file'

/** What somebody said, and which claims it brought forward. */
export type Speech = {
  nodeId: string
  speaker: string
  words: string
  /** Ids of I-nodes, each once. */
  anchors: readonly string[]
}
export type Dialogue = {
  /** I-node to who said it first. */
  holders: ReadonlyMap<string, string>
  /** What says more than its claim and holder do, in the order it was said. */
  transcript: readonly Speech[]
  /** Every locution that brings a claim forward, also those that say no more than the claim. */
  anchorsOf: ReadonlyMap<string, readonly string[]>
  /** Transitions that do not just lead from one line of the transcript to the next. */
  transitions: number
  /** How often each way of saying something is told that is not plainly asserting a claim. */
  forces: ReadonlyMap<string, number>
  /** Notes of an analyst who reports what another locution says. */
  reports: number
  /** Entries of who said what that name nobody, or somebody for what is neither a locution nor a claim. */
  unused: number
  wordless: number
  times: number
}

/** "Bob : text", "Bob Jones: text": a short name before a colon. */
const NAMED = /^([\p{L}\p{N}][^:\n]{0,59}?)(\s?):\s+(.+)$/su
const MOST_WORDS = 5

/** Who says a line of a transcript, and what. */
export function splitSpeaker(line: string): { speaker: string; words: string } {
  const [, speaker = '', gap = '', words = ''] = NAMED.exec(line) ?? []
  const isName = /^\p{Lu}/u.test(speaker) && !/[.!?;,]\s|["“”]/.test(speaker)
  const count = speaker.split(' ').length
  return speaker !== '' && count <= MOST_WORDS && (gap !== '' || isName)
    ? { speaker, words }
    : { speaker: '', words: line }
}

/** A line of a transcript. */
export const speechLine = ({ speaker, words }: Pick<Speech, 'speaker' | 'words'>): string =>
  speaker === '' ? words : `${speaker}: ${words}`

const PLAIN_FORCE = /^(?:asserting|default illocuting|ya|)$/i
const isKind = (kind: string) => (node: AifNode | undefined) => node?.kind === kind

/** The part of a graph that tells of speech: what locutions, illocutions and transitions lead to. */
class SpeechGraph {
  readonly nodes: ReadonlyMap<string, AifNode>
  readonly locutions: readonly AifNode[]
  readonly inTransition = new Set<string>()
  private readonly outs = new Map<string, AifNode[]>()

  constructor({ nodes, edges }: AifFile) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]))
    this.locutions = nodes.filter(isKind('L'))
    for (const { from, to } of edges) {
      const [start, end] = [this.nodes.get(from), this.nodes.get(to)]
      if (!start || !end) continue
      if (start.kind === 'TA') this.inTransition.add(to)
      if (end.kind === 'TA') this.inTransition.add(from)
      if (start.kind === 'L' || start.kind === 'YA' || start.kind === 'TA') {
        const list = this.outs.get(from)
        if (list) list.push(end)
        else this.outs.set(from, [end])
      }
    }
  }

  outOf = (id: string): readonly AifNode[] => this.outs.get(id) ?? NOTHING

  /** What a locution leads to by its illocutions, or straight. */
  broughtBy(id: string): AifNode[] {
    return this.outOf(id).flatMap((node) => (node.kind === 'YA' ? this.outOf(node.id) : node))
  }

  /** Locutions that transitions lead to. */
  followersOf(id: string): string[] {
    const transitions = this.outOf(id).filter(isKind('TA'))
    return transitions.flatMap((node) => this.outOf(node.id).filter(isKind('L'))).map((node) => node.id)
  }
}
const NOTHING: readonly AifNode[] = []

type Persons = ReadonlyMap<string, { name: string; start: string }>

/**
 * Reads what an AIF graph says of the dialogue: locutions (L) that illocutions (YA) anchor claims in, and transitions (TA)
 * between them. `covered` are locutions that are told otherwise, by marks in a text.
 * Inference Anchoring Theory: Budzynska et al., "A model for processing illocutionary structures and argumentation in
 * debates", 2014.
 */
export function readDialogue(file: AifFile, covered: ReadonlySet<string>): Dialogue {
  const graph = new SpeechGraph(file)
  const persons = personsOf(file)
  const { speeches, reports, wordless } = gatherSpeeches(graph, persons)
  const holders = holdersOf(file, speeches, persons)
  const isPlain = ({ nodeId, words, anchors: [claim, ...others] }: Speech) =>
    covered.has(nodeId) ||
    (claim !== undefined &&
      others.length === 0 &&
      !graph.inTransition.has(nodeId) &&
      plainLine(graph.nodes.get(claim)?.text ?? '') === words)
  const untold = speeches.filter((speech) => !isPlain(speech))
  const transcript = inOrder(untold, persons, (id) => graph.followersOf(id))
  const spoken = new Set(speeches.flatMap(({ nodeId, speaker }) => (speaker === '' ? [] : nodeId)))
  return {
    ...{ holders, transcript, reports, wordless },
    times: graph.locutions.filter(({ id }) => (persons.get(id)?.start ?? '') !== '').length,
    unused: [...persons.keys()].filter((id) => !spoken.has(id) && !holders.has(id)).length,
    anchorsOf: new Map(speeches.map(({ nodeId, anchors }) => [nodeId, anchors])),
    transitions: transitionsBeside(file, transcript, graph.outOf),
    forces: forcesOf(file, graph.outOf),
  }
}

function personsOf({ locutions, people }: AifFile): Persons {
  const persons = new Map<string, { name: string; start: string }>()
  for (const { nodeId, personId, start } of locutions)
    if (!persons.has(nodeId)) persons.set(nodeId, { name: people.get(personId) ?? '', start })
  return persons
}

function gatherSpeeches(graph: SpeechGraph, persons: Persons) {
  const said = new Set(graph.locutions.map(({ text }) => plainLine(text)))
  const speeches: Speech[] = []
  let [reports, wordless] = [0, 0]
  for (const { id, text } of graph.locutions) {
    const line = plainLine(text)
    const brought = graph.broughtBy(id)
    const anchors = [...new Set(brought.filter(isKind('I')).map((claim) => claim.id))]
    const repeats = () => !graph.inTransition.has(id) && line.includes(':') && said.has(line.replace(/^[^:]*:\s*/, ''))
    if (anchors.length === 0 && (brought.some(isKind('L')) || repeats())) {
      reports++
      continue
    }
    const { speaker, words } = speakerOf(line, persons.get(id)?.name ?? '')
    if (words === '') wordless++
    else speeches.push({ nodeId: id, speaker, words, anchors })
  }
  return { speeches, reports, wordless }
}

function speakerOf(line: string, name: string): { speaker: string; words: string } {
  if (name !== '' && line.startsWith(name)) {
    const rest = /^\s*:\s*(.*)$/s.exec(line.slice(name.length))
    if (rest) return { speaker: name, words: rest[1] ?? '' }
  }
  const split = splitSpeaker(line)
  if (name === '') return split
  const isShortName = split.speaker !== '' && name.split(' ').includes(split.speaker)
  return { speaker: name, words: isShortName ? split.words : line }
}

/** A locution entry may name who said a claim without any locution node. */
function holdersOf(file: AifFile, speeches: readonly Speech[], persons: Persons) {
  const holders = new Map<string, string>()
  for (const { speaker, anchors } of speeches)
    for (const claim of anchors) if (speaker !== '' && !holders.has(claim)) holders.set(claim, speaker)
  for (const { id, kind } of file.nodes) {
    const name = kind === 'I' ? persons.get(id)?.name : undefined
    if (name && !holders.has(id)) holders.set(id, name)
  }
  return holders
}

/** In the order of their times where every one has a time; else as transitions lead from one to the next. */
function inOrder(
  speeches: readonly Speech[],
  persons: Persons,
  following: (id: string) => readonly string[],
): readonly Speech[] {
  const startOf = ({ nodeId }: Speech) => persons.get(nodeId)?.start ?? ''
  if (!speeches.every((speech) => startOf(speech) !== '')) return alongTransitions(speeches, following)
  return speeches.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
}

/** Nothing before what leads to it; where that leaves a choice, and in circles, as in the file. */
function alongTransitions(
  speeches: readonly Speech[],
  following: (id: string) => readonly string[],
): readonly Speech[] {
  const byId = new Map(speeches.map((speech) => [speech.nodeId, speech]))
  const next = (id: string) => following(id).filter((to) => byId.has(to) && to !== id)
  const missing = new Map<string, number>()
  for (const { nodeId } of speeches) for (const to of next(nodeId)) missing.set(to, (missing.get(to) ?? 0) + 1)
  const ordered = new Set<Speech>()
  const ready = speeches.filter(({ nodeId }) => !missing.has(nodeId)).toReversed()
  for (let speech = ready.pop(); speech; speech = ready.pop()) {
    ordered.add(speech)
    for (const to of next(speech.nodeId).toReversed()) {
      const left = (missing.get(to) ?? 0) - 1
      missing.set(to, left)
      const follower = byId.get(to)
      if (left === 0 && follower) ready.push(follower)
    }
  }
  return [...ordered, ...speeches.filter((speech) => !ordered.has(speech))]
}

function transitionsBeside(
  file: AifFile,
  transcript: readonly Speech[],
  outOf: (id: string) => readonly AifNode[],
): number {
  const lineOf = new Map(transcript.map(({ nodeId }, index) => [nodeId, index]))
  const before = new Map(file.edges.map(({ from, to }) => [to, from]))
  return file.nodes.filter(isKind('TA')).filter(({ id }) => {
    const from = lineOf.get(before.get(id) ?? '')
    const to = outOf(id).filter(isKind('L'))
    return from === undefined || to.length !== 1 || lineOf.get(to[0]?.id ?? '') !== from + 1
  }).length
}

/** By name and number: `Arguing`, `Pure Questioning`. */
function forcesOf(file: AifFile, outOf: (id: string) => readonly AifNode[]): Map<string, number> {
  const forces = new Map<string, number>()
  for (const { id, text, scheme } of file.nodes.filter(isKind('YA'))) {
    const name = plainLine(text) || plainLine(scheme)
    const isPlain = PLAIN_FORCE.test(name) && outOf(id).every(isKind('I'))
    const isReport = outOf(id).some(isKind('L'))
    if (!isPlain && !isReport) forces.set(name || 'YA', (forces.get(name || 'YA') ?? 0) + 1)
  }
  return forces
}
