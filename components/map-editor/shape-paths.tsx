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
  return TONES.map((tone) => (shapes[tone] ? <path key={tone} d={shapes[tone]} className={FILLS[tone]} /> : null))
}
