'use client'
import { useMemo } from 'react'
import { marksByBlock } from './highlight-segments'
import { type Emphasis, ReaderBlock } from './reader-block'
import { type ReaderMark, segmentsOf } from './reader-marks'
import type { TextBlock } from './text-blocks'
import { shownText } from './text-point'

/** Blocks laid out together: those of other sections are skipped by the browser until they come near. */
const SECTION = 24

type Props = {
  text: string
  blocks: readonly TextBlock[]
  marks: readonly ReaderMark[]
  emphasis: Emphasis
  onOpen: (element: HTMLElement, marks: readonly ReaderMark[]) => void
}

/** The text with its marks. What is far from the eye stays in the page (so that it can be searched), but costs no layout. */
export function ReaderText({ text, blocks, marks, emphasis, onOpen }: Props) {
  const shown = useMemo(() => shownText(text), [text])
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks])
  const segments = useMemo(() => {
    const found = marksByBlock(blocks, marks)
    return blocks.map((block, index) => {
      const over = (found.get(index) ?? []).flatMap(({ id }) => byId.get(id) ?? [])
      return segmentsOf(block, over)
    })
  }, [blocks, marks, byId])
  const sections = useMemo(() => {
    const starts = Array.from({ length: Math.ceil(blocks.length / SECTION) }, (_, index) => index * SECTION)
    return starts.map((start) => ({ start, blocks: blocks.slice(start, start + SECTION) }))
  }, [blocks])

  return sections.map((section) => (
    <div
      key={section.start}
      className="-mx-2 mt-2 px-2 py-1 [contain-intrinsic-size:auto_1200px] [content-visibility:auto] first:-mt-1"
    >
      {section.blocks.map((block, index) => (
        <ReaderBlock
          key={block.start}
          text={shown}
          block={block}
          segments={segments[section.start + index] ?? []}
          emphasis={emphasis}
          onOpen={onOpen}
        />
      ))}
    </div>
  ))
}
