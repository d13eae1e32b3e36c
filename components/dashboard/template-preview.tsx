import { clsx } from 'clsx'
import type { MapPicture } from '@/lib/domain/picture/map-picture'

const MARGIN = 16
const EDGES = {
  thesis: 'fill-ink',
  unconnected: 'fill-faint',
  reason: 'fill-pro',
  objection: 'fill-con',
  undercut: 'fill-con',
  both: 'fill-both',
} as const

/** The shape of a map, too small for words: what stands above what, and which side it is on. */
export function TemplatePreview({ picture: { bounds, cards, pills, lines } }: { picture: MapPicture }) {
  const view = [bounds.x - MARGIN, bounds.y - MARGIN, bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN]
  return (
    <svg viewBox={view.join(' ')} aria-hidden="true" className="h-full w-full">
      {lines.map(({ id, path, kind }) => (
        <path
          key={id}
          d={path}
          fill="none"
          strokeWidth={6}
          strokeDasharray={kind === 'reason' ? undefined : kind === 'objection' ? '20 14' : '6 12'}
          className={kind === 'reason' ? 'stroke-pro' : 'stroke-con'}
        />
      ))}
      {cards.map(({ id, box, role }) => (
        <g key={id}>
          <rect {...box} rx={16} strokeWidth={4} className="fill-raised stroke-line" />
          <rect x={box.x} y={box.y} width={16} height={box.height} rx={8} className={EDGES[role]} />
        </g>
      ))}
      {pills.map(({ id, box, stance }) => (
        <circle
          key={id}
          cx={box.x + box.width / 2}
          cy={box.y + box.height / 2}
          r={18}
          className={clsx(stance === 'pro' ? 'fill-pro' : 'fill-con')}
        />
      ))}
    </svg>
  )
}
