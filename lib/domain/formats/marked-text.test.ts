import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeCharacters } from '../anchoring/describe-passage'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { PIECES } from '../testing/hostile-texts'
import { type Mark, readMarkedText, writeMarkedText } from './marked-text'
import { plainParagraphs } from './plain-words'

const wordsOf = (html: string) => {
  const { text, marks } = readMarkedText(html)
  return marks.map(({ id, start, end }) => [id, text.slice(start, end)])
}

describe('marked text', () => {
  it('FM36: what is written reads as it was, letter for letter, with every mark that does not cross another', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES, '<br>', '</span>', '&lt;', '\n', 'word '),
      fc.string({ maxLength: 6 }),
    )
    const places = fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { maxLength: 12, size: 'max' })
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20, size: 'max' }), places, (pieces, drawn) => {
        const text = plainParagraphs(pieces.join(''))
        const ranges = drawn.flatMap(([a, b]) => {
          const [start, end] = [Math.min(a, b), Math.min(text.length, Math.max(a, b))]
          return start < end ? [wholeCharacters(text, { start, end })] : []
        })
        const marks: Mark[] = ranges.map((range, index) => ({ id: `${index}`, ...range }))
        const read = readMarkedText(writeMarkedText(text, marks))
        expect(read.text).toBe(text)
        for (const { id, start, end } of read.marks)
          expect(text.slice(start, end)).toBe(
            text.slice(marks[Number(id)]?.start ?? 0, marks[Number(id)]?.end ?? 0).trim(),
          )
        const kept = new Set(read.marks.map(({ id }) => id))
        const crosses = (one: Mark, other: Mark) =>
          (one.start < other.start && other.start < one.end && one.end < other.end) ||
          (other.start < one.start && one.start < other.end && other.end < one.end)
        for (const mark of marks)
          if (!kept.has(mark.id) && text.slice(mark.start, mark.end).trim() !== '')
            expect(marks.some((other) => crosses(mark, other))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('FM36: the HTML of browsers is read as people see it', () => {
    const html =
      '  <div>First<br>\nsecond</div><p class="x">a &lt; b &amp; <span style="color:red">c</span></p>' +
      "<span class='highlighted' id='node7'>one <b>bold</b> <span id=node8_12 class=highlighted>inner</span></span> 1 < 2"
    expect(readMarkedText(html).text).toBe('First\nsecond\na < b & c\none bold inner 1 < 2')
    expect(wordsOf(html)).toEqual([
      ['7', 'one bold inner'],
      ['8_12', 'inner'],
    ])
    expect(wordsOf('</span><span id="node1">never closed ')).toEqual([['1', 'never closed']])
    expect(wordsOf('<span id="node1"> </span><span id="node2"')).toEqual([])
  })

  it.each(['<', '<a', '</ ', '<span id=', '&#', '<span id="node1">', ' id = '])(
    'FM36: %j ever so often is read in one pass',
    (piece) => {
      for (const end of ['', '>'])
        expect(growthOf(process, 200_000, (times) => () => readMarkedText(piece.repeat(times) + end))).toBeLessThan(
          MOST_GROWTH,
        )
    },
  )
})
