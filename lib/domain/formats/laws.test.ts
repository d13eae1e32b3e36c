import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import type { DebateMap } from '../debate-map'
import { arbitraryHostileTexts, withHostileTexts } from '../testing/hostile-texts'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { factsOf, KeyBook } from './facts'
import type { MapDraft, ReadableFormat } from './format'
import type { LossCode } from './loss-code'
import { draftOf, lossesOf, missing } from './losses'
import { mapOfDraft } from './map-of-draft'
import { READABLE_FORMATS } from './readable-formats'

const stamp = { author: 'reader', at: '2026-01-02T00:00:00.000Z' }

function read({ parse, title }: ReadableFormat, text: string): MapDraft {
  const parsed = parse(text, { newId: countedIds('r'), stamp, authorName: 'Reader' })
  if (!parsed.ok) throw new Error(`${title} does not read what it wrote: ${JSON.stringify(parsed.findings)}\n${text}`)
  return parsed.value
}

function mapOf(draft: MapDraft): DebateMap {
  const made = mapOfDraft(draft, stamp, countedIds('m'))
  if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.refusal)}`)
  return made.value
}

/** Maps with everything a map can hold, in hostile words, and wide and deep debates with cycles. */
const arbitraryMap: fc.Arbitrary<DebateMap> = fc.oneof(
  fc
    .tuple(arbitraryScript({ maxSteps: 70 }), arbitraryHostileTexts)
    .map(([script, texts]) => withHostileTexts(playScript(script).map, texts)),
  fc
    .tuple(arbitraryTwigs({ least: 0, most: 40, pins: true }), arbitraryHostileTexts)
    .map(([twigs, texts]) => withHostileTexts(growMap(twigs), texts)),
)

/** Of each kind how many facts one map says that the other does not; authorship is always the reader's. */
const differences = (whole: MapDraft, part: MapDraft): Partial<Record<LossCode, number>> => {
  const keys = new KeyBook()
  const lost = missing(factsOf(whole, keys), factsOf(part, keys))
  return Object.fromEntries([...lost].filter(([code, count]) => count > 0 && code !== 'authorship'))
}

describe.each(READABLE_FORMATS)('$title, written and read back', (format) => {
  it('FM17: is the map without what is told as lost; nothing comes in that was not there, but what a loss is written as', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const back = read(format, format.print(map))
        const told = lossesOf(format, map).filter(({ code }) => code !== 'authorship')
        expect(Object.fromEntries(told.map(({ code, count }) => [code, count]))).toEqual(
          differences(draftOf(map), back),
        )
        const isWrittenOtherwise = told.some(({ code }) => format.becomes?.[code] !== undefined)
        if (!isWrittenOtherwise) {
          const gained = differences(back, draftOf(map))
          // What lost something is another thing for it: nothing is more than there was.
          for (const [code, count] of Object.entries(gained))
            expect(told.find((loss) => loss.code === code)?.count ?? 0, code).toBeGreaterThanOrEqual(count)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('FM18: what was read is written the same, and loses nothing more', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const once = mapOf(read(format, format.print(map)))
        const text = format.print(once)
        const again = read(format, text)
        expect(differences(draftOf(once), again)).toEqual({})
        expect(format.print(mapOf(again))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  it('FM18: the same map gives the same text, without carriage returns, ending in a newline', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        const text = format.print(map)
        expect(format.print(map)).toBe(text)
        expect(text.endsWith('\n')).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
