import type { MapShapes, ShapeTone } from './shapes'

const FILLS: Record<ShapeTone, string> = {
  pro: 'fill-[color-mix(in_srgb,var(--color-pro)_50%,var(--color-raised))]',
  con: 'fill-[color-mix(in_srgb,var(--color-con)_50%,var(--color-raised))]',
  both: 'fill-[color-mix(in_srgb,var(--color-both)_50%,var(--color-raised))]',
  thesis: 'fill-ink',
  plain: 'fill-faint',
}
const TONES = Object.keys(FILLS) as ShapeTone[]

/** The cards of a map as plain shapes. */
export function CardShapes({ shapes }: { shapes: MapShapes }) {
  return TONES.map((tone) =>
    shapes.cards[tone] ? <path key={tone} d={shapes.cards[tone]} className={FILLS[tone]} /> : null,
  )
}

/** The lines of a map without patterns. */
export function LineShapes({ shapes, width }: { shapes: MapShapes; width: number }) {
  return (
    <g fill="none" strokeWidth={width} opacity={0.55}>
      <path d={shapes.lines.pro} className="stroke-pro" />
      <path d={shapes.lines.con} className="stroke-con" />
    </g>
  )
}
