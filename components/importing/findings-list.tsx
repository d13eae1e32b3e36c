'use client'
import { ChevronRight } from 'lucide-react'
import { findingInWords } from '@/lib/domain/formats/format'
import { groupFindings } from './finding-words'
import type { FoundInFile } from './findings-schema'

/** More of one kind than anyone reads before they import. */
const MOST_SHOWN = 100
/** So many stand open; more are folded. */
const OPEN = 8

/** What could not be understood of a file as it stands, by kind, with the places. */
export function FindingsList({ findings }: { findings: readonly FoundInFile[] }) {
  const groups = groupFindings(findings)
  return (
    <div className="flex flex-col gap-2">
      {groups.map(({ kind, found }) => (
        <details key={kind} open={findings.length <= OPEN} className="group rounded-md border border-line bg-raised">
          <summary className="flex cursor-pointer list-none items-center gap-1.5 px-3 py-2 font-medium text-sm [&::-webkit-details-marker]:hidden">
            <ChevronRight
              aria-hidden="true"
              className="size-3.5 shrink-0 text-faint transition-transform group-open:rotate-90"
            />
            {kind}
            <span className="ml-auto font-normal text-faint text-xs">{found.length.toLocaleString('en')}</span>
          </summary>
          <ul className="flex max-h-48 flex-col gap-1 overflow-y-auto border-line border-t px-3 py-2 text-soft text-sm">
            {found.slice(0, MOST_SHOWN).map((finding, index) => (
              // Two findings may say the same of the same line.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index} className="[overflow-wrap:anywhere]">
                {findingInWords(finding)}
              </li>
            ))}
            {found.length > MOST_SHOWN ? (
              <li className="text-faint">And {(found.length - MOST_SHOWN).toLocaleString('en')} more.</li>
            ) : null}
          </ul>
        </details>
      ))}
    </div>
  )
}
