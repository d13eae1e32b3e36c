import { argumentsAbout, type DebateMap, listRecords } from '../../debate-map'
import { type Box, bottomOf } from '../../layout/box'
import { frameBoxes } from '../../layout/frame-boxes'
import { layoutMap, type MapLayout } from '../../layout/layout-map'
import { argumentKey, claimKey } from '../../layout/node-key'
import type { Argument, Claim, Point } from '../../model'
import { relationInWords } from '../relation-words'
import { colourOfPalette, STANCE_COLOURS, signatureInWords } from './canvas-words'

/** Room for a word at the size that canvas apps write it. */
const JUNCTION = { width: 120, height: 40 }
const EMPTY_FRAME = { width: 240, height: 80, gap: 40 }

/** Members that are undefined are left out when the file is written. */
type Element = Record<string, unknown>

/**
 * Prints a map as JSON Canvas: a text node for each claim where the layout puts it, with its holder and tags below its words; an
 * edge for each argument, green and "supports" or red and "opposes"; groups for frames. Joint premises, and arguments that others are
 * about or that have a note, go through a small node between premises and conclusion.
 */
export function printCanvas(map: DebateMap): string {
  const layout = layoutMap(map)
  const frames = new Map(listRecords(map, 'frames').map(({ id }, index) => [id, index + 1]))
  const steps = listRecords(map, 'arguments')
  const junctions = new Set(steps.flatMap((step) => (needsJunction(map, step) ? step.id : [])))
  const boxes: NodeBoxes = new Map()
  // What stands first lies below.
  const nodes = [
    ...groupsOf(map, layout, frames),
    ...listRecords(map, 'claims').map((claim) => claimNode(claim, layout, boxes, frames)),
    ...steps.flatMap((step) => (junctions.has(step.id) ? junctionNode(step, layout, boxes) : [])),
  ]
  const edges = steps.flatMap((step) => edgesOf(step, junctions, boxes))
  const { title = '', description = '' } = map.details ?? {}
  return `{\n\t"nodes":${printList(nodes)},\n\t"edges":${printList(edges)},\n\t"crux":${JSON.stringify({ title, description })}\n}\n`
}

/** One a line, as the apps write them: files under version control stay readable. */
const printList = (elements: readonly Element[]): string =>
  elements.length === 0 ? '[]' : `[\n${elements.map((element) => `\t\t${JSON.stringify(element)}`).join(',\n')}\n\t]`

type NodeBoxes = Map<string, Box>

const nameOfClaim = (id: string): string => `claim-${id}`
const nameOfArgument = (id: string): string => `argument-${id}`

function needsJunction(map: DebateMap, { id, premises, note, pin }: Argument): boolean {
  return (
    premises.length > 1 ||
    note.trim() !== '' ||
    pin !== null ||
    argumentsAbout(map, { kind: 'argument', id }).length > 0
  )
}

function groupsOf(map: DebateMap, layout: MapLayout, numbers: ReadonlyMap<string, number>): Element[] {
  const grounds = frameBoxes(map, layout)
  const shown = new Set(grounds.map(({ frameId }) => frameId))
  // A frame without claims has no ground: it stands below everything.
  const { width, height, gap } = EMPTY_FRAME
  const y = bottomOf(layout.bounds) + 2 * gap
  const empty = listRecords(map, 'frames')
    .filter(({ id }) => !shown.has(id))
    .map(({ id }, index) => ({
      frameId: id,
      titled: true,
      box: { x: layout.bounds.x + index * (width + gap), y, width, height },
    }))
  return [...grounds, ...empty].map(({ frameId, box, titled }, index) => {
    const frame = map.frames.get(frameId)
    return {
      id: `group-${index + 1}`,
      type: 'group',
      ...inPixels(box),
      label: titled ? frame?.title : undefined,
      color: frame && colourOfPalette(frame.colour),
      crux: { frame: numbers.get(frameId), rivals: frame?.rivals },
    }
  })
}

/** The specification has whole pixels. */
function inPixels({ x, y, width, height }: Box): Box {
  return { x: Math.round(x) + 0, y: Math.round(y) + 0, width: Math.ceil(width), height: Math.ceil(height) }
}

const markOfPlace = ({ x, y }: Box, pin: Point | null) => ({ at: [x, y], pin: pin && [pin.x, pin.y] })

function claimNode(claim: Claim, layout: MapLayout, boxes: NodeBoxes, frames: ReadonlyMap<string, number>): Element {
  const laid = layout.boxes.get(claimKey(claim.id))
  if (!laid) throw new Error(`claim ${claim.id} has no place in the layout`)
  const id = nameOfClaim(claim.id)
  const box = inPixels(laid)
  boxes.set(id, box)
  const { holder, tags, pin, frameId } = claim
  const text = `${claim.text.trim()}${signatureInWords(claim)}`
  const crux = { ...markOfPlace(box, pin), holder, tags, frame: frameId === undefined ? null : frames.get(frameId) }
  return { id, type: 'text', text, ...box, crux }
}

function junctionNode(step: Argument, layout: MapLayout, boxes: NodeBoxes): Element[] {
  const laid = layout.boxes.get(argumentKey(step.id))
  if (!laid) throw new Error(`argument ${step.id} has no place in the layout`)
  const id = nameOfArgument(step.id)
  const box = inPixels({
    ...laid,
    width: Math.max(laid.width, JUNCTION.width),
    height: Math.max(laid.height, JUNCTION.height),
  })
  boxes.set(id, box)
  const note = step.note.trim()
  const text = `${relationInWords(step)}${note === '' ? '' : `\n\n${note}`}`
  const color = STANCE_COLOURS[step.stance]
  return [{ id, type: 'text', text, ...box, color, crux: { argument: true, ...markOfPlace(box, step.pin) } }]
}

function edgesOf(step: Argument, junctions: ReadonlySet<string>, boxes: NodeBoxes): Element[] {
  const { id, stance, scheme, premises, conclusion } = step
  const to = conclusion.kind === 'claim' ? nameOfClaim(conclusion.id) : nameOfArgument(conclusion.id)
  const isJoined = junctions.has(id)
  const [only = ''] = premises
  const from = isJoined ? nameOfArgument(id) : nameOfClaim(only)
  const label = relationInWords({ stance, scheme: isJoined ? null : scheme })
  const main = { id: `edge-${id}`, ...ends(from, to, boxes), color: STANCE_COLOURS[stance], label }
  if (!isJoined) return [main]
  const own = premises.map((premise, index) => ({
    id: `edge-${id}-${index + 1}`,
    ...ends(nameOfClaim(premise), from, boxes),
    toEnd: 'none',
  }))
  return [...own, main]
}

/** From the top of the lower card to the bottom of the upper one; elsewhere the app chooses the sides. */
function ends(fromNode: string, toNode: string, boxes: NodeBoxes): Element {
  const [from, to] = [boxes.get(fromNode), boxes.get(toNode)]
  const isBelow = from && to && from.y >= bottomOf(to)
  return isBelow ? { fromNode, fromSide: 'top', toNode, toSide: 'bottom' } : { fromNode, toNode }
}
