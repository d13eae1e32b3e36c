import { countedIds } from '../counted-ids'
import { contentOf, type DebateMap } from '../debate-map'
import { type Facts, factsOf, KeyBook } from './facts'
import { findingInWords, type Losses, type MapDraft, type ReadableFormat } from './format'
import { LOSS_CODES, type LossCode } from './loss-code'
import { lossInWords } from './loss-words'

/** What a file lacks of a map that was written to it. */
export type Loss = { code: LossCode; message: string; count: number }

type ReadBack = Pick<ReadableFormat, 'title' | 'print' | 'parse'>
type Told = Losses & (ReadBack | { title: string; parse?: undefined })
export type LossOptions = {
  /** Who stands for everybody whom the file that the map was read from did not name: that nobody is named is no loss. */
  unattributed?: string | undefined
}

/**
 * What the map loses when it is written in a format. Worked out, not looked up: what can be read back is written, read and
 * compared; of what cannot, everything is counted that the format does not say it carries.
 */
export function lossesOf(format: Told, map: DebateMap, { unattributed }: LossOptions = {}): Loss[] {
  const keys = new KeyBook()
  const facts = factsOf(draftOf(map), keys, unattributed)
  const lost = format.parse ? missing(facts, factsOf(readBack(format, map), keys)) : uncarried(facts, format)
  return LOSS_CODES.flatMap((code) => {
    const count = lost.get(code) ?? 0
    return count === 0 ? [] : [{ code, message: lossInWords(format, code, count), count }]
  })
}

/** A map as if a file had told it. */
export function draftOf(map: DebateMap): MapDraft {
  if (!map.details) throw new Error(`map ${map.id} has not been created`)
  const { title, description, burden } = map.details
  return { title, description, burden, content: contentOf(map) }
}

/** What is read belongs to nobody who wrote the map, at no time they could have written it. */
const NOBODY = { author: 'nobody', at: '1970-01-01T00:00:00.000Z' }

/**
 * What a format carries of a map: the map as it is read back after it was written. Throws when the format does not read what it
 * wrote.
 */
export function readBack({ title, print, parse }: ReadBack, map: DebateMap): MapDraft {
  const parsed = parse(print(map), { newId: countedIds('read-'), stamp: NOBODY, authorName: '' })
  if (parsed.ok) return parsed.value
  throw new Error(`${title} does not read what it wrote: ${parsed.findings.map(findingInWords).join(' ')}`)
}

/** How many facts of each kind one map makes that the other does not. */
export function missing(whole: Facts, part: Facts): Map<LossCode, number> {
  const lost = new Map<LossCode, number>()
  for (const [code, counts] of whole) {
    const kept = part.get(code)
    let sum = 0
    for (const [fact, count] of counts) sum += Math.max(0, count - (kept?.get(fact) ?? 0))
    lost.set(code, sum)
  }
  return lost
}

function uncarried(facts: Facts, { carries }: Losses): Map<LossCode, number> {
  const lost = new Map<LossCode, number>()
  for (const [code, counts] of facts) {
    if (!carries?.has(code))
      lost.set(
        code,
        [...counts.values()].reduce((sum, count) => sum + count, 0),
      )
  }
  return lost
}
