import * as z from 'zod/mini'

export type PaneSide = 'left' | 'right'

/** Narrower than this a line of text is a column of words; wider, the map has no room. */
export const PANE_WIDTHS = { least: 260, most: 620, left: 336, right: 340 } as const

export const clampWidth = (width: number): number =>
  Math.round(Math.max(PANE_WIDTHS.least, Math.min(PANE_WIDTHS.most, width)))

const PaneShapeSchema = z.object({ open: z.boolean(), width: z.pipe(z.number(), z.transform(clampWidth)) })
export type PaneShape = z.infer<typeof PaneShapeSchema>
const ShapesSchema = z.object({ left: PaneShapeSchema, right: PaneShapeSchema })
export type PaneShapes = z.infer<typeof ShapesSchema>

const USUAL: PaneShapes = {
  left: { open: true, width: PANE_WIDTHS.left },
  right: { open: true, width: PANE_WIDTHS.right },
}

/** Shapes as they were kept; the usual ones for anything else. */
export function parseShapes(kept: string | null): PaneShapes {
  if (kept === null) return USUAL
  let value: unknown
  try {
    value = JSON.parse(kept)
  } catch {
    return USUAL
  }
  const shapes = ShapesSchema.safeParse(value)
  return shapes.success ? shapes.data : USUAL
}
