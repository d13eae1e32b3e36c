'use client'
import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { later, useLater } from '../ui/later'

const whole = later(() => import('./whole-legend'))

const LINES = [
  ['reason', 'map-line-pro'],
  ['objection', 'map-line-con'],
  ['undercut', 'map-line-undercut'],
] as const

/** What the lines mean; opened, also what the signs, the edges and the counts of cards mean. */
export function Legend() {
  const [open, setOpen] = useState(false)
  const loaded = useLater(whole, open)
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    event.stopPropagation()
    setOpen(false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened, wherever in it the focus is
    <div
      onKeyDown={onKeyDown}
      className="pointer-events-auto w-fit rounded-md border border-line bg-raised text-soft text-xs shadow-card"
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        aria-label="Legend"
        onClick={() => setOpen(!open)}
        className="ml-auto flex h-8 items-center gap-4 rounded-md px-3 transition-colors hover:text-ink pointer-coarse:h-10"
      >
        {LINES.map(([word, line]) => (
          <span key={word} className="flex items-center gap-2">
            <svg aria-hidden="true" width="20" height="4" viewBox="0 0 20 4">
              <path d="M0 2H20" className={clsx('map-line', line)} />
            </svg>
            {word}
          </span>
        ))}
        <ChevronDown aria-hidden="true" className={clsx('size-3.5 transition-transform', open && 'rotate-180')} />
      </button>
      <div id={id}>{open && loaded ? <loaded.WholeLegend /> : null}</div>
    </div>
  )
}
