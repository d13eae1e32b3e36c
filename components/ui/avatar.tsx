import { clsx } from 'clsx'

// Dark enough for white letters (4.5:1) in both themes.
const COLOURS = ['#6f4fb0', '#0f7387', '#b04a17', '#2f4fc4', '#0b6b57', '#96316b', '#7a5a00', '#4d5a6b'] as const

/** The same colour for the same person on every screen. Also for cursors and selections. */
export function colourOfPerson(id: string): string {
  let sum = 0
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003
  return COLOURS[sum % COLOURS.length] ?? COLOURS[0]
}

const initialOf = (name: string): string => [...name.trim()][0]?.toUpperCase() ?? '?'

type Props = {
  person: { id: string; name: string }
  size?: 'sm' | 'md' | 'lg'
  /** Its name stands beside it already: hide it from screen readers. */
  decorative?: boolean
  className?: string
}

/** A person as a coloured initial. */
export function Avatar({ person, size = 'md', decorative = false, className }: Props) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name, title: person.name })}
      style={{ backgroundColor: colourOfPerson(person.id) }}
      className={clsx(
        'inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold text-[#fff]',
        { sm: 'size-5 text-[10px]', md: 'size-7 text-xs', lg: 'size-9 text-sm' }[size],
        className,
      )}
    >
      {initialOf(person.name)}
    </span>
  )
}
