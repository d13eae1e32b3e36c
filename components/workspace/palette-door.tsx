'use client'
import { useState } from 'react'
import { later, useLater } from '../ui/later'
import { sheetClass, veilClass } from '../ui/sheet'
import { PALETTE_TITLE, paletteInputClass } from './palette-look'

const palette = later(() => import('./palette'))

/**
 * Opens the palette. Its code does not come with the page, but who presses Ctrl+K goes on typing at once: until it
 * is here, a bare field takes the words. Without one the letters would reach the map, where they are commands.
 */
export function PaletteDoor({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const loaded = useLater(palette, true)
  if (loaded) return <loaded.Palette query={query} onQuery={setQuery} onClose={onClose} />
  return (
    <>
      <div className={veilClass} aria-hidden="true" onPointerDown={onClose} />
      <div role="dialog" aria-modal="true" aria-label={PALETTE_TITLE} className={`${sheetClass} sm:max-w-xl`}>
        <input
          // biome-ignore lint/a11y/noAutofocus: it was asked for with the keyboard, to type into
          autoFocus
          aria-label={PALETTE_TITLE}
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => (event.key === 'Escape' ? onClose() : undefined)}
          placeholder={`${PALETTE_TITLE}…`}
          className={paletteInputClass}
        />
      </div>
    </>
  )
}
