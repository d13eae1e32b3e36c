import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { contentOf, listRecords } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { cruxJsonFormat } from './crux-json'
import { chooseForExport, type ExportChoice, unknownClaims } from './export-choice'
import { lossesOf } from './losses'

const arbitraryChoice = fc.record({
  kind: fc.constantFrom('whole', 'branch', 'claims'),
  which: fc.array(fc.nat({ max: 99 }), { maxLength: 12, size: 'max' }),
  notes: fc.boolean(),
  names: fc.boolean(),
})

describe('chooseForExport', () => {
  it('FM60: whatever is chosen is a map that obeys every rule, of records of the whole', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 120 }), arbitraryChoice, (script, { kind, which, notes, names }) => {
        const { map } = playScript(script)
        const ids = [...map.claims.keys()]
        const picked = which.flatMap((at) => ids[at % Math.max(1, ids.length)] ?? [])
        const part = {
          whole: { kind: 'whole' },
          branch: { kind: 'branch', claimId: picked[0] ?? 'none' },
          claims: { kind: 'claims', claimIds: new Set(picked) },
        }[kind] as ExportChoice['part']
        const chosen = chooseForExport(map, { part, notes, names })
        expect(checkMap(chosen)).toEqual([])
        for (const table of ['claims', 'arguments', 'sources', 'quotes', 'frames'] as const)
          for (const id of chosen[table].keys()) expect(map[table].has(id)).toBe(true)
        if (kind === 'claims') expect(new Set(chosen.claims.keys())).toEqual(new Set(picked))
        if (kind === 'whole') expect([...chosen.claims.keys()].sort()).toEqual(ids.toSorted())
        if (!notes) expect(chosen.annotations.size).toBe(0)
        if (!names) expect(listRecords(chosen, 'people').map(({ name }) => name)).toEqual(['Someone'])
        if (kind !== 'whole' || !notes || !names) expect(chosen.deletions.size).toBe(0)
        // It can be written and read again as it is.
        expect(lossesOf(cruxJsonFormat, chosen)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  const debate = () => {
    const play = new PlayMap()
    const thesis = play.claim('Thesis')
    const reason = play.reply('pro', thesis, 'Reason')
    const below = play.reply('con', reason.claimId, 'Below')
    const undercut = play.claim('Undercut')
    play.argue('con', [undercut], { kind: 'argument', id: below.argumentId })
    const other = play.reply('con', thesis, 'Other')
    // A link across: the other branch rests on this one, and one of its claims argues here too.
    play.argue('pro', [other.claimId, undercut], { kind: 'claim', id: reason.claimId })
    const source = play.source('Words that say so, and more words.')
    const unused = play.source('Nobody quotes this.')
    const quote = play.quote(source, 'say so', [reason.claimId, thesis])
    play.quote(unused, 'Nobody', [thesis])
    const note = play.note({ kind: 'claim', id: reason.claimId }, 'A note', null, 'ann')
    play.note({ kind: 'claim', id: thesis }, 'Above')
    return { map: play.map, thesis, reason, below, undercut, other, quote, note, source }
  }

  it('FM60: a branch is a claim with all that argues about it, links across and evidence too', () => {
    const { map, reason, below, undercut, other, quote, note, source } = debate()
    const chosen = chooseForExport(map, { part: { kind: 'branch', claimId: reason.claimId } })
    expect(new Set(chosen.claims.keys())).toEqual(new Set([reason.claimId, below.claimId, undercut, other.claimId]))
    expect(chosen.arguments.size).toBe(3)
    expect([...chosen.quotes.values()].map(({ id, claimIds }) => [id, claimIds])).toEqual([[quote, [reason.claimId]]])
    expect([...chosen.sources.keys()]).toEqual([source])
    expect([...chosen.annotations.keys()]).toEqual([note])
  })

  it('FM60: without names nobody who wrote is in it, under any name or id; holders are', () => {
    const { map } = debate()
    const content = JSON.stringify(contentOf(chooseForExport(map, { names: false })))
    expect(content).not.toContain('"ann"')
    expect(content).toContain('Someone')
    const play = new PlayMap()
    play.run(play.add({ claims: [{ id: 'c', text: 'So', holder: 'RAND', tags: [], pin: null }] }))
    expect(JSON.stringify(contentOf(chooseForExport(play.map, { names: false })))).toContain('RAND')
  })

  it('FM60: all of it is the map itself, and claims that are not there are told', () => {
    const { map, thesis } = debate()
    expect(chooseForExport(map, { part: { kind: 'whole' }, notes: true, names: true })).toBe(map)
    expect(unknownClaims(map, { part: { kind: 'claims', claimIds: new Set(['z', thesis, 'b']) } })).toEqual(['b', 'z'])
    expect(unknownClaims(map, { part: { kind: 'branch', claimId: 'b' } })).toEqual(['b'])
    expect(chooseForExport(map, { part: { kind: 'branch', claimId: 'b' } }).claims.size).toBe(0)
  })

  it('FM60: a branch of a chain of 20,000 claims is walked in a loop', () => {
    const play = new PlayMap()
    const claims = Array.from({ length: 20_000 }, (_, at) => ({
      ...{ id: `c${at}`, text: `Claim ${at}`, holder: null, tags: [], pin: null },
    }))
    const steps = claims.slice(1).map(({ id }, at) => ({
      ...{ id: `a${at}`, stance: 'pro' as const, premises: [id], scheme: null, note: '', pin: null },
      conclusion: { kind: 'claim' as const, id: `c${at}` },
    }))
    play.run(play.add({ claims, arguments: steps }))
    expect(chooseForExport(play.map, { part: { kind: 'branch', claimId: 'c10000' } }).claims.size).toBe(10_000)
  })
})
