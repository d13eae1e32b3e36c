import type { Size } from './box'
import { type Outline, Skyline } from './skyline'

export type Gaps = {
  x: number
  y: number
  /** From the trunk, the line that leads down beside a column of several blocks, to the column. */
  trunk: number
}

/** Where a member of a flow stands, counted from the flow's top left corner. */
export type FlowSpot = {
  x: number
  y: number
  row: number
  column: number
  /** Which of its column it is. */
  place: number
  /** Where its row begins. */
  top: number
}

/** How a flow came out. */
export type Flowed = Size & {
  rows: number
  columns: number
  /** Where the anchors of the first and the last column of the first row stand. */
  firstAnchor: number
  lastAnchor: number
}

/** What flows: sizes, how far from its left end the line from above meets each, and how far each reaches at which depth. */
export type FlowMember = Size & { anchor: number; outline: Outline }

export type FlowLimits = {
  /** No row is wider, unless a single member is. */
  width: number
  /** No column of several members is higher. */
  height: number
}

/** Far more flows are tried than drawn, so all of them are worked out in the same few variables, none of them in closures. */
class FlowRun {
  private readonly rowLine = new Skyline()
  private readonly groupLine = new Skyline()
  private width = 0
  private row = 0
  private rowTop = 0
  private rowHeight = 0
  private columns = 0
  private firstAnchor = 0
  private lastAnchor = 0
  private column = 0
  private columnWidth = 0
  private columnHeight = 0
  private start = 0

  outline = (): Outline => this.groupLine.outline()

  run(members: readonly FlowMember[], limits: FlowLimits, gaps: Gaps, spots: FlowSpot[] | null): Flowed {
    this.rowLine.clear()
    this.groupLine.clear()
    this.width = this.row = this.rowTop = this.rowHeight = this.columns = this.firstAnchor = this.lastAnchor = 0
    this.column = this.columnWidth = this.columnHeight = this.start = 0
    for (let at = 0; at < members.length; at++) {
      const member = members[at]
      if (!member) break
      const stacked = this.columnHeight + gaps.y + member.height
      const widened = Math.max(this.columnWidth, member.width)
      const fits = at > this.start && stacked <= limits.height
      if (fits && this.leftOf(stacked, gaps) + gaps.trunk + widened <= limits.width) {
        this.columnHeight = stacked
        this.columnWidth = widened
        continue
      }
      if (at > 0) {
        this.closeColumn(members, at, gaps, spots)
        this.column++
        if (this.leftOf(member.height, gaps) + member.width > limits.width) this.closeRow(gaps)
      }
      this.start = at
      this.columnWidth = member.width
      this.columnHeight = member.height
    }
    if (members.length > 0) this.closeColumn(members, members.length, gaps, spots)
    this.groupLine.addSkyline(this.rowLine, this.rowTop)
    return {
      width: this.width,
      height: this.rowTop + this.rowHeight,
      rows: this.row + 1,
      columns: this.columns,
      firstAnchor: this.firstAnchor,
      lastAnchor: this.lastAnchor,
    }
  }

  /** How far left a column of this height may stand. */
  private leftOf(height: number, gaps: Gaps): number {
    return this.column === 0 ? 0 : this.rowLine.reachAbove(height + gaps.y) + gaps.x
  }

  private closeColumn(members: readonly FlowMember[], end: number, gaps: Gaps, spots: FlowSpot[] | null): void {
    const left = this.leftOf(this.columnHeight, gaps) + (end - this.start > 1 ? gaps.trunk : 0)
    if (this.row === 0) {
      this.lastAnchor = left + (members[this.start]?.anchor ?? 0)
      if (this.column === 0) this.firstAnchor = this.lastAnchor
      this.columns = this.column + 1
    }
    const { row, column, rowTop } = this
    let y = 0
    for (let at = this.start; at < end; at++) {
      const member = members[at]
      if (!member) break
      spots?.push({ x: left, y: rowTop + y, row, column, place: at - this.start, top: rowTop })
      this.rowLine.addOutline(member.outline, left, y)
      y += member.height + gaps.y
    }
    this.width = Math.max(this.width, left + this.columnWidth)
    this.rowHeight = Math.max(this.rowHeight, this.columnHeight)
  }

  private closeRow(gaps: Gaps): void {
    this.groupLine.addSkyline(this.rowLine, this.rowTop)
    this.rowLine.clear()
    this.rowTop += this.rowHeight + gaps.y
    this.row++
    this.rowHeight = 0
    this.column = 0
  }
}

const run = new FlowRun()

/**
 * Sets blocks, in their order, into columns from the top, the columns side by side into rows, and the rows below each
 * other. A block stands as near to those before it as their outlines allow. A column of several has room for a trunk at
 * its left. Linear.
 */
export const flow = (members: readonly FlowMember[], limits: FlowLimits, gaps: Gaps): Flowed =>
  run.run(members, limits, gaps, null)

/** The outline of what flowed last. */
export const lastOutline = (): Outline => run.outline()

/** Where each member of a flow comes to stand. */
export function flowSpots(members: readonly FlowMember[], limits: FlowLimits, gaps: Gaps): FlowSpot[] {
  const spots: FlowSpot[] = []
  run.run(members, limits, gaps, spots)
  return spots
}
