import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { checkMap } from '../check-map'
import { countedIds } from '../counted-ids'
import { contentOf, type DebateMap, listRecords } from '../debate-map'
import { invertOperation } from '../invert-operation'
import type { MapContent, Stance } from '../model'
import { OPERATION_VERSION } from '../operation-version'
import { outlineRows } from '../outline-rows'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { fitInto, type Place, repeatedClaims } from './fit-into'

const stamp = { author: 'ann', at: '2027-01-01T00:00:00.000Z' }

function bring(map: DebateMap, content: MapContent, place: Place) {
  const fitted = fitInto(map, content, place, { newId: countedIds('fit'), stamp })
  if (!fitted.ok) throw new Error(`refused: ${JSON.stringify(fitted.refusal)}`)
  const operation = { v: OPERATION_VERSION, id: 'op', kind: 'import', content: fitted.value.content } as const
  const applied = applyOperation(map, operation, stamp)
  if (!applied.ok) throw new Error(`refused: ${JSON.stringify(applied.refusal)}`)
  return { ...fitted.value, map: applied.value.map, operation }
}

const arbitraryMap = fc.oneof(
  arbitraryScript({ maxSteps: 60 }).map((script) => playScript(script).map),
  arbitraryTwigs({ least: 1, most: 40 }).map(growMap),
)
const arbitraryPick = fc.tuple(fc.nat(), fc.nat())

/** A file that is another map, or an edited copy of the same one. */
const arbitraryCase = fc
  .tuple(arbitraryMap, arbitraryMap, fc.boolean(), fc.array(arbitraryPick, { maxLength: 20, size: 'max' }), fc.nat())
  .map(([map, other, isCopy, picks, at]) => {
    const file = contentOf(isCopy ? map : other)
    const ids = listRecords(map, 'claims').map(({ id }) => id)
    const idAt = (pick: number): string => ids[pick % ids.length] ?? ''
    const merge =
      ids.length === 0 || file.claims.length === 0
        ? []
        : picks.map(([from, into]) => ({ from: from % file.claims.length, into: idAt(into) }))
    const all = isCopy && at % 3 === 0 ? repeatedClaims(map, file.claims) : merge
    const stance: Stance = at % 2 === 0 ? 'pro' : 'con'
    return {
      map,
      file,
      place: { merge: all, under: ids.length > 0 && at % 5 > 0 ? { claimId: idAt(at), stance } : undefined },
    }
  })

const small = (write: (play: PlayMap) => void): PlayMap => {
  const play = new PlayMap()
  write(play)
  return play
}
const textsUnder = (map: DebateMap) =>
  outlineRows(map).map(({ depth, sign, claimId }) => `${depth} ${sign} ${map.claims.get(claimId ?? '')?.text ?? ''}`)

