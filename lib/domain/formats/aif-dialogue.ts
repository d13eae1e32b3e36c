import type { AifFile, AifNode } from './aif-file'
import { plainLine } from './plain-words'

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

/**
 * Reads what an AIF graph says of the dialogue: locutions (L) that illocutions (YA) anchor claims in, and transitions (TA)
 * between them. `covered` are locutions that are told otherwise, by marks in a text.
 * Inference Anchoring Theory: Budzynska et al., "A model for processing illocutionary structures and argumentation in
 * debates", 2014.
 */
export function readDialogue(file: AifFile, covered: ReadonlySet<string>): Dialogue {
  const nodes = new Map(file.nodes.map((node) => [node.id, node]))
  const outs = new Map<string, string[]>()
  const inTransition = new Set<string>()
  for (const { from, to } of file.edges) {
    const list = outs.get(from)
    if (list) list.push(to)
    else outs.set(from, [to])
    if (nodes.get(from)?.kind === 'TA') inTransition.add(to)
    if (nodes.get(to)?.kind === 'TA') inTransition.add(from)
  }
  const outOf = (id: string) => (outs.get(id) ?? []).flatMap((to) => nodes.get(to) ?? [])
  const locutions = file.nodes.filter(isKind('L'))
  const said = new Set(locutions.map(({ text }) => plainLine(text)))
  const persons = new Map<string, { name: string; start: string }>()
  for (const { nodeId, personId, start } of file.locutions)
    if (!persons.has(nodeId)) persons.set(nodeId, { name: file.people.get(personId) ?? '', start })
  const speeches: Speech[] = []
  const starts = new Map<string, string>()
  let reports = 0
  let wordless = 0
  const used = new Set<string>()
  for (const { id, text } of locutions) {
    const line = plainLine(text)
    const acts = outOf(id).filter(isKind('YA'))
    const brought = [...outOf(id), ...acts.flatMap((act) => outOf(act.id))].filter(isKind('I'))
    const anchors = [...new Set(brought.map((claim) => claim.id))]
    const reportsAnother = acts.some((act) => outOf(act.id).some(isKind('L')))
    const repeatsAnother = !inTransition.has(id) && said.has(line.replace(/^[^:]*:\s*/, '')) && line.includes(':')
    if (anchors.length === 0 && (reportsAnother || repeatsAnother)) {
      reports++
      continue
    }
    const person = persons.get(id)
    const { speaker, words } = speakerOf(line, person?.name ?? '')
    if (speaker !== '') used.add(id)
    if (person?.start) starts.set(id, person.start)
    if (words === '') wordless++
    else speeches.push({ nodeId: id, speaker, words, anchors })
  }
  const holders = holdersOf(file, speeches, persons)
  for (const { id } of file.nodes.filter(isKind('I'))) if (holders.has(id)) used.add(id)
  const isPlain = ({ nodeId, words, anchors: [claim, ...others] }: Speech) =>
    covered.has(nodeId) ||
    (claim !== undefined &&
      others.length === 0 &&
      !inTransition.has(nodeId) &&
      plainLine(nodes.get(claim)?.text ?? '') === words)
  const transcript = inOrder(
    speeches.filter((speech) => !isPlain(speech)),
    starts,
    new Map(
      locutions.map(({ id }) => [
        id,
        outOf(id)
          .filter(isKind('TA'))
          .flatMap((transition) => outOf(transition.id).filter(isKind('L')))
          .map((node) => node.id),
      ]),
    ),
  )
  return {
    ...{ holders, transcript, reports, wordless, times: starts.size },
    unused: [...persons.keys()].filter((id) => !used.has(id)).length,
    anchorsOf: new Map(speeches.map(({ nodeId, anchors }) => [nodeId, anchors])),
    transitions: transitionsBeside(file, transcript, outOf),
    forces: forcesOf(file, outOf),
  }
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
function holdersOf(file: AifFile, speeches: readonly Speech[], persons: ReadonlyMap<string, { name: string }>) {
  const holders = new Map<string, string>()
  for (const { speaker, anchors } of speeches)
    for (const claim of anchors) if (speaker !== '' && !holders.has(claim)) holders.set(claim, speaker)
  for (const { id } of file.nodes.filter(isKind('I'))) {
    const name = persons.get(id)?.name ?? ''
    if (name !== '' && !holders.has(id)) holders.set(id, name)
  }
  return holders
}

/** In the order of their times where every one has a time; else as transitions lead from one to the next. */
function inOrder(
  speeches: readonly Speech[],
  starts: ReadonlyMap<string, string>,
  following: ReadonlyMap<string, readonly string[]>,
): readonly Speech[] {
  if (!speeches.every(({ nodeId }) => starts.has(nodeId))) return alongTransitions(speeches, following)
  const startOf = ({ nodeId }: Speech) => starts.get(nodeId) ?? ''
  return speeches.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0))
}

/** Nothing before what leads to it; where that leaves a choice, and in circles, as in the file. */
function alongTransitions(
  speeches: readonly Speech[],
  following: ReadonlyMap<string, readonly string[]>,
): readonly Speech[] {
  const byId = new Map(speeches.map((speech) => [speech.nodeId, speech]))
  const next = (id: string) => (following.get(id) ?? []).filter((to) => byId.has(to) && to !== id)
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

function transitionsBeside(file: AifFile, transcript: readonly Speech[], outOf: (id: string) => AifNode[]): number {
  const lineOf = new Map(transcript.map(({ nodeId }, index) => [nodeId, index]))
  const before = new Map(file.edges.map(({ from, to }) => [to, from]))
  return file.nodes.filter(isKind('TA')).filter(({ id }) => {
    const from = lineOf.get(before.get(id) ?? '')
    const to = outOf(id).filter(isKind('L'))
    return from === undefined || to.length !== 1 || lineOf.get(to[0]?.id ?? '') !== from + 1
  }).length
}

/** By name and number: `Arguing`, `Pure Questioning`. */
function forcesOf(file: AifFile, outOf: (id: string) => AifNode[]): Map<string, number> {
  const forces = new Map<string, number>()
  for (const { id, text, scheme } of file.nodes.filter(isKind('YA'))) {
    const name = plainLine(text) || plainLine(scheme)
    const isPlain = PLAIN_FORCE.test(name) && outOf(id).every(isKind('I'))
    const isReport = outOf(id).some(isKind('L'))
    if (!isPlain && !isReport) forces.set(name || 'YA', (forces.get(name || 'YA') ?? 0) + 1)
  }
  return forces
}
