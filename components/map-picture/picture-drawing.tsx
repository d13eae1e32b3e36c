import { clsx } from 'clsx'
import { memo } from 'react'
import type { MapPicture, PictureLine, PicturePill } from '@/lib/domain/picture/map-picture'
import { CardDrawing } from './picture-card'
import { isNear, type PictureView } from './picture-view'

/** A picture with no more cards is drawn whole: there is nothing to gain by leaving any out. */
const DRAWN_WHOLE = 150
/** Seen from farther away than this (layout units across), words are specks: cards are drawn as plain shapes. */
const FAR = 5_000

const ARROW = 'picture-arrow'

type Props = { picture: MapPicture; view: PictureView }

/** The content of a picture, as much of it as can be seen. Inside an `svg`. */
export const PictureDrawing = memo(function PictureDrawing({ picture, view }: Props) {
  const { cards, pills, lines } = picture
  const whole = cards.length <= DRAWN_WHOLE
  const far = !whole && view.width > FAR
  return (
    <>
      <defs>
        <marker
          id={ARROW}
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
      {lines.map((line) => (
        <LineDrawing key={line.id} line={line} />
      ))}
      {cards.map((card) => {
        if (far) return <rect key={card.id} {...card.box} rx={12} className="fill-raised stroke-line" />
        return whole || isNear(card.box, view) ? <CardDrawing key={card.id} card={card} /> : null
      })}
      {far
        ? null
        : pills.map((pill) => (whole || isNear(pill.box, view) ? <PillDrawing key={pill.id} pill={pill} /> : null))}
    </>
  )
})

const STROKES = {
  reason: 'stroke-pro',
  objection: 'stroke-con [stroke-dasharray:6_4]',
  undercut: 'stroke-con [stroke-dasharray:0.1_4.5] [stroke-linecap:round]',
}

function LineDrawing({ line: { path, kind, arrow, cross } }: { line: PictureLine }) {
  return (
    <path
      d={path}
      fill="none"
      strokeWidth={kind === 'undercut' ? 2.2 : 1.7}
      strokeOpacity={cross ? 0.6 : undefined}
      markerEnd={arrow ? `url(#${ARROW})` : undefined}
      className={clsx('picture-line', STROKES[kind])}
    />
  )
}

const SIGNS = { plus: 'M0-3.2V3.2M-3.2 0H3.2', minus: 'M-3.2 0H3.2', bolt: 'M.8-4-2.2.6H.2L-.6 4 2.4-.8H0Z' }

function PillDrawing({ pill: { box, stance, sign, label } }: { pill: PicturePill }) {
  const pro = stance === 'pro'
  return (
    <g
      className={clsx('picture-thing', pro ? 'text-pro' : 'text-con')}
      style={{ transform: `translate(${box.x}px, ${box.y}px)` }}
    >
      <rect
        width={box.width}
        height={box.height}
        rx={box.height / 2}
        className={clsx('stroke-current', pro ? 'fill-pro-soft' : 'fill-con-soft')}
      />
      <circle cx={12} cy={12} r={8} className="fill-current" />
      <path
        d={SIGNS[sign]}
        transform="translate(12 12)"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={pro ? 'fill-pro-soft stroke-pro-soft' : 'fill-con-soft stroke-con-soft'}
      />
      <text x={25} y={16.2} fontSize={12} className="fill-current font-sans font-semibold">
        {label}
      </text>
    </g>
  )
}
