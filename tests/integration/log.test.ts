import pg from 'pg'
import { v7 } from 'uuid'
import { describe, expect, it, vi } from 'vitest'
import type { Operation } from '@/lib/domain/operation'
import { commitBatches } from '@/lib/server/log/commit-batches'
import { Committer } from '@/lib/server/log/committer'
import { judgeBatch } from '@/lib/server/log/judge-batch'
import { loadMap } from '@/lib/server/log/load-map'
import { MapCopy } from '@/lib/server/log/map-copy'
import { MapWriter } from '@/lib/server/log/map-writer'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { readLog } from '@/lib/server/log/read-log'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap } from '@/lib/server/maps/submit-operations'
import { addClaim, deleteClaim, setRole } from '../support/operations'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const details = { title: 'T', description: '', visibility: 'private', archived: false } as const
const ann = { id: 'ann', name: 'Ann' }
const bob = { id: 'bob', name: 'Bob' }

async function newMap(): Promise<string> {
  const created = await createMap(database, ann, details)
  if (!created.ok) throw new Error('not created')
  return created.value.mapId
}

/** A writer of its own, as another process has one. */
async function newWriter(mapId: string) {
  const state = await loadMap(database, mapId)
  if (!state) throw new Error(`no map ${mapId}`)
  const copy = new MapCopy(state)
  return { copy, writer: new MapWriter(copy, database, new Committer(database), () => {}) }
}

const by = (author: string, ...operations: Operation[]) => operations.map((operation) => ({ operation, author }))

async function answersOf(submitted: ReturnType<MapWriter['submit']>) {
  const result = await submitted
  if (!result.ok) throw new Error(result.reason)
  return result.answers
}

const logOf = async (mapId: string) => readLog(database, mapId, 0, 100_000)

describe('order', () => {
  it('SY20: many writers in several processes leave a log without gaps, in each one’s own order', async () => {
    const mapId = await newMap()
    const processes = await Promise.all([1, 2, 3].map(() => newWriter(mapId)))
    const writers = processes.flatMap(({ writer }) => [writer, writer])
    const sent = await Promise.all(
      writers.map(async (writer, who) => {
        const operations = Array.from({ length: 20 }, (_, place) => addClaim(`${who}-${place}`))
        for (let at = 0; at < operations.length; at += 4) {
          await answersOf(writer.submit(by('ann', ...operations.slice(at, at + 4))))
        }
        return operations.map(({ id }) => id)
      }),
    )
    const log = await logOf(mapId)
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: 121 }, (_, place) => place + 1))
    for (const ids of sent) {
      expect(log.map(({ operation }) => operation.id).filter((id) => ids.includes(id))).toEqual(ids)
    }
  })

  it('SY20: an accepted operation that changes nothing is in the log as well', async () => {
    const mapId = await newMap()
    const { writer } = await newWriter(mapId)
    const rename: Operation = { v: 1, id: v7(), kind: 'edit-map', title: { from: 'T', to: 'T' } }
    expect(await answersOf(writer.submit(by('ann', rename)))).toMatchObject([{ outcome: 'accepted', seq: 2 }])
    expect((await logOf(mapId)).at(-1)?.operation).toEqual(rename)
  })

  it('SY20: whoever is behind writes nothing before having read what others wrote', async () => {
    const mapId = await newMap()
    const first = await newWriter(mapId)
    const second = await newWriter(mapId)
    const claim = addClaim('to be deleted')
    const claimId = claim.claims[0]?.id ?? ''
    await answersOf(first.writer.submit(by('ann', claim)))
    await answersOf(first.writer.submit(by('ann', deleteClaim(claimId))))
    // The second writer's copy does not know of the claim at all, nor that it is gone again.
    expect(await answersOf(second.writer.submit(by('ann', deleteClaim(claimId))))).toMatchObject([
      { outcome: 'refused', refusal: { code: 'missing' } },
    ])
    expect(second.copy.state.seq).toBe(3)
  })
})

