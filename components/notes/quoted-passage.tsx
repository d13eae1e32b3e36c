'use client'
import type { AnnotationTarget } from '@/lib/domain/model'
import { useWorkspace } from '../workspace/workspace-context'

type Props = { target: Extract<AnnotationTarget, { kind: 'passage' }>; noteId: string }

/** The passage a note is about; leads to it in the reader. */
export function QuotedPassage({ target, noteId }: Props) {
  const { reveal } = useWorkspace()
  return (
    <button
      type="button"
      onClick={() => reveal({ kind: 'annotation', id: noteId })}
      className="rounded-sm border-faint/60 border-l-2 border-dotted pl-3 text-left hover:border-accent"
    >
      <span dir="auto" className="line-clamp-3 font-serif text-base text-soft italic">
        “{target.passage.exact}”
      </span>
    </button>
  )
}
