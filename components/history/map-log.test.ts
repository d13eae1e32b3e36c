import { describe, expect, it } from 'vitest'
import type { LogEntry } from '@/lib/domain/operation'
import { forReading, mergeEntries } from './map-log'

const at = '2026-01-01T00:00:00.000Z'
const place = (seq: number, author: string): LogEntry => ({
  seq,
  author,
  at,
  operation: { v: 1, id: `o${seq}`, kind: 'place', placements: [] },
})
const resolve = (seq: number): LogEntry => ({
  seq,
  author: 'ann',
  at,
  operation: { v: 1, id: `o${seq}`, kind: 'resolve-annotation', annotationId: 'n', resolved: true },
})

describe('the log for reading', () => {
  it('HI7: stretches that overlap are one, in order', () => {
    const merged = mergeEntries([resolve(3), resolve(4)], [resolve(1), resolve(3)])
    expect(merged.map(({ seq }) => seq)).toEqual([1, 3, 4])
  })

  it('HI7: newest first, and of moves in a row by one person only the last', () => {
    const entries = [place(1, 'ann'), place(2, 'ann'), place(3, 'bob'), resolve(4), place(5, 'bob'), place(6, 'bob')]
    expect(forReading(entries).map(({ seq }) => seq)).toEqual([6, 4, 3, 2])
  })
})
