import { clsx } from 'clsx'
import { CircleDot, CircleMinus, CirclePlus, type LucideIcon, Zap } from 'lucide-react'
import { type ClaimRole, claimStatus } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import { argumentPill, CARD, claimCard, isThesis, PILL, signOf } from '@/lib/domain/layout/card'
import { type LayoutEdge, layoutMap } from '@/lib/domain/layout/layout-map'
import { baselineOf, TEXT_STYLES } from '@/lib/domain/layout/text-style'
import type { Argument, Claim } from '@/lib/domain/model'

const MARGIN = 12

/** A map as a picture that scales: drawn from the layout that the workspace uses, in the colours of the page. */
export function ExampleMap({ map, label }: { map: DebateMap; label: string }) {
  const { boxes, edges, bounds } = layoutMap(map)
  const view = [bounds.x - MARGIN, bounds.y - MARGIN, bounds.width + 2 * MARGIN, bounds.height + 2 * MARGIN]
  return (
    <svg viewBox={view.join(' ')} role="img" aria-label={label} className="h-auto w-full">
      <defs>
        <marker
          id="undercut-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="11"
          markerHeight="11"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0 0.8L10 5L0 9.2Z" className="fill-con" />
        </marker>
      </defs>
      {edges.map((edge) => (
        <Line key={edge.id} edge={edge} />
      ))}
      {[...boxes].map(([key, box]) => {
        const [kind, id = ''] = key.split(':')
        const claim = kind === 'claim' ? map.claims.get(id) : undefined
        const argument = kind === 'argument' ? map.arguments.get(id) : undefined
        if (claim) return <Card key={key} map={map} claim={claim} box={box} />
        return argument ? <Pill key={key} argument={argument} box={box} /> : null
      })}
    </svg>
  )
}

function Line({ edge }: { edge: LayoutEdge }) {
  const pro = edge.stance === 'pro'
  return (
    <path
      d={edge.path}
      fill="none"
      strokeWidth={edge.undercut ? 2.2 : 1.7}
      strokeLinecap={edge.undercut ? 'round' : undefined}
      strokeDasharray={edge.undercut ? '0.1 4.5' : pro ? undefined : '6 4'}
      markerEnd={edge.undercut && edge.kind === 'conclusion' ? 'url(#undercut-arrow)' : undefined}
      className={pro ? 'stroke-pro' : 'stroke-con'}
    />
  )
}

const ICONS: Partial<Record<ClaimRole, LucideIcon>> = { thesis: CircleDot, reason: CirclePlus, undercut: Zap }
const INKS: Partial<Record<ClaimRole, string>> = { thesis: 'text-ink', reason: 'text-pro' }

function Card({ map, claim, box }: { map: DebateMap; claim: Claim; box: Box }) {
  const { style, text } = claimCard(claim, isThesis(map, claim.id))
  const { role, word } = claimStatus(map, claim)
  const Icon = ICONS[role] ?? CircleMinus
  const left = box.x + CARD.paddingX
  // Without a line of counts: the text stands in the middle of what is left under the head.
  const head = box.y + CARD.paddingTop + 4
  const body = head + CARD.head + (box.y + box.height - head - CARD.head - text.height) / 2 - 2
  return (
    <g className={INKS[role] ?? 'text-con'}>
      <rect {...box} rx={CARD.radius} fill="currentColor" />
      <path d={plate(box)} className="fill-raised stroke-line" />
      <Icon x={left} y={head + 2} width={12} height={12} strokeWidth={2.25} />
      <text
        x={left + 17}
        y={head + baselineOf(TEXT_STYLES.status)}
        fontSize={TEXT_STYLES.status.size}
        className="fill-current font-sans font-semibold"
      >
        {word}
      </text>
      {claim.holder ? (
        <text
          x={box.x + box.width - CARD.paddingX}
          y={head + baselineOf(TEXT_STYLES.holder)}
          fontSize={TEXT_STYLES.holder.size}
          textAnchor="end"
          className="fill-faint font-sans"
        >
          {claim.holder}
        </text>
      ) : null}
      {text.lines.map((line, at) => (
        <text
          key={line}
          x={left}
          y={body + at * style.lineHeight + baselineOf(style)}
          fontSize={style.size}
          className="fill-ink font-semibold font-serif"
        >
          {line}
        </text>
      ))}
    </g>
  )
}

/** The card without its coloured left edge, which shows from underneath. */
function plate({ x, y, width, height }: Box): string {
  const { radius: r, edge } = CARD
  const [right, bottom, left] = [x + width, y + height, x + edge]
  const arc = (toX: number, toY: number) => `A${r} ${r} 0 0 1 ${toX} ${toY}`
  return `M${left + r - edge} ${y}H${right - r}${arc(right, y + r)}V${bottom - r}${arc(right - r, bottom)}H${left + r - edge}A${r - edge} ${r} 0 0 1 ${left} ${bottom - r}V${y + r}A${r - edge} ${r} 0 0 1 ${left + r - edge} ${y}Z`
}

const SIGNS = { plus: 'M0-3.2V3.2M-3.2 0H3.2', minus: 'M-3.2 0H3.2', bolt: 'M.8-4-2.2.6H.2L-.6 4 2.4-.8H0Z' }

function Pill({ argument, box }: { argument: Argument; box: Box }) {
  const pro = argument.stance === 'pro'
  const centre = { x: box.x + PILL.inset + PILL.sign / 2, y: box.y + box.height / 2 }
  return (
    <g className={pro ? 'text-pro' : 'text-con'}>
      <rect {...box} rx={PILL.height / 2} className={clsx('stroke-current', pro ? 'fill-pro-soft' : 'fill-con-soft')} />
      <circle cx={centre.x} cy={centre.y} r={PILL.sign / 2} className="fill-current" />
      <path
        d={SIGNS[signOf(argument)]}
        transform={`translate(${centre.x} ${centre.y})`}
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={pro ? 'fill-pro-soft stroke-pro-soft' : 'fill-con-soft stroke-con-soft'}
      />
      <text
        x={box.x + PILL.inset + PILL.sign + PILL.gap}
        y={box.y + baselineOf(TEXT_STYLES.pill)}
        fontSize={TEXT_STYLES.pill.size}
        className="fill-current font-sans font-semibold"
      >
        {argumentPill(argument).label}
      </text>
    </g>
  )
}
