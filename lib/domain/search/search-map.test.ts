import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeAnnotation, composeClaim, composeQuote, composeSource } from '../compose'
import { PlayMap } from '../testing/play-map'
import { markWords, snippetOf } from './mark-words'
import { indexMap } from './search-index'
import { type Found, searchMap } from './search-map'
import { askedWords, foldText } from './words'

const RECORD = { authors: ['Ada Harbour'], publisher: '', published: '', url: '', language: '' }
const TEXT = 'Minutes of the meeting.\n\nThe ship-owners counted vessels at the bar.\n'

function harbour() {
  const play = new PlayMap()
  const newId = () => play.newId()
  const bridge = play.claim('Agreements are a bridge to NATO.')
  const expose = play.claim('An exposé of the agreements by Zelensky.')
  play.run(play.edit(expose, { holder: { from: null, to: 'RAND' }, addTags: ['law'] }))
  const { operation, sourceId } = composeSource(newId, { ...RECORD, title: 'Survey of the bar' }, TEXT)
  play.run(operation)
  const start = TEXT.indexOf('vessels')
  const passage = { exact: 'vessels at the bar', prefix: '', suffix: '', position: { start, end: start + 18 } }
  const quote = composeQuote(newId, sourceId, passage, [bridge])
  play.run(quote.operation)
  const note = composeAnnotation(newId, { kind: 'claim', id: bridge }, 'Doubtful 🌊 claim about ships')
  play.run(note.operation)
  return { play, bridge, expose, sourceId }
}
const saying = (play: PlayMap, query: string, most = 10) => searchMap(indexMap(play.map), query, most)
const textsOf = (found: readonly Found[]) => found.map(({ text }) => text)
const marksOf = (text: string, query: string) =>
  markWords(text, askedWords(query)).flatMap(({ text, marked }) => (marked ? [text] : []))

describe('searchMap', () => {
  it('SE1: finds every kind of thing by all of the words, accents and case aside, the best first', () => {
    const { play, bridge, expose, sourceId } = harbour()
    expect(saying(play, 'agree').claimIds).toEqual([bridge, expose])
    expect(saying(play, 'EXPOSE rand').claimIds).toEqual([expose])
    expect(saying(play, 'law agreements').claimIds).toEqual([expose])
    expect(saying(play, 'bridge rand').claimIds).toEqual([])
    expect(textsOf(saying(play, 'vessels').best.quote)).toEqual(['vessels at the bar'])
    expect(textsOf(saying(play, '🌊').best.annotation)).toEqual(['Doubtful 🌊 claim about ships'])
    expect(saying(play, 'survey ada').best.source).toMatchObject([{ id: sourceId, text: 'Survey of the bar' }])
    expect(saying(play, 'counted').best.passage).toMatchObject([
      { id: sourceId, start: TEXT.indexOf('counted'), text: 'The ship-owners counted vessels at the bar.' },
    ])
    expect(saying(play, 'agreements', 1).best.claim).toHaveLength(1)
    expect(saying(play, 'agreements', 1).claimIds).toHaveLength(2)
  })

  it('SE2: a word that nothing holds is taken for a misspelled one, also while it is typed', () => {
    const { play, bridge, expose } = harbour()
    for (const slip of ['zelenski', 'zelnesky', 'zelensy', 'zelennsky', 'zlensk'])
      expect(saying(play, slip).claimIds).toEqual([expose])
    expect(saying(play, 'agremen').claimIds).toEqual([bridge, expose])
    expect(saying(play, 'brigde nato').claimIds).toEqual([bridge])
    expect(saying(play, 'zeppelin').claimIds).toEqual([])
    expect(saying(play, 'nat0').claimIds).toEqual([bridge])
    // Not while there is the word as it is written.
    expect(saying(play, 'claim').claimIds).toEqual([])
  })

  it('SE3: words are found in every script, inside of others where there are no spaces', () => {
    const play = new PlayMap()
    const texts = [
      '欧洲的安全承诺是正确的',
      'الأَمْنُ وعد صحيح',
      'אָדָם לאדם',
      'Łódź liegt an der Straße',
      'ความมั่นคงของยุโรป',
    ]
    const ids = texts.map((text) => play.claim(text))
    const queries = ['安全', 'الأمن', 'אדם', 'lodz strasse', 'ยุโรป']
    expect(queries.map((query) => saying(play, query).claimIds)).toEqual(ids.map((id) => [id]))
    expect(marksOf(texts[0] ?? '', '安全')).toEqual(['安全'])
    expect(marksOf(texts[1] ?? '', 'الأمن')).toEqual(['الأَمْنُ'])
  })

  it('SE4: any input is answered; without words nothing is found', () => {
    const { play } = harbour()
    for (const query of ['', '   ', '!?&|:*()', '\\', '%_%', "'", '\0', '\uD800', '́'])
      expect(saying(play, query)).toMatchObject({ asked: [], claimIds: [] })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (query) => {
        expect(saying(play, query).asked.length).toBeLessThanOrEqual(12)
      }),
    )
  })

  it('SE1: finds any claim by any of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zà-ÿ]{4,12}$/), { minLength: 1, maxLength: 8 }), (words) => {
        const play = new PlayMap()
        const { operation, claimId } = composeClaim(() => play.newId(), { text: words.join(' ') })
        play.run(operation)
        for (const word of words) expect(saying(play, foldText(word)).claimIds).toEqual([claimId])
      }),
    )
  })
})

describe('markWords', () => {
  it('SE5: marks the words that answer, and the pieces together are the text', () => {
    expect(marksOf('An exposé of Zelensky’s agreements', 'EXPOSE zelenski agree')).toEqual([
      ...['exposé', 'Zelensky', 'agreements'],
    ])
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
        const pieces = markWords(text, askedWords(query))
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })

  it('SE5: a snippet is about as long as asked for, holds the first marked word, and parts no character', () => {
    const text = `${'Filler words stand here. '.repeat(40)}It counted the vessels. ${'More of them. '.repeat(40)}`
    const snippet = snippetOf(text, askedWords('vessels'), 120)
    expect(snippet.filter(({ marked }) => marked)).toEqual([{ text: 'vessels', marked: true }])
    expect([snippet[0]?.text, snippet.at(-1)?.text]).toEqual(['…', '…'])
    const length = snippet.reduce((sum, piece) => sum + piece.text.length, 0)
    expect(length).toBeLessThanOrEqual(122)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }), (long) => {
        for (const piece of snippetOf(long, [], 40)) expect(piece.text).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})
