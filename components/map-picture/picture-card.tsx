import { GitCompareArrows, MessageSquare, Quote } from 'lucide-react'
import type { Box } from '@/lib/domain/layout/box'
import type { PictureCard } from '@/lib/domain/picture/map-picture'
import { VERDICT_ICONS, VERDICT_INKS } from '../workspace/verdict-word'

/** Whether a claim stands: its colour, its icon and its word. A clash of wordings comes first. */
const statusOf = ({ verdict, word, openWordings }: PictureCard) =>
  openWordings > 0
    ? { ink: 'text-warn', Icon: GitCompareArrows, word: `${openWordings + 1} wordings` }
    : { ink: VERDICT_INKS[verdict], Icon: VERDICT_ICONS[verdict], word }

// The measures of `lib/domain/layout/card.ts`, without the fonts' widths that module brings along.
const [LEFT, TOP, RADIUS, EDGE] = [12, 9, 12, 3]
const BODY = TOP + 16 + 4
/** Baselines in lines of 16 px set at 11 px, and in the claim's own lines. */
const SMALL_BASELINE = 12
const SERIF_BASELINE = 0.766

/** A claim in a picture. */
export function CardDrawing({ card }: { card: PictureCard }) {
  const { x, y, width, height } = card.box
  const { ink, Icon, word } = statusOf(card)
  return (
    <g className={`picture-thing ${ink}`} style={{ transform: `translate(${x}px, ${y}px)` }}>
      <rect width={width} height={height} rx={RADIUS} fill="currentColor" />
      <path d={plate(card.box)} className="fill-raised stroke-line" />
      <Icon x={LEFT} y={TOP + 2} width={12} height={12} strokeWidth={2.25} />
      <text x={LEFT + 17} y={TOP + SMALL_BASELINE} fontSize={11} className="fill-current font-sans font-semibold">
        {word}
      </text>
      {card.fittedHolder ? (
        <text x={width - LEFT} y={TOP + SMALL_BASELINE} fontSize={11} textAnchor="end" className="fill-faint font-sans">
          {card.fittedHolder}
        </text>
      ) : null}
      <text fontSize={card.size} className="fill-ink font-semibold font-serif">
        {card.lines.map((line, at) => (
          // Lines have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tspan key={at} x={LEFT} y={BODY + at * card.lineHeight + card.lineHeight * SERIF_BASELINE}>
            {line}
          </tspan>
        ))}
      </text>
      <Foot card={card} />
    </g>
  )
}

function Foot({ card: { box, quotes, notes, reasons, objections } }: { card: PictureCard }) {
  const top = box.height - TOP - 16
  const right = box.width - LEFT
  return (
    <g className="text-faint" fontSize={11}>
      <Quote x={LEFT} y={top + 2} width={12} height={12} />
      <text x={LEFT + 17} y={top + SMALL_BASELINE} className="fill-current font-sans">
        {quotes}
      </text>
      {notes > 0 ? (
        <>
          <MessageSquare x={LEFT + 94} y={top + 2} width={12} height={12} />
          <text x={LEFT + 111} y={top + SMALL_BASELINE} className="fill-current font-sans">
            {notes}
          </text>
        </>
      ) : null}
      <text x={right} y={top + SMALL_BASELINE} textAnchor="end" className="font-sans font-semibold">
        {reasons > 0 ? <tspan className="fill-pro">+{reasons}</tspan> : null}
        {objections > 0 ? (
          <tspan dx={reasons > 0 ? 8 : 0} className="fill-con">
            −{objections}
          </tspan>
        ) : null}
      </text>
    </g>
  )
}

/** The card without its coloured left edge, which shows from underneath. */
function plate({ width, height }: Box): string {
  const arc = (x: number, y: number) => `A${RADIUS} ${RADIUS} 0 0 1 ${x} ${y}`
  const inner = RADIUS - EDGE
  return `M${RADIUS} 0H${width - RADIUS}${arc(width, RADIUS)}V${height - RADIUS}${arc(width - RADIUS, height)}H${RADIUS}A${inner} ${RADIUS} 0 0 1 ${EDGE} ${height - RADIUS}V${RADIUS}A${inner} ${RADIUS} 0 0 1 ${RADIUS} 0Z`
}
