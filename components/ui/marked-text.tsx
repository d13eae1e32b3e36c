import type { Piece } from '@/lib/domain/search/mark-words'

/** A text with the words marked that were looked for. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, at) =>
    marked ? (
      // Pieces have no identity but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <mark key={at} className="rounded-[3px] bg-warn-soft text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
