import type { Burden, MapDetails } from './model'

/** A burden in a few words, as cards, rows and lists say it. */
export const BURDEN_WORDS: Record<Burden, string> = {
  presumed: 'Presumed',
  reasons: 'Rests on its reasons',
  granted: 'Granted',
  aside: 'Set aside',
}

/** What a burden means for a claim. */
export const BURDEN_SAYS: Record<Burden, string> = {
  presumed: 'It stands until an objection does, whatever becomes of its reasons.',
  reasons: 'It stands only while one of its reasons holds.',
  granted: 'It is taken to stand for the sake of the debate, whatever is said about it.',
  aside: 'It counts for nothing, whatever is said about it.',
}

type MapBurden = NonNullable<MapDetails['burden']> | 'usual'

/** What a map asks of the claims that say nothing else. */
export const MAP_BURDEN_WORDS: Record<MapBurden, string> = {
  usual: 'Presumed until they have a reason',
  presumed: 'Presumed, with reasons or without',
  reasons: 'Not backed until a reason holds',
}

export const mapBurdenInWords = (burden: MapDetails['burden'] | null): string => MAP_BURDEN_WORDS[burden ?? 'usual']
