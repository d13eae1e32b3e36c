import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import type { DebateMap } from '../debate-map'
import type { MapDraft, ReadableFormat } from '../formats/format'
import { kialoFormat } from '../formats/kialo/kialo'
import { draftOf, readBack } from '../formats/losses'
import { outlineTextFormat } from '../formats/outline/outline-text'
import { READABLE_FORMATS } from '../formats/readable-formats'
import { arbitraryHostileTexts, withHostileTexts } from '../testing/hostile-texts'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { composeMergedCopy } from './compose-merged-copy'
import { liftCopy } from './lift-copy'
import type { MergeItem } from './merge-plan'
import { planMerge } from './plan-merge'

const stamp = { author: 'ann', at: '2026-06-01T00:00:00.000Z' }
const options = { person: 'ann', seq: 9, base: 3, renames: true }

const read = ({ parse }: ReadableFormat, text: string): MapDraft => {
  const parsed = parse(text, { newId: countedIds('copy-'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  return parsed.value
}

const planFor = (format: ReadableFormat, base: DebateMap, copy: MapDraft, map = base) =>
  planMerge(draftOf(base), map, liftCopy(draftOf(base), readBack(format, base), copy), options)

const arbitraryMap: fc.Arbitrary<DebateMap> = fc.oneof(
  fc
    .tuple(arbitraryScript({ maxSteps: 50 }), arbitraryHostileTexts)
    .map(([script, texts]) => withHostileTexts(playScript(script).map, texts)),
  fc
    .tuple(arbitraryTwigs({ least: 0, most: 30, pins: true }), arbitraryHostileTexts)
    .map(([twigs, texts]) => withHostileTexts(growMap(twigs), texts)),
)

/** What an item is about, in short: `changed claim text`. */
const inShort = ({ kind, records }: MergeItem): string => {
  const [first] = records
  return [kind, first?.table, ...(first?.fields ?? [])].join(' ')
}

describe.each(READABLE_FORMATS)('a copy in $title', (format) => {
  it('FM95: in which nothing was edited changes nothing, whatever the format cannot carry', () => {
    fc.assert(
      fc.property(arbitraryMap, (map) => {
        expect(planFor(format, map, read(format, format.print(map))).items.map(inShort)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('FM95: also where joint premises say the same, and something is said about their argument', () => {
    const play = new PlayMap()
    const thesis = play.claim('The club should meet every week of the year.')
    const twins = [play.claim('Practice helps.'), play.claim('Practice helps.')]
    const joint = play.argue('pro', twins, { kind: 'claim', id: thesis })
    play.argue('pro', [thesis], { kind: 'argument', id: joint })
    expect(planFor(format, play.map, read(format, format.print(play.map))).items.map(inShort)).toEqual([])
  })
})

/** A debate with all that foreign formats lose. */
function debate() {
  const play = new PlayMap()
  const thesis = play.claim('The club should meet every week of the year.')
  const reason = play.reply('pro', thesis, 'Practice needs a steady rhythm.')
  const objection = play.reply('con', thesis, 'Few members can come so often.')
  const undercut = play.claim('Those who cannot come may follow from home.')
  play.argue('con', [undercut], { kind: 'argument', id: objection.argumentId })
  const [one, two] = [play.claim('The hall is free on Mondays.'), play.claim('Nobody else asks for the hall.')]
  const joint = play.argue('pro', [one, two], { kind: 'claim', id: thesis })
  const source = play.source('The hall stands empty on Mondays, says the town.')
  const quote = play.quote(source, 'stands empty on Mondays', [one])
  play.note({ kind: 'claim', id: reason.claimId }, 'Is that so?')
  play.run({
    ...{ v: 1, id: play.newId(), kind: 'place' },
    placements: [{ kind: 'claim', id: thesis, from: null, to: { x: 5, y: 5 } }],
  })
  play.run(play.edit(reason.claimId, { addTags: ['practice'], holder: { from: null, to: 'The coach' } }))
  return { play, thesis, reason, objection, undercut, one, two, joint, quote }
}

/** Web annotations are of evidence: this claim has none. */
const WITH_ALL_CLAIMS = READABLE_FORMATS.filter(({ name }) => name !== 'web-annotation')

describe.each(WITH_ALL_CLAIMS)('an edited copy in $title', (format) => {
  it('FM96: a claim with other words is changed, not removed and added, and nothing else is', () => {
    const { play, reason } = debate()
    const text = format.print(play.map)
    expect(text).toContain('Practice needs a steady rhythm.')
    const edited = text.replaceAll('Practice needs a steady rhythm.', 'Good practice needs a steady rhythm.')
    const plan = planFor(format, play.map, read(format, edited))
    expect(plan.items.map(inShort)).toEqual(['changed claims text'])
    expect(plan.items[0]?.records).toMatchObject([
      { id: reason.claimId, copy: { text: 'Good practice needs a steady rhythm.' } },
    ])
  })
})

/** Kialo has neither joint premises, undercuts nor holders. */
describe('an edited copy in a format that carries little', () => {
  const planned = () => {
    const made = debate()
    const edited = kialoFormat
      .print(made.play.map)
      .replace('rhythm.', 'rhythm, and a floor.\n\n    1.1.1. Con:\n    A rhythm may be slow.')
      .replace(/ {2}1\.2\. Con:[\s\S]*(?= {2}1\.3\.)/, '')
    return { ...made, plan: planFor(kialoFormat, made.play.map, read(kialoFormat, edited)) }
  }

  it('FM96: is told as what was added, changed and removed', () => {
    const { plan, objection, undercut } = planned()
    expect(plan.items.map(inShort).sort()).toEqual([
      'added claims',
      'changed claims text',
      'removed claims',
      'removed claims',
    ])
    const removed = plan.items.flatMap(({ kind, records }) => (kind === 'removed' ? [records[0]?.id] : []))
    expect(removed.sort()).toEqual([objection.claimId, undercut].sort())
  })

  it('FM95: merged, it keeps what the format cannot carry; what it adds has ids of the map’s own', () => {
    const { play, plan, joint, quote, reason } = planned()
    const merged = composeMergedCopy(play.map, plan, {}, play.newId)
    if (!merged.operation) throw new Error('nothing to do')
    const { undo } = play.run(merged.operation)
    const { map } = play
    expect(map.arguments.get(joint)?.premises).toHaveLength(2)
    expect(map.quotes.get(quote)?.position).not.toBeNull()
    expect(map.claims.get(reason.claimId)).toMatchObject({
      text: 'Practice needs a steady rhythm, and a floor.',
      holder: 'The coach',
      tags: ['practice'],
    })
    const added = [...map.claims.values()].find(({ text }) => text === 'A rhythm may be slow.')
    expect(added?.id).toMatch(/^x/)
    expect(map.claims.size).toBe(5)
    if (!undo) throw new Error('not undone')
    play.run(undo)
    expect(play.map.claims.size).toBe(6)
  })

  it('FM95: a joint premise that moved elsewhere leaves its argument', () => {
    const { play, joint, two } = debate()
    const text = kialoFormat.print(play.map)
    const moved = text.replace(/ {2}1\.4\. Pro:\n {2}(Nobody.*)\n.*\n/, '    1.3.1. Pro:\n    $1\n')
    expect(moved).not.toBe(text)
    const plan = planFor(kialoFormat, play.map, read(kialoFormat, moved))
    expect(plan.items.map(inShort).sort()).toEqual(['added arguments', 'changed arguments premises'])
    expect(plan.items.flatMap(({ records }) => records)).toContainEqual(
      expect.objectContaining({
        id: joint,
        copy: expect.objectContaining({ premises: expect.not.arrayContaining([two]) }),
      }),
    )
  })
})

describe('an edited outline', () => {
  it('FM96: is told as what was added, moved and removed', () => {
    const { play, objection, two, joint } = debate()
    const text = outlineTextFormat.print(play.map)
    const edited = text
      .replace(/\n +- Few members[^\n]*\n[^\n]*follow from home\./, '')
      .replace(/\n +& Nobody else asks for the hall\./, '\n  + A third reason came.')
    expect(edited.split('\n').length).toBe(text.split('\n').length - 2)
    const plan = planFor(outlineTextFormat, play.map, read(outlineTextFormat, edited))
    expect(plan.items.map(inShort).sort()).toEqual([
      'added claims',
      'removed claims',
      'removed claims',
      'removed claims',
    ])
    const removed = plan.items.flatMap(({ kind, records }) => (kind === 'removed' ? [records[0]?.id] : []))
    expect(removed).toContain(objection.claimId)
    expect(removed).toContain(two)
    const merged = composeMergedCopy(play.map, plan, {}, play.newId)
    if (!merged.operation) throw new Error('nothing to do')
    play.run(merged.operation)
    expect(play.map.arguments.get(joint)?.premises).toHaveLength(1)
  })
})

describe('many claims that are much alike', () => {
  it('FM96: are found each as itself, wherever their neighbours were edited too', () => {
    const play = new PlayMap()
    const texts = Array.from(
      { length: 400 },
      (_, n) => `Claim ${n} says that matter ${n % 7} counts for ${n % 13} places.`,
    )
    const claims = texts.map((text) => ({ id: play.newId(), text, holder: null, tags: [], pin: null }))
    const steps = claims.slice(1).map(({ id }, n) => ({
      ...{ id: play.newId(), stance: 'pro' as const, premises: [id], scheme: null, note: '', pin: null },
      conclusion: { kind: 'claim' as const, id: claims[n >> 1]?.id ?? '' },
    }))
    play.run(play.add({ claims, arguments: steps }))
    const edited = outlineTextFormat.print(play.map).replaceAll('matter 5 counts', 'matter five surely counts')
    const plan = planFor(outlineTextFormat, play.map, read(outlineTextFormat, edited))
    expect(new Set(plan.items.map(inShort))).toEqual(new Set(['changed claims text']))
    expect(plan.items).toHaveLength(texts.filter((text) => text.includes('matter 5 ')).length)
  })
})
