import type { Edge, Node } from '@xyflow/react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import { type ArgumentPill, argumentPill, type ClaimCard, claimCard, isThesis, signOf } from '@/lib/domain/layout/card'
import type { LayoutEdge, MapLayout } from '@/lib/domain/layout/layout-map'
import { argumentKey, claimKey, type NodeKey } from '@/lib/domain/layout/node-key'
import type { Argument, Claim, Stance } from '@/lib/domain/model'
import { argumentInWords } from '../workspace/describe'
import type { DraftForm } from '../workspace/draft'
import { handlesOf } from './handles'
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

export type MapEdgeData = Pick<LayoutEdge, 'path' | 'stance' | 'undercut' | 'kind'> & {
  /** Runs across the map: drawn lightly unless one of its ends is selected. */
  faint: boolean
}
export type MapEdge = Edge<MapEdgeData, 'argument'>

export type Scene = { nodes: MapNode[]; edges: MapEdge[] }

export type SceneInput = {
  /** What the cards say. */
  map: DebateMap
  /** Where they stand; of the same claims and arguments. */
  layout: MapLayout
  selected: ReadonlySet<NodeKey>
  dragged: ReadonlySet<NodeKey>
  /** The claim whose words are being written in place. */
  writing: string | null
  draft: { claimId: string; form: DraftForm } | null
}

/**
 * Turns maps into what React Flow draws. A node or edge that says what it said before is the same object
 * as before, so that only what changed is drawn again. Records never become attributes of an element: text
 * goes in as text, field by field.
 */
export class SceneBuilder {
  private contents: { map: DebateMap; writing: string | null; draft: SceneInput['draft']; of: Contents } | null = null
  private nodes = new Map<string, MapNode>()
  private edges = new Map<string, MapEdge>()

  build({ map, layout, selected, dragged, writing, draft }: SceneInput): Scene {
    const contents = this.contentsOf(map, writing, draft)
    const nodes = new Map<string, MapNode>()
    for (const [key, box] of layout.boxes) {
      const content = contents.get(key)
      if (!content) continue
      const flags = { selected: selected.has(key), dragging: dragged.has(key) }
      nodes.set(key, keepNode(this.nodes.get(key), { ...frame(key, box), ...content, ...flags }))
    }
    const edges = new Map<string, MapEdge>()
    for (const edge of layout.edges) {
      const faint = !selected.has(edge.from) && !selected.has(edge.to) && isLong(edge, layout)
      edges.set(edge.id, keepEdge(this.edges.get(edge.id), edge, faint))
    }
    this.nodes = nodes
    this.edges = edges
    return { nodes: [...nodes.values()], edges: [...edges.values()] }
  }

  /** Read from the map only when it changed: selecting and dragging do not change what cards say. */
  private contentsOf(map: DebateMap, writing: string | null, draft: SceneInput['draft']): Contents {
    const last = this.contents
    if (last && last.map === map && last.writing === writing && last.draft === draft) return last.of
    const contents: Contents = new Map()
    const put = (key: NodeKey, made: Content) => {
      const before = last?.of.get(key)
      contents.set(key, before && sameValue(before, made) ? before : made)
    }
    for (const claim of map.claims.values()) put(claimKey(claim.id), claimContent(map, claim, writing, draft))
    for (const argument of map.arguments.values()) put(argumentKey(argument.id), argumentContent(map, argument))
    this.contents = { map, writing, draft, of: contents }
    return contents
  }
}

/** What a node says, apart from where it stands and whether it is selected. */
type Content = Pick<ClaimNode, 'type' | 'data' | 'draggable' | 'zIndex'> | Pick<ArgumentNode, 'type' | 'data'>
type Contents = Map<NodeKey, Content>

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
  const same =
    last &&
    last.data === made.data &&
    last.selected === made.selected &&
    last.dragging === made.dragging &&
    last.width === made.width &&
    last.height === made.height &&
    sameValue(last.position, made.position)
  return same ? last : made
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

function keepEdge(last: MapEdge | undefined, edge: LayoutEdge, faint: boolean): MapEdge {
  const { id, from, to, path, stance, undercut, kind } = edge
  const data = { path, stance, undercut, kind, faint }
  if (last && last.source === from && last.target === to && sameValue(last.data, data)) return last
  return { id, type: 'argument', source: from, target: to, data, selectable: false, focusable: false }
}
