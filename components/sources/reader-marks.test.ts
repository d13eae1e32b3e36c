import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { composeClaimFrom, composeEvidence, composeNoteOn } from './compose-passage'
import { marksOf, segmentsOf, targetsOf } from './reader-marks'
import { revealPlace } from './reveal-place'

const TEXT = 'Kyiv doubts them. It has reasons, three of them.'

function openSource() {
  const play = new PlayMap()
  const sourceId = play.source(TEXT)
  const source = play.map.sources.get(sourceId)
  if (!source) throw new Error('no source')
  const rangeOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  const marks = () => marksOf(play.map, source)
  return { play, source, rangeOf, marks }
}

describe('marks of a source', () => {
  it('RD12: a highlight shows the side its claims argue for', () => {
    const { play, source, marks } = openSource()
    const thesis = play.claim('Thesis')
    const { claimId: reason } = play.reply('pro', thesis, 'Reason')
    const { claimId: objection } = play.reply('con', thesis, 'Objection')
    const toneWith = (claimIds: string[]) => {
      const quote = play.quote(source.id, 'Kyiv', claimIds)
      return marks().flatMap((mark) => (mark.kind === 'quote' && mark.quoteId === quote ? [mark.tone] : []))
    }
    expect(toneWith([reason])).toEqual(['pro'])
    expect(toneWith([objection])).toEqual(['con'])
    expect(toneWith([reason, objection])).toEqual(['both'])
    expect(toneWith([thesis])).toEqual(['neutral'])
    expect(toneWith([])).toEqual(['neutral'])
  })

  it('RD12: a piece leads to each claim, quote and note on it once, and stops the keyboard once a mark', () => {
    const { play, source, rangeOf, marks } = openSource()
    const [one, two] = [play.claim('One'), play.claim('Two')]
    const first = play.quote(source.id, 'Kyiv doubts them', [one, two])
    const second = play.quote(source.id, 'doubts', [two])
    const bare = play.quote(source.id, 'doubts them.', [])
    const note = composeNoteOn(play.newId, source, rangeOf('doubts'), 'Hm')
    play.run(note.operation)
    const segments = segmentsOf({ start: 0, end: TEXT.length }, marks())
    expect(segments.map(({ start, end, opens }) => [TEXT.slice(start, end), opens])).toEqual([
      ['Kyiv ', true],
      ['doubts', true],
      [' them', false],
      ['.', false],
      [TEXT.slice(17), false],
    ])
    expect(targetsOf(segments[1]?.marks ?? [])).toEqual([
      { kind: 'claim', id: one, quoteId: first },
      { kind: 'claim', id: two, quoteId: first },
      { kind: 'annotation', id: note.annotationId },
      { kind: 'quote', id: bare },
    ])
    expect(second).not.toBe(first)
  })

  it('RD12: resolved threads, answers and lost quotes leave no mark', () => {
    const { play, source, rangeOf, marks } = openSource()
    const note = composeNoteOn(play.newId, source, rangeOf('Kyiv'), 'Hm')
    play.run(note.operation)
    expect(marks()).toHaveLength(1)
    play.run({ v: 1, id: 'r', kind: 'resolve-annotation', annotationId: note.annotationId, resolved: true })
    const lost = { id: 'q', sourceId: source.id, claimIds: [], exact: 'Nothing like this', prefix: '', suffix: '' }
    play.run(play.add({ quotes: [{ ...lost, position: null }] }))
    expect(marks()).toEqual([])
  })
})

describe('what is made of a passage', () => {
  it('RD13: a claim is held to the passage; the same passage is not quoted twice', () => {
    const { play, source, rangeOf } = openSource()
    const made = composeClaimFrom(play.map, play.newId, source, rangeOf('three of them'), 'There are three.')
    play.run(made.operation)
    const [quote] = [...play.map.quotes.values()]
    expect(quote).toMatchObject({ exact: 'three of them', suffix: '.', claimIds: [made.claimId] })
    const again = composeClaimFrom(play.map, play.newId, source, rangeOf('three of them'), 'Three reasons.')
    play.run(again.operation)
    const [other] = [play.claim('Other')]
    const evidence = composeEvidence(play.map, play.newId, source, rangeOf('three of them'), [other])
    play.run(evidence.operation)
    expect(evidence.quoteId).toBe(quote?.id)
    expect(play.map.quotes.size).toBe(1)
    expect(play.map.quotes.first()?.claimIds).toEqual([made.claimId, again.claimId, other])
    play.run(composeEvidence(play.map, play.newId, source, rangeOf('Kyiv'), [other]).operation)
    expect(play.map.quotes.size).toBe(2)
  })
})

describe('revealPlace', () => {
  it('RD14: quotes, notes on passages and quotes, and sources have a place; claims have none', () => {
    const { play, source, rangeOf } = openSource()
    const claim = play.claim('A claim')
    const quote = play.quote(source.id, 'doubts', [claim])
    const note = composeNoteOn(play.newId, source, rangeOf('reasons'), 'Hm')
    play.run(note.operation)
    const onQuote = play.note({ kind: 'quote', id: quote }, 'Really?')
    const place = (kind: 'claim' | 'quote' | 'source' | 'annotation', id: string) => revealPlace(play.map, { kind, id })
    const quoted = { sourceId: source.id, markId: `quote ${quote}`, start: 5 }
    expect(place('quote', quote)).toEqual(quoted)
    expect(place('annotation', onQuote)).toEqual(quoted)
    expect(place('annotation', note.annotationId)).toMatchObject({ markId: `note ${note.annotationId}`, start: 25 })
    expect(place('source', source.id)).toEqual({ sourceId: source.id, markId: '', start: null })
    expect(place('claim', claim)).toBeNull()
    expect(place('quote', 'gone')).toBeNull()
  })

  it('RD14: a lost passage leads to its source, a drifted one to where it is now', () => {
    const { play, source } = openSource()
    const passage = { sourceId: source.id, claimIds: [], prefix: '', suffix: '', position: null }
    play.run(play.add({ quotes: [{ id: 'lost', exact: 'Nothing like this', ...passage }] }))
    expect(revealPlace(play.map, { kind: 'quote', id: 'lost' })).toMatchObject({ sourceId: source.id, start: null })
    play.run(play.add({ quotes: [{ id: 'near', exact: 'It has reason, three of them', ...passage }] }))
    expect(revealPlace(play.map, { kind: 'quote', id: 'near' })?.start).toBe(TEXT.indexOf('It has'))
  })
})
