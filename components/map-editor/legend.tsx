import { clsx } from 'clsx'

const LINES = [
  ['reason', 'map-line-pro'],
  ['objection', 'map-line-con'],
  ['undercut', 'map-line-undercut'],
] as const

/** What the lines mean. */
export function Legend() {
  return (
    <ul
      aria-label="Legend"
      className="pointer-events-none flex items-center gap-4 rounded-md border border-line bg-raised/95 px-3 py-1.5 text-soft text-xs shadow-card"
    >
      {LINES.map(([word, line]) => (
        <li key={word} className="flex items-center gap-2">
          <svg aria-hidden="true" width="20" height="4" viewBox="0 0 20 4">
            <path d="M0 2H20" className={clsx('map-line', line)} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  )
}
