import type { ShapeTone } from './shapes'

/** The colours that the page has just now, as a canvas takes them. */
export type FarColours = {
  tones: Record<ShapeTone, string>
  card: string
  text: string
  border: string
  ring: string
  lines: Record<'pro' | 'con', string>
}

/** Reads the colours at an element. */
export function coloursAt(element: Element): FarColours {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--color-${name}`).trim()
  const [pro, con] = [read('pro'), read('con')]
  return {
    tones: { pro, con, both: read('both'), thesis: read('ink'), plain: read('faint') },
    card: read('raised'),
    text: read('ink'),
    border: read('line'),
    ring: read('accent'),
    lines: { pro, con },
  }
}

/** Calls when the page changes between light and dark. Answers how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(onChange)
  system.addEventListener('change', onChange)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', onChange)
    chosen.disconnect()
  }
}
