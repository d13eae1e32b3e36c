'use client'
import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import type { Repeat } from '@/lib/domain/formats/fit-into'

/** More than anyone decides about one by one. */
const MOST_LISTED = 200

type Props = {
  repeats: readonly Repeat[]
  /** The places in the file of those that are added all the same. */
  kept: ReadonlySet<number>
  onKept: (kept: ReadonlySet<number>) => void
}

/** Asks whether claims that the map has already are used as they stand there, or added again: all of them, or one by one. */
export function RepeatsChoice({ repeats, kept, onKept }: Props) {
  const id = useId()
  const one = repeats.length === 1
  const toggle = (from: number) => {
    const next = new Set(kept)
    if (!next.delete(from)) next.add(from)
    onKept(next)
  }
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-medium text-sm">
        {one
          ? 'One of its claims is on this map already'
          : `${repeats.length.toLocaleString('en')} of its claims are on this map already`}
      </legend>
      <label className="flex items-start gap-2.5 py-1 pointer-coarse:py-2">
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = kept.size > 0 && kept.size < repeats.length
          }}
          checked={kept.size < repeats.length}
          onChange={() => onKept(kept.size === 0 ? new Set(repeats.map(({ from }) => from)) : new Set())}
          aria-describedby={id}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span>
          {one ? 'Merge it with the one that is there' : 'Merge them with those that are there'}
          <span id={id} className="block text-faint text-xs">
            What argues about {one ? 'it' : 'them'} in the file is added to the claim on the map.
          </span>
        </span>
      </label>
      <details className="group">
        <summary className="flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-sm text-soft text-sm hover:text-ink [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden="true" className="size-3.5 transition-transform group-open:rotate-90" />
          One by one
        </summary>
        <ul className="mt-1.5 flex max-h-44 flex-col overflow-y-auto rounded-md border border-line bg-raised px-3 py-1.5">
          {repeats.slice(0, MOST_LISTED).map(({ from, text }) => (
            <li key={from}>
              <label className="flex items-start gap-2.5 py-1 pointer-coarse:py-2">
                <input
                  type="checkbox"
                  checked={!kept.has(from)}
                  onChange={() => toggle(from)}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                <span dir="auto" className="min-w-0 font-serif [overflow-wrap:anywhere]">
                  {text}
                </span>
              </label>
            </li>
          ))}
          {repeats.length > MOST_LISTED ? (
            <li className="py-1 text-faint text-sm">
              And {(repeats.length - MOST_LISTED).toLocaleString('en')} more, as the box above says.
            </li>
          ) : null}
        </ul>
      </details>
    </fieldset>
  )
}
