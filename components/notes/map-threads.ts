import { type DebateMap, repliesTo } from '@/lib/domain/debate-map'
import type { Annotation, AnnotationTarget } from '@/lib/domain/model'
import { sourceName } from '../sources/source-words'
import { argumentInWords } from '../workspace/describe'
import type { Thread } from './threads'

/** Every thread of the map: open ones first, and of each those with the latest word first. */
export function mapThreads(map: DebateMap): Thread[] {
  const threads: Thread[] = []
  for (const first of map.annotations.values())
    if (first.replyTo === null) threads.push({ first, replies: repliesTo(map, first.id) })
  return threads.sort(
    (a, b) => Number(a.first.resolved) - Number(b.first.resolved) || (lastWord(a) < lastWord(b) ? 1 : -1),
  )
}

const lastNote = ({ first, replies }: Thread): Annotation => replies.at(-1) ?? first
const lastWord = (thread: Thread): string => lastNote(thread).createdAt

export type ThreadFilter = {
  state: 'open' | 'resolved' | 'all'
  /** Null is everybody. */
  personId: string | null
}

/** The threads in which this person wrote, of this state. */
export const filterThreads = (threads: readonly Thread[], { state, personId }: ThreadFilter): Thread[] =>
  threads.filter(
    ({ first, replies }) =>
      (state === 'all' || first.resolved === (state === 'resolved')) &&
      (personId === null || [first, ...replies].some(({ createdBy }) => createdBy === personId)),
  )

/** What a note is about, in a line. */
export function targetInWords(map: DebateMap, target: AnnotationTarget): string {
  switch (target.kind) {
    case 'claim':
      return map.claims.get(target.id)?.text ?? ''
    case 'argument': {
      const argument = map.arguments.get(target.id)
      return argument ? argumentInWords(map, argument) : ''
    }
    case 'quote':
      return `“${map.quotes.get(target.id)?.exact ?? ''}”`
    case 'passage': {
      const source = map.sources.get(target.id)
      return `${source ? `${sourceName(source)}: ` : ''}“${target.passage.exact}”`
    }
  }
}

/** A note in a list, without the Markdown that would be set in it. */
export const withoutMarks = (body: string): string =>
  body.replace(/(\*\*|\*|`)(\S|\S[^\n]*?\S)\1/g, '$2').replace(/^[#>]+ /gm, '')
