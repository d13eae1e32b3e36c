import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSegments } from './highlight-segments'
import { splitBlocks } from './text-blocks'
import { POSITION_ATTRIBUTE, type PointNode, positionOfPoint, shownText, trimRange } from './text-point'

type FakeNode = PointNode & { parentNode: FakeNode | null; childNodes: FakeNode[] }

const textNode = (textContent: string): FakeNode => ({ nodeType: 3, parentNode: null, childNodes: [], textContent })

function element(children: FakeNode[], position?: number): FakeNode {
  const node: FakeNode = {
    nodeType: 1,
    parentNode: null,
    childNodes: children,
    get textContent() {
      return children.map((child) => child.textContent).join('')
    },
    getAttribute: (name) => (name === POSITION_ATTRIBUTE && position !== undefined ? String(position) : null),
  }
  for (const child of children) child.parentNode = node
  return node
}

/** A reader as the page draws it: a heading, then paragraphs of segments, some wrapped in links. */
function drawReader(text: string, marks: { start: number; end: number }[]): { root: FakeNode; pieces: FakeNode[] } {
  const pieces: FakeNode[] = []
  const named = marks.map((mark, index) => ({ ...mark, id: `m${index}` }))
  const paragraphs = splitBlocks(text).map((block) =>
    element(
      splitSegments(block, named).map((segment) => {
        const piece = element([textNode(shownText(text).slice(segment.start, segment.end))], segment.start)
        pieces.push(piece)
        return segment.marks.length > 0 ? element([piece]) : piece
      }),
    ),
  )
  return { root: element([element([textNode('A heading')]), ...paragraphs]), pieces }
}

const SAMPLE = 'Él dijo “no” 👩‍👩‍👧 twice.\r\n\r\nשלום עולם, e\u0301t voilà: 👍🏽!\n\nThe end.'
const sampleMarks = [
  { start: 3, end: 12 },
  { start: 8, end: 30 },
  { start: 34, end: SAMPLE.length },
]

const readerCase = fc.record({
  text: fc
    .array(
      fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('\n\n', '\r\n', 'עברית ', '👍🏽')),
      {
        size: 'large',
        maxLength: 30,
      },
    )
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() !== ''),
  marks: fc.array(
    fc.tuple(fc.nat(200), fc.nat(60)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 12 },
  ),
})

describe('positionOfPoint', () => {
  it('RD4: a point in any piece is the position of the same character in the text', () => {
    fc.assert(
      fc.property(readerCase, ({ text, marks }) => {
        const { root, pieces } = drawReader(text, marks)
        for (const piece of pieces) {
          const inner = piece.childNodes[0]
          const start = Number(piece.getAttribute?.(POSITION_ATTRIBUTE))
          const shown = piece.textContent ?? ''
          for (let offset = 0; offset <= shown.length; offset++) {
            expect(inner && positionOfPoint(root, inner, offset)).toBe(start + offset)
          }
          expect(shownText(text).startsWith(shown, start)).toBe(true)
        }
      }),
    )
  })

  it('RD4: emoji, right-to-left text and combining marks count as the text itself counts them', () => {
    const { root, pieces } = drawReader(SAMPLE, sampleMarks)
    for (const needle of ['👩‍👩‍👧', 'עולם', 'e\u0301t', '🏽', 'end']) {
      const at = SAMPLE.indexOf(needle)
      const piece = pieces.findLast((candidate) => Number(candidate.getAttribute?.(POSITION_ATTRIBUTE)) <= at)
      const inner = piece?.childNodes[0]
      expect(inner && positionOfPoint(root, inner, (piece.textContent ?? '').indexOf(needle))).toBe(at)
    }
  })

  it('RD4: a point between paragraphs is the end of the text before it, one above the text its beginning', () => {
    const { root } = drawReader(SAMPLE, sampleMarks)
    const firstEnd = SAMPLE.indexOf('\r\n')
    expect(positionOfPoint(root, root, 2)).toBe(firstEnd)
    const second = root.childNodes[2]
    expect(second && positionOfPoint(root, second, 0)).toBe(firstEnd)
    expect(positionOfPoint(root, root, 0)).toBe(0)
    const heading = root.childNodes[0]?.childNodes[0]
    expect(heading && positionOfPoint(root, heading, 4)).toBe(0)
    expect(positionOfPoint(root, root, root.childNodes.length)).toBe(SAMPLE.length)
  })

  it('RD4: a point on the element of a piece is its beginning or its end', () => {
    const { root, pieces } = drawReader('One two.', [{ start: 4, end: 7 }])
    const two = pieces[1]
    expect(two && [0, 1].map((offset) => positionOfPoint(root, two, offset))).toEqual([4, 7])
  })

  it('RD4: a point outside of the reader is none', () => {
    const { root } = drawReader('One', [])
    expect(positionOfPoint(root, textNode('elsewhere'), 2)).toBeNull()
    expect(positionOfPoint(element([]), element([]), 0)).toBeNull()
    const empty = element([element([])])
    expect(positionOfPoint(empty, empty, 1)).toBeNull()
  })
})

describe('trimRange', () => {
  it('RD5: drops white space at the ends, and is null when nothing is left', () => {
    expect(trimRange('  a b \n\n', { start: 0, end: 8 })).toEqual({ start: 2, end: 5 })
    expect(trimRange('a \n b', { start: 1, end: 4 })).toBeNull()
    expect(trimRange('abc', { start: -4, end: 99 })).toEqual({ start: 0, end: 3 })
  })

  it('RD5: never parts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const range = trimRange(text, { start: Math.min(a, b), end: Math.max(a, b) })
        if (range) expect(text.slice(range.start, range.end)).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })
})

describe('shownText', () => {
  it('RD4: keeps every position, and no carriage return', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', '👍')), (pieces) => {
        const text = pieces.join('')
        const shown = shownText(text)
        expect(shown.length).toBe(text.length)
        expect(shown).not.toContain('\r')
        for (const [at, char] of [...text.split('').entries()]) {
          if (char !== '\r') expect(shown.charAt(at)).toBe(char)
        }
      }),
    )
  })
})
