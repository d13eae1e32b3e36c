'use client'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A way to begin a map, with a small drawing of its shape. */
export type TemplateOffer = { name: string; title: string; says: string; preview: ReactNode }

type Props = { offers: readonly TemplateOffer[]; chosen: string; onChoose: (name: string) => void }

/** What an empty map is called among the templates. */
export const EMPTY = 'empty'

/** Empty, or one of the templates. */
export function TemplateChoice({ offers, chosen, onChoose }: Props) {
  const empty = {
    name: EMPTY,
    title: 'Empty map',
    says: 'Nothing on it: begin with a claim or a source.',
    preview: null,
  }
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">Begin with</legend>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {[empty, ...offers].map(({ name, title, says, preview }) => (
          <label
            key={name}
            className={clsx(
              'flex gap-3 rounded-md border p-2.5 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent sm:flex-col sm:gap-2',
              name === chosen ? 'border-accent bg-accent-soft/50' : 'border-line hover:bg-paper',
            )}
          >
            <input
              type="radio"
              name="template"
              value={name}
              checked={name === chosen}
              onChange={() => onChoose(name)}
              className="sr-only"
            />
            <span className="dotted block h-16 w-24 shrink-0 overflow-hidden rounded-sm bg-paper p-1.5 sm:h-24 sm:w-full">
              {preview}
            </span>
            <span className="min-w-0">
              <span className="block font-medium">{title}</span>
              <span className="block text-pretty text-soft text-xs">{says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