describe('exactly once', () => {
  it('SY22: 8 simultaneous retries in two processes are one entry and 8 equal answers', async () => {
    const mapId = await newMap()
    const processes = await Promise.all([newWriter(mapId), newWriter(mapId)])
    for (let round = 0; round < 10; round += 1) {
      const operation = addClaim(`round ${round}`)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, place) => {
          const { writer } = processes[place % 2] ?? processes[0]
          return answersOf(writer.submit(by('ann', operation)))
        }),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(answers[0]).toMatchObject([{ outcome: 'accepted', seq: round + 2 }])
    }
    expect(await logOf(mapId)).toHaveLength(11)
  })

  it('SY22: a refusal is kept: a retry gets it even when the operation would be accepted by now', async () => {
    const mapId = await newMap()
    const claim = addClaim('later')
    const deletion = deleteClaim(claim.claims[0]?.id ?? '')
    const first = await newWriter(mapId)
    const refused = await answersOf(first.writer.submit(by('ann', deletion)))
    expect(refused).toMatchObject([{ outcome: 'refused', refusal: { code: 'missing' } }])
    await answersOf(first.writer.submit(by('ann', claim)))
    expect(await answersOf(first.writer.submit(by('ann', deletion)))).toEqual(refused)
    expect(await answersOf((await newWriter(mapId)).writer.submit(by('ann', deletion)))).toEqual(refused)
    expect((await loadMap(database, mapId))?.map.claims.size).toBe(1)
  })

  it('SY49: what somebody who is no member may not do is not kept, and what they once did is still answered', async () => {
    const mapId = await newMap()
    const { writer } = await newWriter(mapId)
    const operation = addClaim('mine')
    const refused = { outcome: 'refused', refusal: { code: 'not-allowed' } }
    expect(await answersOf(writer.submit(by('bob', operation, operation)))).toMatchObject([refused, refused])
    expect(await database.refusal.count({ where: { mapId } })).toBe(0)
    const openMaps = new OpenMaps(database, null)
    await joinMap(openMaps, mapId, bob, 'editor')
    await openMaps.stop()
    const [accepted] = await answersOf(writer.submit(by('bob', operation)))
    expect(accepted?.outcome).toBe('accepted')
    await answersOf(writer.submit(by('ann', setRole('bob', null))))
    expect(await answersOf(writer.submit(by('bob', operation, addClaim('more'))))).toMatchObject([accepted, refused])
    expect(await database.refusal.count({ where: { mapId } })).toBe(0)
  })

  it('SY22: two processes never give one operation two answers, one refused and one accepted', async () => {
    for (let round = 0; round < 15; round += 1) {
      const mapId = await newMap()
      const claim = addClaim('a claim')
      const deletion = deleteClaim(claim.claims[0]?.id ?? '')
      const [first, second] = await Promise.all([newWriter(mapId), newWriter(mapId)])
      // Alone the deletion is refused (and no sequence number moves); after the claim it is accepted.
      const [alone, after] = await Promise.all([
        answersOf(first.writer.submit(by('ann', deletion))),
        answersOf(second.writer.submit(by('ann', claim, deletion))),
      ])
      expect(after[1]).toEqual(alone[0])
      const accepted = (await logOf(mapId)).filter(({ operation }) => operation.id === deletion.id).length
      const stored = await database.refusal.count({ where: { mapId } })
      expect(accepted + stored).toBe(1)
    }
  })

  it('SY22: a refusal committed while another process waits for the map is seen by that process', async () => {
    const mapId = await newMap()
    const state = await loadMap(database, mapId)
    if (!state) throw new Error('not there')
    const claim = addClaim('a claim')
    const deletion = deleteClaim(claim.claims[0]?.id ?? '')
    const at = new Date().toISOString()
    const refusing = judgeBatch(state, by('ann', deletion), at).batch
    const accepting = judgeBatch(state, by('ann', claim, deletion), at).batch
    expect([refusing.refusals.length, accepting.entries.length]).toEqual([1, 2])

    const holder = new pg.Client({ connectionString: url })
    await holder.connect()
    const waiting = async (count: number) => {
      const blocked = `SELECT count(*)::int AS blocked FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`
      await vi.waitFor(async () => expect((await holder.query(blocked)).rows[0]).toEqual({ blocked: count }), 10_000)
    }
    await holder.query('BEGIN')
    await holder.query('SELECT 1 FROM "Map" WHERE id = $1 FOR UPDATE', [mapId])
    // Both have taken their snapshot by the time they wait, so neither sees what the other writes.
    const first = commitBatches(database, [refusing])
    await waiting(1)
    const second = commitBatches(database, [accepting])
    await waiting(2)
    await holder.query('COMMIT')
    await holder.end()
    expect([(await first).size, (await second).size]).toEqual([1, 0])
  })

  it('SY22: one operation twice in one submit is written once', async () => {
    const mapId = await newMap()
    const { writer } = await newWriter(mapId)
    const operation = addClaim('twice')
    const answers = await answersOf(writer.submit(by('ann', operation, operation)))
    expect(answers[0]).toEqual(answers[1])
    expect(await logOf(mapId)).toHaveLength(2)
  })
})

