import { describePassage } from '../../anchoring/describe-passage'
import { LIMITS } from '../../limits'
import { DraftBuilder } from '../draft-builder'
import type { ParseContext, Parsed } from '../format'
import { addSteps, type StepNode } from '../scheme-graph'
import { type Dialogue, readDialogue, speechLine } from './aif-dialogue'
import { addDocuments, readDocuments } from './aif-documents'
import { type AifFile, type AifNode, readAifFile } from './aif-file'
import { isStepKind, STEP_KINDS, schemeOfStep } from './aif-scheme'

/** The source that holds what was said, line by line. */
export const DIALOGUE_TITLE = 'Dialogue'

const KINDS = new Set(['I', 'L', 'YA', 'TA', 'PA', ...Object.keys(STEP_KINDS)])

/**
 * Reads AIF as JSON in any of its shapes (see `readAifFile`): I-nodes are claims, RA and CA nodes reasons and objections,
 * those that lead into another one undercuts and backings, MA nodes reasons with the scheme "rephrase", PA nodes notes.
 * Locutions tell the holders of claims; where they say more, a source "Dialogue" has them line by line, quoted by the claims
 * that they bring forward.
 */
export function parseAif(text: string, context: ParseContext): Parsed {
  const read = readAifFile(text)
  if ('fault' in read) return { ok: false, findings: [read.fault] }
  const { file } = read
  const builder = new DraftBuilder(context)
  const documents = readDocuments(file)
  const dialogue = readDialogue(file, new Set(documents.flatMap(({ marks }) => marks.map(({ id }) => id))))
  const claims = addClaims(builder, file, dialogue)
  const steps = addSteps(builder, claims, stepNodes(file), file.edges, file.placeOfEdge)
  addPreferences(builder, file, claims, steps)
  const claimIds = (nodeIds: readonly string[]) => nodeIds.flatMap((id) => claims.get(id) ?? [])
  addDocuments(builder, documents, (id) => claimIds(claims.has(id) ? [id] : (dialogue.anchorsOf.get(id) ?? [])))
  addTranscript(builder, dialogue, claimIds)
  tellRest(builder, file, dialogue)
  return builder.finish({ title: file.title, description: file.description })
}

function addClaims(builder: DraftBuilder, file: AifFile, { holders }: Dialogue): Map<string, string> {
  const claims = new Map<string, string>()
  for (const { id, kind, text, at, pin, tags, place } of file.nodes) {
    if (kind !== 'I') continue
    const claimId = builder.claim({ text, holder: holders.get(id), tags, pin, at }, place)
    if (claimId !== undefined) claims.set(id, claimId)
  }
  return claims
}

const stepNodes = ({ nodes }: AifFile): StepNode[] =>
  nodes.flatMap(({ id, kind, text, scheme, note, pin, at, place }) =>
    isStepKind(kind)
      ? [{ id, stance: STEP_KINDS[kind].stance, scheme: schemeOfStep(kind, text, scheme), note, pin, at, place }]
      : [],
  )

/** A preference orders claims or arguments, which a map does not: it is noted on what is preferred. */
function addPreferences(
  builder: DraftBuilder,
  { nodes, edges }: AifFile,
  claims: ReadonlyMap<string, string>,
  steps: ReadonlyMap<string, string>,
): void {
  const preferences = new Map(
    nodes
      .filter(({ kind }) => kind === 'PA')
      .map((node) => [node.id, { node, over: [] as string[], under: [] as string[] }]),
  )
  if (preferences.size === 0) return
  for (const { from, to } of edges) {
    preferences.get(to)?.over.push(from)
    preferences.get(from)?.under.push(to)
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const { node, over, under } of preferences.values()) {
    const words = under.flatMap((id) => byId.get(id)?.text ?? []).map((text) => `“${text.trim()}”`)
    let noted = false
    for (const id of over) {
      const [claim, argument] = [claims.get(id), steps.get(id)]
      if (words.length === 0 || (claim === undefined && argument === undefined)) continue
      const target =
        claim === undefined ? { kind: 'argument' as const, id: argument ?? '' } : { kind: 'claim' as const, id: claim }
      builder.annotation({ target, body: `Preferred to ${words.join(', ')}.` }, node.place)
      noted = true
    }
    if (noted) builder.find('approximated', 'A preference (PA) became a note on what is preferred.', node.place)
    else builder.find('left-out', 'A preference (PA) without both sides was left out.', node.place)
  }
}

function addTranscript(
  builder: DraftBuilder,
  { transcript }: Dialogue,
  claimIds: (nodeIds: readonly string[]) => string[],
): void {
  if (transcript.length === 0) return
  const lines: string[] = []
  const ranges: { start: number; end: number; anchors: readonly string[] }[] = []
  let length = 0
  for (const speech of transcript) {
    const line = speechLine(speech)
    if (length + line.length > LIMITS.sourceText) {
      builder.find('cut', `The dialogue is longer than a source may be; ${lines.length} lines of it were kept.`)
      break
    }
    lines.push(line)
    const end = length + line.length
    ranges.push({ start: end - speech.words.length, end, anchors: speech.anchors })
    length = end + 1
  }
  const text = lines.join('\n')
  const sourceId = builder.source({ title: DIALOGUE_TITLE, text })
  if (sourceId === undefined) return
  for (const { start, end, anchors } of ranges) {
    const claims = claimIds(anchors)
    if (claims.length > 0) builder.quote({ ...describePassage(text, { start, end }), sourceId, claimIds: claims })
  }
}

/** What of the file is not on the map, by kind and number. */
function tellRest(builder: DraftBuilder, file: AifFile, dialogue: Dialogue): void {
  const byId = new Map<string, AifNode>(file.nodes.map((node) => [node.id, node]))
  for (const { kind, place } of file.nodes)
    if (!KINDS.has(kind))
      builder.find(
        'unknown-kind',
        kind === '' ? 'A node of no kind was left out.' : `A node of the kind “${kind.slice(0, 40)}” was left out.`,
        place,
      )
  for (const place of file.repeated)
    builder.find('duplicate', 'A node with the id of an earlier one, but other words, was left out.', place)
  for (const edge of file.edges)
    if (!byId.has(edge.from) || !byId.has(edge.to))
      builder.find('dangling', 'A link to a node that is not there was left out.', file.placeOfEdge(edge))
  const rephrased = file.nodes.filter(({ kind }) => kind === 'MA').length
  if (rephrased > 0)
    builder.find('approximated', `Rephrasings (MA) became reasons with the scheme “rephrase”: ${rephrased}.`)
  const { transitions, forces, reports, unused, wordless, times } = dialogue
  if (transitions > 0) builder.find('left-out', `Transitions of the dialogue (TA) were left out: ${transitions}.`)
  if (forces.size > 0) {
    const list = [...forces].slice(0, 12).map(([name, count]) => `${count} × ${name.slice(0, 40)}`)
    builder.find(
      'left-out',
      `How things were said (YA) was left out: ${list.join(', ')}${forces.size > 12 ? ', …' : ''}.`,
    )
  }
  if (reports > 0)
    builder.find('left-out', `Locutions in which an analyst repeats another one were left out: ${reports}.`)
  if (wordless > 0) builder.find('empty', `Locutions without words were left out: ${wordless}.`)
  if (unused > 0)
    builder.find('left-out', `Entries of who said what that name nobody, or stand at a step, were left out: ${unused}.`)
  if (times > 0) builder.find('left-out', `The times at which things were said were left out: ${times}.`)
  if (file.roles > 0) builder.find('left-out', `Roles of premises within their schemes were left out: ${file.roles}.`)
}
