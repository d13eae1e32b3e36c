import { compareIds, type DebateMap, listRecords } from '../debate-map'
import type { Annotation } from '../model'

/** A first note with its replies, in the order of making. */
export type NoteThread = { first: Annotation; replies: readonly Annotation[] }

/** All threads of a map, in the order of their first notes. */
export function noteThreads(map: DebateMap): NoteThread[] {
  const replies = new Map<string, Annotation[]>()
  const firsts: Annotation[] = []
  for (const annotation of listRecords(map, 'annotations')) {
    if (annotation.replyTo === null) firsts.push(annotation)
    else replies.set(annotation.replyTo, [...(replies.get(annotation.replyTo) ?? []), annotation])
  }
  return firsts.map((first) => ({
    first,
    replies: (replies.get(first.id) ?? []).sort((a, b) => compareIds(a.id, b.id)),
  }))
}

/** Who wrote a note, by name. */
export const authorOf = (map: DebateMap, { createdBy }: Annotation): string =>
  map.people.get(createdBy)?.name ?? 'Somebody'

/** The day of a note, as it is written everywhere: 2026-01-31, in UTC. */
export const dayOf = ({ createdAt }: Annotation): string => createdAt.slice(0, 10)
