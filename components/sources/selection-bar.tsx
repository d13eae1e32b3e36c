'use client'
import { Link2, MessageSquarePlus, PencilLine } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { LIMITS } from '@/lib/domain/limits'
import { useWorkspace } from '../workspace/workspace-context'

export type PassageAct = 'claim' | 'evidence' | 'note'

const ACTS = [
  { act: 'claim', word: 'New claim', action: 'content.edit', Icon: MessageSquarePlus },
  { act: 'evidence', word: 'Evidence for…', action: 'content.edit', Icon: Link2 },
  { act: 'note', word: 'Annotate', action: 'annotation.add', Icon: PencilLine },
] as const

type Props = {
  range: TextRange
  /** The element the bar stands in; it scrolls with the text. */
  page: RefObject<HTMLElement | null>
  /** Selected with keys: tells how they go on. */
  byKeys: boolean
  onAct: (act: PassageAct) => void
  onLeave: () => void
  firstButton: RefObject<HTMLButtonElement | null>
}

/** The ink bar under a selected passage: what can be made of it. */
export function SelectionBar({ range, page, byKeys, onAct, onLeave, firstButton }: Props) {
  const { can } = useWorkspace()
  const bar = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const acts = ACTS.filter(({ action }) => can(action))
  const tooLong = range.end - range.start > LIMITS.quoteExact

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place follows the selection
  useLayoutEffect(() => {
    if (page.current && bar.current) setPlace(placeUnderSelection(page.current, bar.current))
  }, [range.start, range.end, page, byKeys])

  if (acts.length === 0) return null
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="What to make of the passage"
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
      className="absolute z-20 w-max max-w-[calc(100%-1rem)] overflow-hidden rounded-md bg-ink text-paper shadow-float motion-safe:animate-rise"
      // A press on the bar must not let go of the selection.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      {tooLong ? (
        <p className="px-3 py-2 text-xs">
          A quote holds at most {LIMITS.quoteExact.toLocaleString('en')} characters. Select less.
        </p>
      ) : (
        <div className="flex divide-x divide-paper/15">
          {acts.map(({ act, word, Icon }, index) => (
            <button
              key={act}
              ref={index === 0 ? firstButton : undefined}
              type="button"
              className="flex h-8 items-center gap-1.5 whitespace-nowrap px-2.5 font-medium text-xs hover:bg-paper/15 focus-visible:bg-paper/15 focus-visible:-outline-offset-2 pointer-coarse:h-11"
              onClick={() => onAct(act)}
            >
              <Icon aria-hidden="true" className="size-3.5" />
              {word}
            </button>
          ))}
        </div>
      )}
      {byKeys ? (
        <p className="border-paper/15 border-t px-2.5 py-1 text-2xs text-paper/75">
          ← → word · ↑ ↓ sentence · Shift extends · Enter acts
        </p>
      ) : null}
    </div>
  )
}

const GAP = 8

/** Under the last line of the selection, inside the page; above its first line when there is no room below. */
function placeUnderSelection(page: HTMLElement, bar: HTMLElement): { left: number; top: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const rects = selection.getRangeAt(0).getClientRects()
  const [first, last] = [rects[0], rects[rects.length - 1]]
  if (!first || !last) return null
  const origin = page.getBoundingClientRect()
  const below = last.bottom + GAP
  // The pane may end above the window: a panel or the tabs lie under it.
  const bottom = page.parentElement?.getBoundingClientRect().bottom ?? window.innerHeight
  const fits = below + bar.offsetHeight < bottom - GAP
  const top = fits || first.top < bar.offsetHeight + GAP ? below : first.top - bar.offsetHeight - GAP
  const room = origin.width - bar.offsetWidth - GAP
  return { left: Math.max(GAP, Math.min(last.left - origin.left, room)), top: top - origin.top }
}
