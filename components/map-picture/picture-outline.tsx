import { clsx } from 'clsx'
import { Minus, Plus, Zap } from 'lucide-react'
import type { MapPicture, PictureRow } from '@/lib/domain/picture/map-picture'

const SIGNS = {
  thesis: { word: 'Thesis', Icon: null, ground: '', ink: 'text-ink' },
  pro: { word: 'Reason', Icon: Plus, ground: 'bg-pro', ink: 'text-pro' },
  con: { word: 'Objection', Icon: Minus, ground: 'bg-con', ink: 'text-con' },
  backing: { word: 'Backing', Icon: Plus, ground: 'bg-pro', ink: 'text-pro' },
  undercut: { word: 'Undercut', Icon: Zap, ground: 'bg-con', ink: 'text-con' },
  joint: { word: 'Joint premise', Icon: Plus, ground: 'bg-soft', ink: 'text-soft' },
} as const
/** Deeper rows stand no farther in: a phone is narrow. */
const DEEPEST = 6

type Props = {
  picture: MapPicture
  /** At most so many rows. */
  limit: number
  className?: string
}

/** The same picture in words: for narrow screens and for those who hear it. Signs and nesting carry its structure. */
export function PictureOutline({ picture, limit, className }: Props) {
  return (
    <ol className={clsx('flex flex-col gap-2', className)}>
      {picture.rows.slice(0, limit).map((row) => (
        <li key={row.key} style={{ paddingLeft: `${Math.min(row.depth, DEEPEST) * 16}px` }}>
          <Row row={row} picture={picture} />
        </li>
      ))}
    </ol>
  )
}

function Row({ row, picture }: { row: PictureRow; picture: MapPicture }) {
  const { word, Icon, ground, ink } = SIGNS[row.sign]
  const card = picture.cards[row.card]
  return (
    <div className="flex items-start gap-3 rounded-card border border-line bg-raised px-3 py-2.5 shadow-card">
      {Icon ? (
        <span className={clsx('mt-0.5 flex size-5.5 shrink-0 items-center justify-center rounded-full', ground)}>
          <Icon aria-hidden="true" className="size-3.5 text-raised" strokeWidth={2.5} />
        </span>
      ) : null}
      <div className="min-w-0">
        <p dir="auto" className="font-medium font-serif text-base leading-5.5 [overflow-wrap:anywhere]">
          {card ? card.text : 'Together:'}
        </p>
        <p className="mt-0.5 text-faint text-xs">
          <span className="sr-only">Level {row.depth + 1}. </span>
          <span className={clsx('font-semibold', ink)}>{word}</span>
          {card?.holder ? ` · ${card.holder}` : null}
          {row.repeat ? ' · stands above already' : null}
        </p>
      </div>
    </div>
  )
}
