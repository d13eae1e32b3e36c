import { parseJson } from '@/lib/domain/parse-json'

export type PaneSide = 'left' | 'right'

/** Narrower than this a line of text is a column of words; wider, the map has no room. */
export const PANE_WIDTHS = { least: 260, most: 620, left: 336, right: 340 } as const

export const clampWidth = (width: number): number =>
  Math.round(Math.max(PANE_WIDTHS.least, Math.min(PANE_WIDTHS.most, width)))

export type PaneShape = { open: boolean; width: number }
export type PaneShapes = { left: PaneShape; right: PaneShape }

const USUAL: PaneShapes = {
  left: { open: true, width: PANE_WIDTHS.left },
  right: { open: true, width: PANE_WIDTHS.right },
}

/** Shapes as they were kept; the usual ones for anything else. */
export function parseShapes(kept: string | null): PaneShapes {
  const value = parseJson(kept ?? 'null') as Partial<PaneShapes> | null | undefined
  const [left, right] = [shapeOf(value?.left), shapeOf(value?.right)]
  return left && right ? { left, right } : USUAL
}

function shapeOf(kept: Partial<PaneShape> | null | undefined): PaneShape | null {
  if (typeof kept?.open !== 'boolean' || !Number.isFinite(kept.width)) return null
  return { open: kept.open, width: clampWidth(Number(kept.width)) }
}
