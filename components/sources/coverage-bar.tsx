import { clsx } from 'clsx'
import type { QuoteTone } from './quote-tone'
import type { ReaderMark } from './reader-marks'

const TONES: Record<QuoteTone, string> = { pro: 'bg-pro', con: 'bg-con', both: 'bg-both', neutral: 'bg-faint' }

/** The text as a line, with what is quoted of it: where the map draws on it and where not. The words beside it say how much. */
export function CoverageBar({ length, marks }: { length: number; marks: readonly ReaderMark[] }) {
  const share = (position: number) => `${(position / Math.max(1, length)) * 100}%`
  return (
    <div aria-hidden="true" className="relative h-1 overflow-hidden rounded-full bg-line">
      {marks.map((mark) =>
        mark.kind === 'quote' ? (
          <span
            key={mark.id}
            style={{ left: share(mark.start), width: share(mark.end - mark.start) }}
            className={clsx('absolute inset-y-0 min-w-0.5 opacity-80', TONES[mark.tone])}
          />
        ) : null,
      )}
    </div>
  )
}
