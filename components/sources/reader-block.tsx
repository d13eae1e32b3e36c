import { clsx } from 'clsx'
import { memo } from 'react'
import type { QuoteTone } from './quote-tone'
import type { ReaderMark, ReaderSegment } from './reader-marks'
import type { TextBlock } from './text-blocks'
import { POSITION_ATTRIBUTE } from './text-point'
import { STOP_ATTRIBUTE } from './use-roving-links'

/** Tint and line: the line's style tells the sides apart where colours cannot. */
const TONES: Record<QuoteTone, string> = {
  pro: 'decoration-pro decoration-solid bg-pro-soft hover:bg-pro/20',
  con: 'decoration-con decoration-dashed bg-con-soft hover:bg-con/20',
  both: 'decoration-both decoration-double decoration-1 bg-both-soft hover:bg-both/20',
  neutral: 'decoration-faint decoration-solid bg-ink/5 hover:bg-ink/10',
}
const NOTE = 'decoration-faint decoration-dotted hover:bg-ink/5'
const LINE = 'underline decoration-[1.5px] underline-offset-[3px] [text-decoration-skip-ink:none]'

/** What of the text is brought before the eye: by mark. */
export type Emphasis = { selected: ReadonlySet<string>; flashed: string | null }

type Props = {
  text: string
  block: TextBlock
  segments: readonly ReaderSegment[]
  emphasis: Emphasis
  onOpen: (element: HTMLElement, marks: readonly ReaderMark[]) => void
}

/** One paragraph of the reader. Drawn again only when something on it changes. */
export const ReaderBlock = memo(
  function ReaderBlock({ text, block, segments, emphasis, onOpen }: Props) {
    const Tag = block.heading ? 'h3' : 'p'
    return (
      <Tag
        dir="auto"
        className={clsx(
          'whitespace-pre-line text-pretty first:mt-0',
          block.heading ? 'mt-6 font-semibold [&+*]:mt-2' : !block.continues && 'mt-4',
        )}
      >
        {segments.map((segment) => (
          <Segment key={segment.start} text={text} segment={segment} emphasis={emphasis} onOpen={onOpen} />
        ))}
      </Tag>
    )
  },
  (a, b) =>
    a.text === b.text &&
    a.onOpen === b.onOpen &&
    a.block.start === b.block.start &&
    a.block.end === b.block.end &&
    a.block.heading === b.block.heading &&
    sameSegments(a, b),
)

function sameSegments(a: Props, b: Props): boolean {
  if (a.segments.length !== b.segments.length) return false
  return a.segments.every((segment, index) => {
    const other = b.segments[index]
    return other !== undefined && drawingOf(segment, a.emphasis) === drawingOf(other, b.emphasis)
  })
}

/** All that is seen or heard of a segment, as one string to compare. */
function drawingOf({ start, end, marks, tone }: ReaderSegment, { selected, flashed }: Emphasis): string {
  const over = marks.map(
    (mark) => `${mark.id}${selected.has(mark.id) ? '*' : ''}${flashed === mark.id ? '!' : ''}${wordsOf(mark)}`,
  )
  return [start, end, tone, ...over].join('|')
}

const wordsOf = (mark: ReaderMark): string => (mark.kind === 'pending' ? '' : mark.words)

type SegmentProps = Pick<Props, 'text' | 'emphasis' | 'onOpen'> & { segment: ReaderSegment }

function Segment({ text, segment, emphasis, onOpen }: SegmentProps) {
  const { start, end, marks, tone, opens } = segment
  const piece = text.slice(start, end)
  const position = { [POSITION_ATTRIBUTE]: start }
  const pending = marks.some(({ kind }) => kind === 'pending')
  const className = clsx(
    'rounded-[3px] box-decoration-clone transition-colors',
    marks.some(({ kind }) => kind !== 'pending') && LINE,
    tone ? TONES[tone] : marks.some(({ kind }) => kind === 'note') && NOTE,
    marks.some(({ id }) => emphasis.selected.has(id)) && 'outline-2 outline-accent',
    pending && 'bg-accent/25!',
    marks.some(({ id }) => id === emphasis.flashed) && 'animate-flash',
  )
  const words = marks.map(wordsOf).filter(Boolean)
  if (words.length === 0) {
    return (
      <span {...position} className={marks.length > 0 ? className : undefined}>
        {piece}
      </span>
    )
  }
  const open = (element: HTMLElement) => {
    // The end of a drag over the text is no press on it.
    if (document.getSelection()?.isCollapsed ?? true) onOpen(element, marks)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers begin no selection inside of a real link
    <span
      {...position}
      role="link"
      title={words.join('\n')}
      // The keyboard goes to each mark once, however many pieces it is drawn in; one of them is the tab stop.
      tabIndex={-1}
      {...(opens && { [STOP_ATTRIBUTE]: '' })}
      className={clsx('cursor-pointer', className)}
      onClick={(event) => open(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onOpen(event.currentTarget, marks)
      }}
    >
      {piece}
    </span>
  )
}
