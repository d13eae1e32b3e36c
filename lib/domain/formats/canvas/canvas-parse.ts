import { type Box, bottomOf, rightOf } from '../../layout/box'
import { LIMITS } from '../../limits'
import type { Conclusion, Point, Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, type Place, unreadable } from '../format'
import { readJsonText } from '../json-text'
import {
  type CanvasEdge,
  type CanvasMark,
  type CanvasNode,
  readCanvasEdge,
  readCanvasFile,
  readCanvasNode,
} from './canvas-file'
import { paletteOfColour, readCard, readStance, signatureInWords, stanceOfColour } from './canvas-words'

/**
 * Reads JSON Canvas 1.0: text nodes are claims, files and links are claims that name them, groups are frames, edges are reasons or
 * objections by their label or colour. A node that says no more than "supports" or "opposes", with edges without a word into it and
 * one out of it, is an argument with these premises; edges with such a word to it are about that argument.
 */
export function parseCanvas(text: string, context: ParseContext): Parsed {
  const json = readJsonText(text)
  if ('fault' in json) return { ok: false, findings: [json.fault] }
  const file = readCanvasFile(json.value)
  if (!file || Array.isArray(json.value) || (!file.nodes && !file.edges && !isEmptyObject(json.value)))
    return unreadable('wrong-format', 'This is JSON, but no canvas: it has no list of nodes.')
  if ((file.nodes?.length ?? 0) > LIMITS.claims + LIMITS.arguments + LIMITS.frames)
    return unreadable('too-large', `It has ${file.nodes?.length.toLocaleString('en')} nodes, more than a map can hold.`)
  const reader = new CanvasReader(new DraftBuilder(context))
  reader.takeNodes(file.nodes ?? [])
  reader.takeEdges(file.edges ?? [])
  return reader.finish(file.crux)
}

