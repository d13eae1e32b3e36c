import { clsx } from 'clsx'

/** Told from this share of the limit on, so that nobody is surprised by the end. */
const NEAR = 0.8

/** By how many characters a text is longer than it may be; 0 when it fits. White space around it does not count. */
export const overLength = (text: string, limit: number): number => Math.max(0, text.trim().length - limit)

type Props = { text: string; limit: number; className?: string }

/**
 * How much more may be written, near the end of it; past it by how much the text is too long. Such a text is
 * kept as it is and not sent: cutting it would lose words in silence.
 */
export function LengthNote({ text, limit, className }: Props) {
  const over = overLength(text, limit)
  if (over === 0 && text.trim().length < limit * NEAR) return null
  return (
    <p role="status" className={clsx('text-xs', over > 0 ? 'text-con' : 'text-faint', className)}>
      {over > 0
        ? `Too long by ${inCharacters(over)}`
        : `${(limit - text.trim().length).toLocaleString('en')} characters left`}
    </p>
  )
}

const inCharacters = (count: number): string =>
  count === 1 ? '1 character' : `${count.toLocaleString('en')} characters`
