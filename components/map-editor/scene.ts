import type { Node } from '@xyflow/react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import { type ArgumentPill, argumentPill, type ClaimCard, claimCard, isThesis, signOf } from '@/lib/domain/layout/card'
import type { LayoutEdge, MapLayout } from '@/lib/domain/layout/layout-map'
import { claimKey, type NodeKey } from '@/lib/domain/layout/node-key'
import type { Argument, Claim, Stance } from '@/lib/domain/model'
import { argumentInWords } from '../workspace/describe'
import type { DraftForm } from '../workspace/draft'
import { handlesOf } from './handles'
import { spotOfKey } from './node-key'
import { sameValue } from './same-value'

export type ClaimNodeData = {
  claimId: string
  text: string
  holder: string | null
  tags: readonly string[]
  card: ClaimCard
  thesis: boolean
  pinned: boolean
  /** `draft` is a card that only its writer sees yet. */
  mode: 'read' | 'write' | 'draft'
  draftForm: DraftForm | null
}
export type ClaimNode = Node<ClaimNodeData, 'claim'>

export type ArgumentNodeData = {
  argumentId: string
  stance: Stance
  sign: ReturnType<typeof signOf>
  pill: ArgumentPill
  label: string
  hasNote: boolean
}
export type ArgumentNode = Node<ArgumentNodeData, 'argument'>
export type MapNode = ClaimNode | ArgumentNode

export type MapLine = {
  edge: LayoutEdge
  /** As far as it is drawn. */
  path: string
  /** Runs across the map: drawn lightly unless one of its ends is selected. */
  faint: boolean
}

export type Scene = {
  nodes: MapNode[]
  lines: MapLine[]
  /** Whether all that belongs to it is there: what is new comes in a few at a time. */
  whole: boolean
}

export type SceneInput = {
  /** What the cards say. */
  map: DebateMap
  /** Where they stand; of the same claims and arguments. */
  layout: MapLayout
  /** The part of the map that is drawn; none when it is too far away for cards. */
  area: Box | null
  selected: ReadonlySet<NodeKey>
  dragged: ReadonlySet<NodeKey>
  /** The claim whose words are being written in place. */
  writing: string | null
  draft: { claimId: string; form: DraftForm } | null
}

/** So many new cards and pills are taken in at once: more would hold up a frame. */
const MOST_NEW = 24

/**
 * Turns the part of a map that is seen into what React Flow draws; its work is bounded by that part. What is selected,
 * dragged or written is drawn wherever it is, so that it keeps the keyboard's focus. A node or line that says what it
 * said before is the same object as before, so that only what changed is drawn again. Records never become attributes of
 * an element: text goes in as text, field by field.
 */
export class SceneBuilder {
  private nodes = new Map<NodeKey, MapNode>()
  private lines = new Map<string, MapLine>()

  build(input: SceneInput): Scene {
    const { map, layout, area, selected, dragged, writing, draft } = input
    const held = [...selected, ...dragged, ...(writing ? [claimKey(writing)] : [])]
    if (draft) held.push(claimKey(draft.claimId))
    const keys = new Set(area ? layout.boxes.keysIn(area) : [])
    for (const key of held) keys.add(key)

    const nodes = new Map<NodeKey, MapNode>()
    let room = this.nodes.size === 0 || !area ? Infinity : MOST_NEW
    let whole = true
    for (const key of keys) {
      const [last, box] = [this.nodes.get(key), layout.boxes.get(key)]
      const content = box && contentOf(map, key, writing, draft)
      if (!content) continue
      if (!last && room === 0) {
        whole = false
        continue
      }
      if (!last) room -= 1
      const flags = { selected: selected.has(key), dragging: dragged.has(key) }
      nodes.set(key, keepNode(last, { ...frame(key, box), ...content, ...flags } as MapNode))
    }
    this.nodes = nodes
    return { nodes: [...nodes.values()], lines: this.linesIn(input), whole }
  }

  private linesIn({ layout, area, selected }: SceneInput): MapLine[] {
    const lines = new Map<string, MapLine>()
    if (area) {
      for (const edge of layout.edges) {
        if (!edge.isIn(area)) continue
        const faint = !selected.has(edge.from) && !selected.has(edge.to) && isLong(edge, layout)
        const last = this.lines.get(edge.id)
        const path = edge.pathIn(area)
        const same = last && last.edge === edge && last.path === path && last.faint === faint
        lines.set(edge.id, same ? last : { edge, path, faint })
      }
    }
    this.lines = lines
    return [...lines.values()]
  }
}

function contentOf(map: DebateMap, key: NodeKey, writing: string | null, draft: SceneInput['draft']): Content | null {
  const { kind, id } = spotOfKey(key)
  if (kind === 'claim') {
    const claim = map.claims.get(id)
    return claim ? claimContent(map, claim, writing, draft) : null
  }
  const argument = map.arguments.get(id)
  return argument ? argumentContent(map, argument) : null
}

/** What a node says, apart from where it stands and whether it is selected. */
type Content = Pick<ClaimNode, 'type' | 'data' | 'draggable' | 'zIndex'> | Pick<ArgumentNode, 'type' | 'data'>

function frame(key: NodeKey, { x, y, width, height }: Box) {
  const size = { width, height }
  return { id: key, position: { x, y }, ...size, measured: size, handles: handlesOf(size) }
}

function claimContent(map: DebateMap, claim: Claim, writing: string | null, draft: SceneInput['draft']): Content {
  const { id, text, holder, tags, pin } = claim
  const thesis = isThesis(map, id)
  const isDraft = draft?.claimId === id
  return {
    type: 'claim',
    draggable: isDraft ? false : undefined,
    // What is being written stands over its neighbours while it grows.
    zIndex: isDraft || writing === id ? 10 : 0,
    data: {
      claimId: id,
      text,
      holder,
      tags,
      card: claimCard(claim, thesis),
      thesis,
      pinned: pin !== null,
      mode: isDraft ? 'draft' : writing === id ? 'write' : 'read',
      draftForm: isDraft ? draft.form : null,
    },
  }
}

function argumentContent(map: DebateMap, argument: Argument): Content {
  return {
    type: 'argument',
    data: {
      argumentId: argument.id,
      stance: argument.stance,
      sign: signOf(argument),
      pill: argumentPill(argument),
      label: argumentInWords(map, argument),
      hasNote: argument.note !== '',
    },
  }
}

function keepNode(last: MapNode | undefined, made: MapNode): MapNode {
  if (!last || !sameValue(last.data, made.data)) return made
  const same =
    last.selected === made.selected &&
    last.dragging === made.dragging &&
    last.width === made.width &&
    last.height === made.height &&
    sameValue(last.position, made.position)
  // A card that only moved is not written again.
  return same ? last : ({ ...made, data: last.data } as MapNode)
}

/** A claim used in several places stands once; the lines to the others go far. */
const LONG = 640

function isLong({ kind, from, to }: LayoutEdge, { boxes }: MapLayout): boolean {
  if (kind !== 'premise') return false
  const [start, end] = [boxes.get(from), boxes.get(to)]
  if (!start || !end) return false
  const across = Math.max(start.x - (end.x + end.width), end.x - (start.x + start.width), 0)
  return across + Math.max(start.y - (end.y + end.height), end.y - (start.y + start.height), 0) > LONG
}