describe('fitInto', () => {
  it('IM1: whatever is merged and wherever it is put, the map stays sound, and one undo takes all of it back', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ map, file, place }) => {
        const brought = bring(map, file, place)
        expect(checkMap(brought.map)).toEqual([])
        const inverse = invertOperation({ before: map, after: brought.map, operation: brought.operation }, () => 'undo')
        const undone = inverse ? applyOperation(brought.map, inverse, stamp) : undefined
        if (!undone) {
          expect({ ...contentOf(brought.map), people: [] }).toEqual({ ...contentOf(map), people: [] })
          return
        }
        expect(undone).toMatchObject({ ok: true })
        expect(undone.ok && { ...contentOf(undone.value.map), people: [] }).toEqual({ ...contentOf(map), people: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('IM1: a file that holds nothing but names leaves nothing to take back', () => {
    const { map } = new PlayMap()
    const names = { ...contentOf(map), people: [{ id: 'bob', name: 'Bob' }] }
    const brought = bring(map, names, {})
    expect(invertOperation({ before: map, after: brought.map, operation: brought.operation }, () => 'undo')).toBeNull()
  })

  it('IM2: no claim that is merged is added, every other one is, once', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ map, file, place }) => {
        const merged = new Set(place.merge.map(({ from }) => from))
        const rest = file.claims.filter((_, index) => !merged.has(index)).map(({ text }) => text)
        expect(bring(map, file, place).content.claims.map(({ text }) => text)).toEqual(rest)
      }),
      { numRuns: 200 },
    )
  })

  it('IM3: put under a claim, all that the file holds hangs on what the map had', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ map, file, place }) => {
        if (!place.under) return
        const { map: after, content } = bring(map, file, place)
        const hangs = new Set<string>([...map.claims.keys(), ...map.arguments.keys()])
        for (let size = 0; size < hangs.size; ) {
          size = hangs.size
          for (const { id, premises, conclusion } of after.arguments.values())
            if (hangs.has(conclusion.id)) for (const each of [id, ...premises]) hangs.add(each)
        }
        expect(content.claims.filter(({ id }) => !hangs.has(id))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('IM2: what a merged claim was argued with and backed by comes to hang on the one of the map', () => {
    const target = small((play) => play.claim('The harbour should be dredged.'))
    const file = small((play) => {
      const thesis = play.claim('The harbour  should be dredged. ')
      const { claimId } = play.reply('pro', thesis, 'Larger ships could call.')
      play.reply('con', claimId, 'None has asked to.')
    })
    const content = contentOf(file.map)
    const merge = repeatedClaims(target.map, content.claims)
    expect(merge).toMatchObject([{ from: 0, text: 'The harbour  should be dredged. ' }])
    expect(textsUnder(bring(target.map, content, { merge }).map)).toEqual([
      '0 thesis The harbour should be dredged.',
      '1 pro Larger ships could call.',
      '2 con None has asked to.',
    ])
  })

  it('IM4: a map brought into itself with all that repeats merged adds nothing', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ least: 1, most: 40 }), (twigs) => {
        const map = growMap(twigs)
        const file = contentOf(map)
        const merge = file.claims.map(({ id }, from) => ({ from, into: id }))
        const { content } = bring(map, file, { merge })
        expect([content.claims, content.arguments]).toEqual([[], []])
      }),
      { numRuns: 100 },
    )
  })

  it('IM4: an argument that says more than the map’s is kept beside it', () => {
    const play = small((each) => each.reply('pro', each.claim('A'), 'B'))
    const file = contentOf(play.map)
    const merge = repeatedClaims(play.map, file.claims)
    const noted = { ...file, arguments: file.arguments.map((step) => ({ ...step, note: 'As the survey says.' })) }
    expect(bring(play.map, noted, { merge }).content.arguments).toMatchObject([{ note: 'As the survey says.' }])
  })

  it('IM5: a claim that would argue about itself is left out with what hangs on that, and told', () => {
    const target = small((play) => play.claim('A'))
    const [a] = listRecords(target.map, 'claims')
    const file = small((play) => play.reply('pro', play.claim('B'), 'C'))
    const merge = [0, 1].map((from) => ({ from, into: a?.id ?? '' }))
    const { content, findings } = bring(target.map, contentOf(file.map), { merge })
    expect(content.arguments).toEqual([])
    expect(findings).toMatchObject([
      { code: 'argues-for-itself', message: expect.stringContaining('One argument was left out') },
    ])
  })

  it('IM2: a claim that the map has not, or that the file has not, is refused', () => {
    const map = small((play) => play.claim('A')).map
    const [a] = listRecords(map, 'claims')
    const tried = (place: Place) => fitInto(map, contentOf(map), place, { newId: countedIds('x'), stamp })
    expect(tried({ merge: [{ from: 0, into: 'gone' }] })).toMatchObject({
      ok: false,
      refusal: { code: 'missing', id: 'gone' },
    })
    expect(tried({ under: { claimId: 'gone', stance: 'pro' } }).ok).toBe(false)
    expect(tried({ merge: [{ from: 7, into: a?.id ?? '' }] }).ok).toBe(false)
  })

  it('IM2: many claims under one, all repeated, are fitted in a time that follows their number', () => {
    const fit = (size: number) => {
      const { map } = small((each) => {
        const top = each.claim('Top')
        for (let count = 0; count < size; count++) each.reply('pro', top, `Claim ${count}`)
      })
      const [top] = listRecords(map, 'claims')
      const under = { claimId: top?.id ?? '', stance: 'pro' as const }
      return () => {
        const file = contentOf(map)
        const merge = repeatedClaims(map, file.claims).filter((_, index) => index % 2 === 0)
        fitInto(map, file, { merge, under }, { newId: countedIds('x'), stamp })
      }
    }
    expect(growthOf(process, 4_000, fit)).toBeLessThan(MOST_GROWTH)
  })
})