describe('all or nothing', () => {
  it('SY23: batches of several maps in one statement stand or fall each by itself, and leave nothing half', async () => {
    const ids = await Promise.all([newMap(), newMap(), newMap()])
    const states = await Promise.all(ids.map((id) => loadMap(database, id)))
    const at = new Date().toISOString()
    const batches = states.flatMap((state, place) => {
      if (!state) throw new Error('not there')
      const submissions = [addClaim(`x${place}`), addClaim(`y${place}`)].flatMap((operation) => by('ann', operation))
      return judgeBatch(state, submissions, at).batch
    })
    const [stale] = batches
    if (!stale) throw new Error('no batch')
    stale.after = 0
    const written = await commitBatches(database, batches)
    expect([...written].sort()).toEqual(ids.slice(1).sort())
    const after = await Promise.all(ids.map((id) => loadMap(database, id)))
    expect(after.map((state) => [state?.seq, state?.map.claims.size])).toEqual([
      [1, 0],
      [3, 2],
      [3, 2],
    ])
  })

  it('SY23: an operation that the database cannot take fails alone', async () => {
    const mapId = await newMap()
    const { copy, writer } = await newWriter(mapId)
    const report = vi.spyOn(console, 'error').mockImplementation(() => {})
    // Past the door nothing holds a NUL; here it stands for any bug that makes a row PostgreSQL refuses.
    const [good, broken, last] = [addClaim('good'), addClaim('NUL \u0000'), addClaim('last')]
    const results = await Promise.all([good, broken, last].map((operation) => writer.submit(by('ann', operation))))
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(report).toHaveBeenCalledOnce()
    report.mockRestore()
    expect(copy.state.map.claims.size).toBe(2)
    expect((await loadMap(database, mapId))?.map.claims.size).toBe(2)
  })
})

describe('access', () => {
  it('SY24: leave is asked of the map as it is when the operation is committed', async () => {
    const mapId = await newMap()
    const openMaps = new OpenMaps(database, null)
    await joinMap(openMaps, mapId, bob, 'editor')
    // Bob's process has not heard that Ann removed him in hers.
    const [anns, bobs] = await Promise.all([newWriter(mapId), newWriter(mapId)])
    await answersOf(anns.writer.submit(by('ann', setRole('bob', null))))
    expect(bobs.copy.state.map.people.get('bob')?.role).toBe('editor')
    const answers = await answersOf(bobs.writer.submit(by('bob', addClaim('too late'))))
    expect(answers).toMatchObject([{ outcome: 'refused', refusal: { code: 'not-allowed', action: 'content.edit' } }])
    await openMaps.stop()
  })

  it('SY24: while a role is taken away in one process, nothing of another process comes after it', async () => {
    for (let round = 0; round < 8; round += 1) {
      const mapId = await newMap()
      const openMaps = new OpenMaps(database, null)
      await joinMap(openMaps, mapId, bob, 'editor')
      await openMaps.stop()
      const [anns, bobs] = await Promise.all([newWriter(mapId), newWriter(mapId)])
      const writing = Array.from({ length: 12 }, (_, place) => bobs.writer.submit(by('bob', addClaim(`${place}`))))
      const removal = setRole('bob', null)
      await Promise.all([...writing, anns.writer.submit(by('ann', removal))])
      const log = await logOf(mapId)
      const removed = log.find(({ operation }) => operation.id === removal.id)?.seq ?? 0
      expect(removed).toBeGreaterThan(0)
      expect(log.filter(({ author, seq }) => author === 'bob' && seq > removed)).toEqual([])
    }
  })

  it('SY24: what only the server makes is refused from a person', async () => {
    const mapId = await newMap()
    const { writer } = await newWriter(mapId)
    const join = { v: 1, id: v7(), kind: 'join', personId: 'eve', name: 'Eve', role: 'owner' } as const
    const submitted = await answersOf(writer.submit([{ operation: join, author: 'ann' }]))
    expect(submitted).toMatchObject([{ outcome: 'refused', refusal: { code: 'not-allowed', action: 'server.only' } }])
  })
})
