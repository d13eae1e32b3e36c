import * as z from 'zod/mini'
import { annotationsOn, type DebateMap, repliesTo } from '../../debate-map'
import type { Annotation } from '../../model'
import type { DraftBuilder } from '../draft-builder'
import type { Place } from '../format'
import { type Data, isList, textOf } from './argdown-data'

/** The threads on a claim, an argument or a quote as metadata: a text, or a record where there is more to say. */
export function notesOn(map: DebateMap, target: { kind: 'claim' | 'argument' | 'quote'; id: string }): Data[] {
  return annotationsOn(map, target)
    .filter(({ replyTo }) => replyTo === null)
    .map((first) => noteOf(map, first))
}

function noteOf(map: DebateMap, { id, body, resolved }: Annotation): Data {
  const replies = repliesTo(map, id).map((reply) => reply.body)
  if (replies.length === 0 && !resolved) return body
  return { note: body, ...(resolved ? { resolved } : {}), ...(replies.length > 0 ? { replies } : {}) }
}

const ThreadSchema = z.looseObject({
  note: z.string(),
  resolved: z.optional(z.boolean()),
  replies: z.optional(z.array(z.string())),
})

/** Takes such notes in; false when they are of another kind. */
export function readNotes(
  notes: Data,
  target: { kind: 'claim' | 'argument' | 'quote'; id: string },
  builder: DraftBuilder,
  place: Place,
): boolean {
  const threads = (isList(notes) ? notes : [notes]).map((note) => {
    const text = textOf(note)
    if (text !== undefined) return { note: text }
    const thread = ThreadSchema.safeParse(note)
    return thread.success ? thread.data : undefined
  })
  if (threads.some((thread) => thread === undefined)) return false
  for (const thread of threads) {
    if (!thread) continue
    const { note, resolved, replies = [] }: z.infer<typeof ThreadSchema> = thread
    const first = builder.annotation({ target, body: note, resolved: resolved ?? false }, place)
    for (const body of replies) builder.annotation({ target, body, replyTo: first ?? null }, place)
  }
  return true
}
