import { annotationsOn, type DebateMap, repliesTo } from '@/lib/domain/debate-map'
import type { Annotation, AnnotationTarget } from '@/lib/domain/model'

/** A first note with its answers, oldest first. */
export type Thread = { first: Annotation; replies: Annotation[] }

/** What threads can be about; for a source the notes on its passages. */
export type ThreadPlace = { kind: 'claim' | 'argument' | 'quote' | 'source'; id: string }

/** The threads at a place in the order of their beginning; for a source in the order of their passages. */
export function threadsAt(map: DebateMap, place: ThreadPlace): Thread[] {
  return annotationsOn(map, place)
    .filter(({ replyTo }) => replyTo === null)
    .map((first) => ({ first, replies: repliesTo(map, first.id) }))
    .toSorted((a, b) => passageStart(a.first.target) - passageStart(b.first.target))
}

// A passage that was lost from its text comes last.
const passageStart = (target: AnnotationTarget): number =>
  target.kind === 'passage' ? (target.passage.position?.start ?? Number.MAX_SAFE_INTEGER) : 0

/** How many notes and answers stand in these threads. */
export const notesIn = (threads: readonly Thread[]): number =>
  threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0)
