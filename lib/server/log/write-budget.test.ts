import { describe, expect, it, onTestFinished } from 'vitest'
import { composeClaim } from '@/lib/domain/compose'
import { countedIds } from '@/lib/domain/counted-ids'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { Committer } from './committer'
import type { Submission } from './judge-batch'
import { MapCopy } from './map-copy'
import { MapWriter } from './map-writer'
import { WriteBudget, weightOf } from './write-budget'

const newId = countedIds('op')
const claim = (text: string): Submission => ({ operation: composeClaim(newId, { text }).operation, author: 'ann' })

/** A writer whose database does not answer until it is told to. */
function openWriter(budget: WriteBudget) {
  const { map } = new PlayMap()
  const copy = new MapCopy({ map, seq: 1 })
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  const database = { $queryRaw: () => answered.then(() => [{ id: map.id }]) } as never
  onTestFinished(() => answer())
  const writer = new MapWriter(copy, database, new Committer(database), () => {}, budget)
  return { writer, answer: () => answer() }
}

describe('what waits for the database', () => {
  it('SY48: is bounded over all maps of a process; what is past it is turned away, and taken again later', async () => {
    const budget = new WriteBudget({ operations: 3, text: 1_000_000 })
    const [one, two] = [openWriter(budget), openWriter(budget)]
    const waiting = one.writer.submit([claim('a'), claim('b')])
    expect(await two.writer.submit([claim('c'), claim('d')])).toEqual({ ok: false, reason: 'not-committed' })
    const last = two.writer.submit([claim('e')])
    one.answer()
    two.answer()
    expect((await waiting).ok).toBe(true)
    expect((await last).ok).toBe(true)
    expect((await two.writer.submit([claim('f'), claim('g'), claim('h')])).ok).toBe(true)
  })

  it('SY48: is bounded by its text, too, and the largest still goes when nothing else waits', async () => {
    const budget = new WriteBudget({ operations: 100, text: 500 })
    const { writer, answer } = openWriter(budget)
    const large = writer.submit([claim('x'.repeat(1_000))])
    expect(await writer.submit([claim('small')])).toEqual({ ok: false, reason: 'not-committed' })
    answer()
    expect((await large).ok).toBe(true)
  })

  it('SY48: weighs about what it is when it is printed', () => {
    const submissions = [claim('A claim'), claim('word '.repeat(300))]
    const printed = submissions.map(({ operation }) => JSON.stringify(operation)).join('').length
    const { operations, text } = weightOf(submissions)
    expect(operations).toBe(2)
    expect(text).toBeGreaterThan(printed / 2)
    expect(text).toBeLessThan(printed * 2)
  })
})
