import { type DebateMap, isUndercut } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import type { ThingKind, ThingRef } from '../workspace/workspace-context'
import type { HistoryPart } from './history-line'
import { quoted } from './words'

const KIND_WORDS: Record<ThingKind, string> = {
  claim: 'claim',
  argument: 'argument',
  source: 'source',
  quote: 'quote',
  annotation: 'note',
}

/** "reason", "objection" or "undercut": what an argument is called where a person reads. */
export const argumentWord = (argument: Pick<Argument, 'stance' | 'conclusion'>): string =>
  argument.stance === 'pro' ? 'reason' : isUndercut(argument as Argument) ? 'undercut' : 'objection'

/** "a reason", "an objection". */
export const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`

/** The words of a thing as it is now, or of a deleted one as the deletion keeps it. */
function wordsOf(map: DebateMap, { kind, id }: ThingRef): string | undefined {
  switch (kind) {
    case 'claim':
      return map.claims.get(id)?.text
    case 'source':
      return map.sources.get(id)?.title
    case 'quote':
      return map.quotes.get(id)?.exact
    case 'annotation':
      return map.annotations.get(id)?.body
    case 'argument': {
      const [first] = map.arguments.get(id)?.premises ?? []
      return first === undefined ? undefined : map.claims.get(first)?.text
    }
  }
}

/** A frame inside a sentence. */
export function nameFrame({ map }: { map: DebateMap }, frameId: string): string {
  const title = map.frames.get(frameId)?.title
  return title === undefined ? 'a frame' : `the frame ${quoted(title)}`
}

/** A thing inside a sentence: "this claim" beside itself, else its words as a link, else "a claim" when it is gone. */
export function nameThing({ map, focus }: { map: DebateMap; focus: ThingRef | null }, thing: ThingRef): HistoryPart {
  const argument = thing.kind === 'argument' ? map.arguments.get(thing.id) : undefined
  const word = argument ? argumentWord(argument) : KIND_WORDS[thing.kind]
  if (focus?.kind === thing.kind && focus.id === thing.id) return `this ${word}`
  const text = wordsOf(map, thing)
  return text === undefined ? withArticle(word) : { thing, text: quoted(text) }
}