const isEmptyObject = (json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.keys(json).length === 0

type Node = CanvasNode & { place: Place }
type Edge = Pick<CanvasEdge, 'color' | 'label'> & { from: string; to: string; place: Place }
type Group = { node: Node; frame: number | undefined; id: string | undefined }

class CanvasReader {
  private readonly nodes = new Map<string, Node>()
  private readonly edges: Edge[] = []
  private readonly groups: Group[] = []
  /** The claims that were made of nodes. */
  private readonly claims = new Map<string, string>()

  constructor(private readonly builder: DraftBuilder) {}

  takeNodes(list: readonly unknown[]): void {
    for (const [index, json] of list.entries()) {
      const place = { path: `nodes[${index}]` }
      const node = readCanvasNode(json)
      if (!node)
        this.builder.find('malformed', 'It is no node with an id, a type and a place, and was left out.', place)
      else if (this.nodes.has(String(node.id)))
        this.builder.find('duplicate', 'Another node has its id: it was left out.', place)
      else if (!isKnown(node))
        this.builder.find(
          'unknown-kind',
          `Crux knows no node of type “${node.type.slice(0, 40)}”: it was left out.`,
          place,
        )
      else this.nodes.set(String(node.id), { ...node, place })
    }
  }

  takeEdges(list: readonly unknown[]): void {
    for (const [index, json] of list.entries()) {
      const place = { path: `edges[${index}]` }
      const edge = readCanvasEdge(json)
      if (!edge) {
        this.builder.find('malformed', 'It is no edge from a node to a node, and was left out.', place)
        continue
      }
      const [from, to] = [this.nodes.get(String(edge.fromNode)), this.nodes.get(String(edge.toNode))]
      if (!from || !to) this.builder.find('dangling', 'An edge of a node that is not there was left out.', place)
      else if (from.type === 'group' || to.type === 'group')
        this.builder.find('left-out', 'An edge of a group was left out: a frame says nothing.', place)
      else this.edges.push(...directed(edge, place))
    }
  }

  finish(details: { title: string; description: string } | undefined): Parsed {
    const junctions = this.findJunctions()
    this.makeFrames()
    for (const [name, node] of this.nodes) {
      if (node.type !== 'group' && !junctions.has(name)) this.makeClaim(name, node)
      this.tellOfLooks(node)
    }
    this.makeArguments(junctions)
    return this.builder.finish(details ?? { title: '' })
  }

  private tellOfLooks({ type, color, background, crux, place }: Node): void {
    if (type !== 'group' && color !== undefined && !crux?.argument)
      this.builder.findOnce(
        'left-out',
        'The colours of cards were left out: here colours tell reasons from objections.',
        place,
      )
    if (background !== undefined) this.builder.findOnce('left-out', 'The pictures behind groups were left out.', place)
  }

  private makeFrames(): void {
    const numbered = new Map<number, string | undefined>()
    const groups = [...this.nodes.values()].filter(({ type }) => type === 'group')
    for (const node of groups) {
      const number = node.crux?.frame ?? undefined
      const isPart = number !== undefined && numbered.has(number)
      const titled =
        number === undefined ? node : (groups.find((one) => one.crux?.frame === number && one.label) ?? node)
      const id = isPart
        ? numbered.get(number)
        : this.builder.frame(titled.label ?? '', paletteOfColour(titled.color ?? ''), node.place, node.crux?.rivals)
      if (number !== undefined) numbered.set(number, id)
      this.groups.push({ node, frame: number, id })
    }
    // From the smallest, so that the first around a card is the innermost.
    this.groups.sort((a, b) => a.node.width * a.node.height - b.node.width * b.node.height)
    const inner = this.groups.find(
      ({ node, id }) =>
        node.crux === undefined && this.groups.some((other) => other.id !== id && isWithin(node, other.node)),
    )
    if (inner)
      this.builder.findOnce(
        'approximated',
        'Frames do not stand in frames: a card is in the innermost one.',
        inner.node.place,
      )
  }

  private makeClaim(name: string, node: Node): void {
    const { place } = node
    const said = saidOf(node)
    if (node.type !== 'text')
      this.builder.find('approximated', `A ${node.type} was taken for a claim that names it.`, place)
    const mark = node.crux
    const { text, holder, tags } = node.type === 'text' ? readText(said, mark) : { text: said, holder: null, tags: [] }
    const isWhereItWas = mark?.at !== undefined && mark.at[0] === node.x && mark.at[1] === node.y
    const frameId = this.frameOf(node, isWhereItWas ? mark?.frame : undefined)
    const claim = { text, holder, tags, pin: this.pinOf(node), ...(frameId === undefined ? {} : { frameId }) }
    const id = this.builder.claim(claim, place)
    if (id !== undefined) this.claims.set(name, id)
  }

  private pinOf({ x, y, crux, place }: Node): Point | null {
    const isWhereItWas = crux?.at !== undefined && crux.at[0] === x && crux.at[1] === y
    if (isWhereItWas && crux.pin !== undefined) return crux.pin && { x: crux.pin[0], y: crux.pin[1] }
    if (Math.abs(x) > LIMITS.coordinate || Math.abs(y) > LIMITS.coordinate) {
      this.builder.find('left-out', 'It stands farther out than a map reaches: it is laid out anew.', place)
      return null
    }
    return { x, y }
  }

  /** Null in a mark says that it was in no frame. */
  private frameOf(node: Node, marked: number | null | undefined): string | undefined {
    if (marked === null) return undefined
    const known = marked === undefined ? undefined : this.groups.find(({ frame }) => frame === marked)
    return (known ?? this.groups.find((group) => isWithin(node, group.node)))?.id
  }

  /** The nodes that stand for arguments. */
  private findJunctions(): Set<string> {
    const into = new Set<string>()
    const silentlyInto = new Set<string>()
    const outOf = new Set<string>()
    for (const { from, to, label = '' } of this.edges) {
      if (readStance(label) === undefined) into.add(to)
      if (label.trim() === '') silentlyInto.add(to)
      outOf.add(from)
    }
    const junctions = new Set<string>()
    for (const [name, node] of this.nodes) {
      const isMeant = node.crux ? node.crux.argument === true : readStance(node.text ?? '')?.scheme === null
      if (node.type !== 'text' || !isMeant) continue
      if ((node.crux ? into : silentlyInto).has(name) && outOf.has(name)) junctions.add(name)
      else if (node.crux) {
        this.builder.find(
          'left-out',
          'A node that joins premises to a conclusion has lost one of them, and was left out.',
          node.place,
        )
        junctions.add(name)
      }
    }
    return junctions
  }

  private makeArguments(junctions: ReadonlySet<string>): void {
    const premises = new Map<string, string[]>([...junctions].map((name) => [name, []]))
    const steps: { edge: Edge; id: string }[] = []
    /** The argument that a junction stands for: that of the first edge out of it. */
    const own = new Map<string, string>()
    for (const edge of this.edges) {
      const isPremise =
        junctions.has(edge.to) && readStance(edge.label ?? '') === undefined && !junctions.has(edge.from)
      const premise = this.claims.get(edge.from)
      if (isPremise) {
        if (premise !== undefined) premises.get(edge.to)?.push(premise)
        continue
      }
      const id = this.builder.newId()
      steps.push({ edge, id })
      if (!junctions.has(edge.from)) continue
      if (own.has(edge.from))
        this.builder.findOnce(
          'approximated',
          'Of several edges out of one joining node each is an argument.',
          edge.place,
        )
      else own.set(edge.from, id)
    }
    for (const { edge, id } of steps) {
      const junction = junctions.has(edge.from) ? this.nodes.get(edge.from) : undefined
      const claim = this.claims.get(edge.from)
      const from = premises.get(edge.from) ?? (claim === undefined ? [] : [claim])
      const about = own.get(edge.to) ?? this.claims.get(edge.to)
      if (about === undefined || from.length === 0) {
        this.builder.find('dangling', 'An edge of something that was left out was left out too.', edge.place)
        continue
      }
      const conclusion: Conclusion = { kind: own.has(edge.to) ? 'argument' : 'claim', id: about }
      const says = junction ? this.readJunction(junction, edge) : this.readEdge(edge)
      const pin = junction && own.get(edge.from) === id ? this.pinOf(junction) : null
      this.builder.argument({ id, premises: from, conclusion, ...says, pin }, edge.place)
    }
  }

  private readEdge({ label = '', color, place }: Edge): { stance: Stance; scheme: string | null; note: string } {
    const told = readStance(label)
    if (told) return { ...told, note: '' }
    const coloured = stanceOfColour(color ?? '')
    if (coloured === undefined) this.tellOfGuess(label, place)
    return { stance: coloured ?? 'pro', scheme: null, note: label }
  }

  /** What an edge says is told of each that says something; that many say nothing is told once. */
  private tellOfGuess(label: string, place: Place): void {
    const said = label.trim().replace(/\s+/g, ' ')
    if (said === '')
      this.builder.findOnce('approximated', 'An edge that says neither for nor against was taken for a reason.', place)
    else
      this.builder.find(
        'approximated',
        `An edge that says “${said.slice(0, 40)}”, neither for nor against, was taken for a reason.`,
        place,
      )
  }

  private readJunction({ text = '', crux, place }: Node, edge: Edge) {
    const [, first = '', rest = ''] = /^([^\n]*)(?:\n([\s\S]*))?$/.exec(text) ?? []
    const told = readStance(first)
    const label = edge.label ?? ''
    const byEdge = readStance(label)
    if (!told && !byEdge && stanceOfColour(edge.color ?? '') === undefined) this.tellOfGuess(label, place)
    const stance = byEdge?.stance ?? stanceOfColour(edge.color ?? '') ?? told?.stance ?? 'pro'
    const note = [crux && !told ? text : rest, byEdge ? '' : label].filter((part) => part.trim() !== '').join('\n\n')
    return { stance, scheme: told?.scheme ?? byEdge?.scheme ?? null, note }
  }
}

const isKnown = ({ type }: CanvasNode): boolean => ['text', 'file', 'link', 'group'].includes(type)

const saidOf = ({ type, text = '', file = '', subpath = '', url = '' }: CanvasNode): string =>
  type === 'text' ? text : type === 'link' ? url : `${file}${subpath}`

/** What was written below the words is taken from the mark as long as it is still there. */
function readText(said: string, mark: CanvasMark | undefined) {
  if (mark?.holder === undefined || mark.tags === undefined) return readCard(said)
  const signature = { holder: mark.holder, tags: mark.tags }
  const written = signatureInWords(signature)
  return said.endsWith(written) ? { text: said.slice(0, said.length - written.length), ...signature } : readCard(said)
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && rightOf(inner) <= rightOf(outer) && bottomOf(inner) <= bottomOf(outer)

/** An edge in the direction of its arrow; one with an arrow at each end is two. */
function directed(
  { fromNode, toNode, fromEnd = 'none', toEnd = 'arrow', color, label }: CanvasEdge,
  place: Place,
): Edge[] {
  const there: Edge = { from: String(fromNode), to: String(toNode), color, label, place }
  const back: Edge = { ...there, from: there.to, to: there.from }
  if (fromEnd === 'arrow') return toEnd === 'arrow' ? [there, back] : [back]
  return [there]
}
