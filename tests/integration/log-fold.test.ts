import fc from 'fast-check'
import { v7 } from 'uuid'
import { expect, it } from 'vitest'
import { applyOperation } from '@/lib/domain/apply-operation'
import { checkMap } from '@/lib/domain/check-map'
import { emptyAdd, emptyDelete } from '@/lib/domain/compose'
import { composeGroup } from '@/lib/domain/compose-group'
import { emptyMap } from '@/lib/domain/debate-map'
import type { Done } from '@/lib/domain/invert-operation'
import { arbitraryScript } from '@/lib/domain/testing/random-operations'
import { CAST, type Step } from '@/lib/domain/testing/random-steps'
import { resolveAct } from '@/lib/domain/testing/resolve-act'
import { Committer } from '@/lib/server/log/committer'
import type { Submission } from '@/lib/server/log/judge-batch'
import { loadMap } from '@/lib/server/log/load-map'
import { foldEntries, MapCopy } from '@/lib/server/log/map-copy'
import { MapWriter } from '@/lib/server/log/map-writer'
import { readLog } from '@/lib/server/log/read-log'
import { createMap } from '@/lib/server/maps/create-map'
import { snapshotOf } from '@/lib/sync/snapshot'
import { openTestDatabase } from '../support/test-database'

const { database } = await openTestDatabase()
const details = { title: 'Random', description: '', visibility: 'private', archived: false } as const
const everyEntry = 1_000_000

/** A new map with its writer, and nobody else at it. */
async function startMap() {
  const created = await createMap(database, { id: CAST[0], name: CAST[0] }, details)
  if (!created.ok) throw new Error('not created')
  const { mapId } = created.value
  const state = await loadMap(database, mapId)
  if (!state) throw new Error('not there')
  const copy = new MapCopy(state)
  return { mapId, copy, writer: new MapWriter(copy, database, new Committer(database), () => {}) }
}

/** What these people try to do, one after the other, given what the map is by then. Nobody's leave is asked. */
function resolveSteps(steps: readonly Step[], start: MapCopy['state']['map'], done: Done[]): Submission[] {
  let map = start
  return steps.map(({ who, act }) => {
    const author = CAST[who % CAST.length] ?? CAST[0]
    const operation = resolveAct(act, { map, newId: v7, done })
    const applied = applyOperation(map, operation, { author, at: new Date(0).toISOString() })
    if (applied.ok) {
      done.push({ before: map, after: applied.value.map, operation })
      map = applied.value.map
    }
    return { operation, author, actions: [] }
  })
}

it('SY21: another source under the id of one that is deleted in the same edit', async () => {
  const { mapId, copy, writer } = await startMap()
  const record = { title: 'T', authors: [], publisher: '', published: '', url: '', language: '' }
  const addition = (text: string) => ({ ...emptyAdd(v7), sources: [{ id: 'source', ...record, text }] })
  const submit = async (operation: Submission['operation']) => {
    const submitted = await writer.submit([{ operation, author: CAST[0], actions: [] }])
    expect(submitted).toMatchObject({ ok: true, answers: [{ outcome: 'accepted' }] })
  }
  await submit(addition('The first text.'))
  await submit(composeGroup(v7, [{ ...emptyDelete(v7), sources: ['source'] }, addition('Another text.')]))
  const loaded = await loadMap(database, mapId)
  expect(loaded && snapshotOf(loaded.map, loaded.seq)).toEqual(snapshotOf(copy.state.map, copy.state.seq))
  expect(loaded?.map.sources.get('source')?.text).toBe('Another text.')
})

it('SY21: at any point of any log the rows are its fold', async () => {
  const arbitrary = fc.record({
    script: arbitraryScript({ maxSteps: 80 }),
    batches: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
  })
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ script, batches }) => {
      const { mapId, copy, writer } = await startMap()
      const done: Done[] = []
      for (let at = 0, round = 0; at < script.length; round += 1) {
        const size = batches[round % batches.length] ?? 1
        const submitted = await writer.submit(resolveSteps(script.slice(at, at + size), copy.state.map, done))
        expect(submitted.ok).toBe(true)
        at += size

        const rows = await loadMap(database, mapId)
        const log = await readLog(database, mapId, 0, everyEntry)
        const fold = foldEntries({ map: emptyMap(mapId), seq: 0 }, log)
        const expected = snapshotOf(copy.state.map, copy.state.seq)
        expect(rows && snapshotOf(rows.map, rows.seq)).toEqual(expected)
        expect(snapshotOf(fold.map, fold.seq)).toEqual(expected)
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, place) => place + 1))
        expect(rows && checkMap(rows.map)).toEqual([])
      }
      expect(copy.state.seq).toBe(done.length + 1)
    }),
    { numRuns: 40 },
  )
})
