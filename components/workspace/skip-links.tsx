'use client'
import { useWorkspace } from './workspace-context'

/** The parts of the workspace, by what a skip link looks for. */
const PARTS = [
  { words: 'Skip to the sources', selector: 'section[aria-label="Sources"]' },
  { words: 'Skip to the inspector', selector: 'section[aria-label="Inspector"]' },
] as const

/** For the keyboard: the first stops of the page lead past everything to the part one works in. Seen when they have the focus. */
export function SkipLinks() {
  const { view } = useWorkspace()
  const parts = [
    {
      words: view === 'map' ? 'Skip to the map' : 'Skip to the outline',
      // An outline without rows has a button that begins the first.
      selector: '[data-testid="map"], [role="treeitem"][tabindex="0"], main:not(:has([role="tree"])) button',
    },
    ...PARTS,
  ]
  return (
    <nav aria-label="Skip to a part of the workspace" className="contents">
      {parts.map(({ words, selector }) => (
        <button
          key={selector}
          type="button"
          onClick={() => skipTo(selector)}
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          {words}
        </button>
      ))}
    </nav>
  )
}

function skipTo(selector: string): void {
  // Pressed before the map is drawn, it leads to where the map will be.
  const part = document.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>('main')
  if (!part) return
  if (part.tabIndex < 0) {
    // Takes the focus this once: a press on a pane must go on leaving it where the keys of the map are heard.
    part.tabIndex = -1
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true })
  }
  part.focus()
}
