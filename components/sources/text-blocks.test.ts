import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockIndexAt, splitBlocks } from './text-blocks'

/** Articles that may not be handed on with the code: beside the project where they are at hand. */
const ARTICLES = fileURLToPath(new URL('../../../shared/sources', import.meta.url))
if (!existsSync(ARTICLES)) console.warn(`SKIPPED: real articles are not tried, there is no ${ARTICLES}`)

const piece = fc.oneof(
  fc.constantFrom('\n', '\n\n', ' ', '\n \n', '\r\n', '. ', 'é', '👩‍👩‍👧', 'שלום', 'a'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const anyText = fc.array(piece, { size: 'max', maxLength: 400 }).map((pieces) => pieces.join(''))

describe('splitBlocks', () => {
  it('RD1: blocks are in order, apart, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const block of splitBlocks(text)) {
          expect(block.start).toBeGreaterThanOrEqual(at)
          expect(block.end).toBeGreaterThan(block.start)
          expect(text.slice(at, block.start).trim()).toBe('')
          if (block.continues) expect(block.start).toBe(at)
          at = block.end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it('RD1: paragraphs of an ordinary text are the blocks, with their single line breaks inside', () => {
    const text = '\n\nTitle\n\nOne line\nand the next.\n \n\nLast.\n'
    expect(splitBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Title',
      'One line\nand the next.',
      'Last.',
    ])
  })

  const blocksOf = (text: string) =>
    splitBlocks(text).map(({ start, end, heading }) => `${heading ? '# ' : ''}${text.slice(start, end)}`)

  it('RD1: where lines are whole paragraphs, each line is a block, and short ones over them are headings', () => {
    const paragraph = 'Officials in the port accept that the bar silts up. '.repeat(6).trim()
    expect(blocksOf(`${paragraph}\nWhat Is the Bar?\n${paragraph}\n${paragraph}`)).toEqual([
      paragraph,
      '# What Is the Bar?',
      paragraph,
      paragraph,
    ])
    expect(blocksOf(`The US Position\n\n${paragraph}\n\nIt ends.`)).toEqual([
      '# The US Position',
      paragraph,
      'It ends.',
    ])
  })

  it.skipIf(!existsSync(ARTICLES))('RD1: sets real articles in paragraphs under their headings', () => {
    const read = (name: string) => readFileSync(`${ARTICLES}/${name}`, 'utf8')
    const pasted = blocksOf(read('000_cb683a51f288c31f.txt'))
    expect(pasted.length).toBeGreaterThan(40)
    expect(pasted).toContain('# What Is NATO Article 5?')
    expect(pasted).toContain('# The 2008 Bucharest Compromise')
    expect(blocksOf(read('003_f57148c72d6092e3.txt'))).toContain('# The US Position')
    expect(blocksOf(read('004_611bafdf104ab7f9.txt'))).toContain('# What Zelensky Is Actually Offering')
  })

  it('RD2: two million characters make few blocks, none of them long, whatever their shape', () => {
    const shapes = ['a\n\n', 'word ', 'x', 'Sentence one. ', 'line\n', '漢', '👍']
    for (const shape of shapes) {
      const text = shape.repeat(Math.floor(2_000_000 / shape.length))
      const blocks = splitBlocks(text)
      expect(blocks.length).toBeLessThan(3_000)
      expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(7_000)
    }
  })

  it('RD2: a cut never parts a surrogate pair or a letter from its marks', () => {
    for (const letter of ['👍', 'e\u0301\u0323', '👩‍👩‍👧']) {
      const text = letter.repeat(20_000)
      for (const { start } of splitBlocks(text)) expect(start % letter.length).toBe(0)
    }
  })
})

describe('blockIndexAt', () => {
  it('RD1: finds the block that holds a position', () => {
    const blocks = splitBlocks('one\n\ntwo\n\nthree')
    expect([0, 2, 3, 5, 8, 10, 15].map((at) => blockIndexAt(blocks, at))).toEqual([0, 0, 0, 1, 1, 2, 2])
    expect(blockIndexAt([], 4)).toBe(0)
  })
})
