import { Suspense } from 'react'
import { lazyPart } from '../ui/later'

/** Markdown is loaded with the first note that is seen, not with the page. */
const NoteMarkdown = lazyPart(() => import('./markdown'))

/** What a note says. Until Markdown is there it stands as it was typed. */
export function NoteBody({ children }: { children: string }) {
  return (
    <div dir="auto" className="flex min-w-0 flex-col gap-2 text-ink text-sm [overflow-wrap:anywhere]">
      <Suspense fallback={<p className="whitespace-pre-line">{children}</p>}>
        <NoteMarkdown>{children}</NoteMarkdown>
      </Suspense>
    </div>
  )
}
