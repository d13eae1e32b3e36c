'use client'
import { Compass } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EMPTY, type TemplateOffer } from './template-choice'

type Props = {
  templates: readonly TemplateOffer[]
  tourMapId: string | null
  onBegin: (template: string) => void
  onImport: () => void
}

/** In place of one's maps while there are none: teaches that a map begins with a shape, and offers some. */
export function FirstMap({ templates, tourMapId, onBegin, onImport }: Props) {
  return (
    <div className="flex flex-col gap-5 rounded-card border border-line border-dashed p-5 sm:p-6">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <p className="font-medium font-serif text-lg">Your first map starts with a question</p>
          <p className="mt-1 max-w-prose text-pretty text-soft">
            Pick the shape that your debate has. It comes with claims to write over; nothing in it is fixed.
          </p>
        </div>
        {tourMapId === null ? null : (
          <Button asChild>
            <a href={`/maps/${encodeURIComponent(tourMapId)}?tour=1`}>
              <Compass aria-hidden="true" />
              Take the 90-second tour
            </a>
          </Button>
        )}
      </div>
      <ul className="grid gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {templates.map(({ name, title, says, preview }) => (
          <li key={name} className="grid">
            <button
              type="button"
              onClick={() => onBegin(name)}
              className="flex gap-3 rounded-card border border-line bg-surface p-3 text-left shadow-card transition-shadow hover:shadow-float sm:flex-col"
            >
              <span className="dotted block h-20 w-28 shrink-0 overflow-hidden rounded-sm bg-paper p-2 sm:h-24 sm:w-full">
                {preview}
              </span>
              <span className="min-w-0">
                <span className="block font-medium">{title}</span>
                <span className="block text-pretty text-soft text-xs">{says}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-2 text-faint text-xs">
        Or begin with an
        <Button size="sm" onClick={() => onBegin(EMPTY)}>
          Empty map
        </Button>
        <Button size="sm" onClick={onImport}>
          Imported file
        </Button>
      </p>
    </div>
  )
}
