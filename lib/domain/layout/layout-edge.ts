import type { Stance } from '../model'
import type { Box } from './box'
import { cutPath } from './cut-path'
import { linkPath, routedPath } from './edge-path'
import type { LaidArgument } from './layout-patch'
import { type Extent, extentOf, meets, reachesBeyond, runsThrough } from './line-extent'
import type { NodeKey } from './node-key'
import type { Route } from './route'

/** Where a card or pill stands in the end, and who is at the ends of its lines. */
export type Laid = {
  readonly key: NodeKey
  readonly box: Box
  readonly parent: Laid | null
  /** How the line to the parent runs; null where it runs across the map. */
  readonly line: Route | null
  /** The record of a pill, with what it is about and its premises; null for a card. */
  readonly argument: LaidArgument | null
  readonly conclusion: Laid | null
  readonly premises: readonly Laid[]
  /** Its lines as they were drawn last. */
  lines: readonly LayoutEdge[]
}

/** Objections run beside reasons where they share a way. */
const LANES: Record<Stance, number> = { pro: 0, con: 6 }

/**
 * A line of the map. It runs upwards: from a premise to its argument, from an argument to what it is about. Its path is
 * written when it is first asked for, since of a large map only a part is ever drawn.
 */
export class LayoutEdge {
  /** `premise:ARGUMENT:CLAIM` or `conclusion:ARGUMENT`: stable while the argument lives. */
  readonly id: string
  readonly kind: 'premise' | 'conclusion'
  readonly from: NodeKey
  readonly to: NodeKey
  readonly argumentId: string
  readonly stance: Stance
  readonly undercut: boolean
  /** It runs across the map: its ends do not hang together in the tree, or were moved apart. */
  readonly cross: boolean
  private readonly argument: LaidArgument
  private readonly start: Box
  private readonly end: Box
  private readonly line: Route | null
  private written: string | null = null
  private extent: Extent | null = null

  constructor(argument: LaidArgument, kind: LayoutEdge['kind'], from: Laid, to: Laid) {
    const { id, stance, conclusion } = argument
    this.id = kind === 'conclusion' ? `conclusion:${id}` : `premise:${id}:${from.key.slice('claim:'.length)}`
    this.kind = kind
    this.from = from.key
    this.to = to.key
    this.argumentId = id
    this.stance = stance
    this.undercut = stance === 'con' && conclusion.kind === 'argument'
    this.line = lineBetween(from, to)
    this.cross = this.line === null
    this.argument = argument
    this.start = from.box
    this.end = to.box
  }

  /** As the `d` of an SVG path, from `from` to `to`. */
  get path(): string {
    this.written ??= this.line
      ? routedPath(this.start, this.end, this.line, LANES[this.stance])
      : linkPath(this.start, this.end)
    return this.written
  }

  /** Whether any of it may be seen in an area: of a line across the map, only where it really runs. */
  isIn(area: Box): boolean {
    this.extent ??= extentOf(this.start, this.end, this.line)
    return meets(this.extent, area) && (!this.cross || runsThrough(this.path, area))
  }

  /** Its path as far as it lies in an area; the path itself when it goes little beyond. */
  pathIn(area: Box): string {
    this.extent ??= extentOf(this.start, this.end, this.line)
    return reachesBeyond(this.extent, area) ? cutPath(this.path, area) : this.path
  }

  /** The straight way from its lower end to its upper, for pictures too small for more. */
  get chord(): readonly [x1: number, y1: number, x2: number, y2: number] {
    const { start, end } = this
    return [start.x + start.width / 2, start.y, end.x + end.width / 2, end.y + end.height]
  }

  /** Whether it would be drawn again just as it is. */
  isOf(argument: LaidArgument, from: Laid, to: Laid): boolean {
    return (
      this.argument === argument &&
      this.from === from.key &&
      this.to === to.key &&
      this.start === from.box &&
      this.end === to.box &&
      this.line === lineBetween(from, to)
    )
  }
}

const lineBetween = (from: Laid, to: Laid): Route | null => (from.parent === to ? from.line : null)

/** Draws the lines of a pill; those that run as before stay. A card has none. */
export function drawLines(own: Laid): void {
  const { argument, conclusion, premises, lines } = own
  if (!argument || !conclusion || runsAsBefore(own, argument, conclusion)) return
  own.lines = [
    keptLine(lines[0], argument, 'conclusion', own, conclusion),
    ...premises.map((premise, at) => keptLine(lines[at + 1], argument, 'premise', premise, own)),
  ]
}

function runsAsBefore(own: Laid, argument: LaidArgument, conclusion: Laid): boolean {
  const { premises, lines } = own
  if (lines.length !== premises.length + 1 || !lines[0]?.isOf(argument, own, conclusion)) return false
  for (let at = 0; at < premises.length; at++) {
    const premise = premises[at]
    if (!premise || !lines[at + 1]?.isOf(argument, premise, own)) return false
  }
  return true
}

function keptLine(
  last: LayoutEdge | undefined,
  argument: LaidArgument,
  kind: LayoutEdge['kind'],
  from: Laid,
  to: Laid,
): LayoutEdge {
  return last?.isOf(argument, from, to) ? last : new LayoutEdge(argument, kind, from, to)
}
