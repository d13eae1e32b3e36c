'use client'
import { clsx } from 'clsx'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { clampWidth, PANE_WIDTHS, type PaneShape, type PaneSide } from './pane-shape'

type Props = {
  side: PaneSide
  label: string
  shape: PaneShape
  /** Lies over the middle instead of standing beside it. */
  over: boolean
  onChange: (shape: PaneShape) => void
  children: ReactNode
}

/** A side pane that folds away and is as wide as its reader likes. */
export function SidePane({ side, label, shape, over, onChange, children }: Props) {
  const { open, width } = shape
  const left = side === 'left'
  const Chevron = left === open ? ChevronLeft : ChevronRight
  return (
    <div
      className={clsx(
        'relative flex shrink-0',
        left ? 'flex-row' : 'flex-row-reverse',
        over && 'z-20',
        over && open && 'w-0',
      )}
    >
      {open ? (
        <div
          data-pane={side}
          className={clsx(
            'min-h-0 overflow-hidden border-line bg-surface',
            left ? 'border-r' : 'border-l',
            over && 'absolute inset-y-0 max-w-[85vw] shadow-float',
            over && (left ? 'left-0' : 'right-0'),
          )}
          style={{ width }}
        >
          {children}
        </div>
      ) : null}
      {/* A landmark of their own: they belong to the pane, but stand outside of its own landmark. */}
      <section aria-label={`Size of ${label}`} className="contents">
        {open && !over ? (
          <Divider side={side} label={label} width={width} onWidth={(next) => onChange({ open, width: next })} />
        ) : null}
        <button
          type="button"
          aria-expanded={open}
          aria-label={open ? `Fold ${label}` : `Unfold ${label}`}
          title={open ? `Fold ${label}` : `Unfold ${label}`}
          onClick={() => onChange({ open: !open, width })}
          className={clsx(
            'absolute top-1/2 z-10 flex h-11 w-4 -translate-y-1/2 items-center justify-center border border-line bg-surface text-faint',
            'transition-colors hover:bg-raised hover:text-ink pointer-coarse:h-14 pointer-coarse:w-6',
            left ? 'left-full rounded-r-md border-l-0' : 'right-full rounded-l-md border-r-0',
          )}
          style={
            over && open ? (left ? { left: `min(${width}px, 85vw)` } : { right: `min(${width}px, 85vw)` }) : undefined
          }
        >
          <Chevron aria-hidden="true" className="size-3.5" />
        </button>
      </section>
    </div>
  )
}

type DividerProps = { side: PaneSide; label: string; width: number; onWidth: (width: number) => void }

/** The line between panes: drag it, or step it with the arrow keys. */
function Divider({ side, label, width, onWidth }: DividerProps) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const outwards = side === 'left' ? 1 : -1
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (start.current) onWidth(clampWidth(start.current.width + (event.clientX - start.current.x) * outwards))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 16, ArrowLeft: -16 }[event.key]
    const next =
      step === undefined ? { Home: PANE_WIDTHS.least, End: PANE_WIDTHS.most }[event.key] : width + step * outwards
    if (next === undefined) return
    event.preventDefault()
    onWidth(clampWidth(next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a thematic break cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onKeyDown={onKeyDown}
      className={clsx(
        'absolute inset-y-0 z-10 w-1.5 cursor-col-resize touch-none transition-colors hover:bg-accent/30 focus-visible:bg-accent/40 focus-visible:outline-none',
        side === 'left' ? '-right-[3px]' : '-left-[3px]',
      )}
    />
  )
}
