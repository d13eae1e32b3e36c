import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from './apply-operation'
import { checkMap } from './check-map'
import { countedIds } from './counted-ids'
import { contentOf, type DebateMap, emptyMap, type IndexName, listRecords } from './debate-map'
import { invertOperation } from './invert-operation'
import { LoggedOperationSchema } from './operation'
import { CONTENT_TABLES, fingerprintOf } from './operations/fingerprint'
import { arbitraryScript, type Played, playScript } from './testing/random-operations'

const at = '2027-01-01T00:00:00.000Z'

/** What the map says: no traces of who touched a record last, no settled rewordings, tags as the set they are. */
const saying = (map: DebateMap) => ({
  details: map.details,
  ...contentOf(map),
  // Names that came with an import stay known; only members count.
  people: listRecords(map, 'people').filter(({ role }) => role !== null),
  claims: contentOf(map).claims.map(({ updatedBy, updatedAt, conflicts, tags, ...claim }) => ({
    ...claim,
    tags: [...tags].sort(),
    conflicts: conflicts.filter(({ settled }) => !settled),
  })),
  arguments: contentOf(map).arguments.map(({ updatedBy, updatedAt, questions, ...argument }) => ({
    ...argument,
    questions: questions?.map(({ by, at: _, ...said }) => said),
  })),
  ...untraced(map, 'sources'),
  ...untraced(map, 'annotations'),
  ...untraced(map, 'quotes'),
  frames: listRecords(map, 'frames').map(({ updatedBy, updatedAt, ...frame }) => frame),
})

const untraced = (map: DebateMap, table: 'sources' | 'annotations' | 'quotes') => ({
  [table]: contentOf(map)[table].map(({ updatedBy, updatedAt, ...record }) => record),
})

const scripts = (numRuns: number, law: (played: Played) => void) =>
  fc.assert(
    fc.property(arbitraryScript({ maxSteps: 80 }), (script) => law(playScript(script))),
    { numRuns },
  )

describe('laws of the domain', () => {
  it('OP2: after every accepted operation the map is sound', () => {
    scripts(40, ({ done }) => {
      for (const { after } of done) expect(checkMap(after)).toEqual([])
    })
  })

  it('OP1: the map passed in is never touched, accepted or refused', () => {
    scripts(60, ({ done, refusals, map }) => {
      for (const { before, operation } of done) {
        const was = JSON.stringify(saying(before))
        applyOperation(before, operation, { author: 'dee', at })
        expect(JSON.stringify(saying(before))).toBe(was)
      }
      const was = JSON.stringify(saying(map))
      for (const { operation } of refusals) applyOperation(map, operation, { author: 'dee', at })
      expect(JSON.stringify(saying(map))).toBe(was)
    })
  })

  it('OP3: replaying the log, through JSON and its schema, gives the same map', () => {
    scripts(150, ({ entries, map }) => {
      let again = emptyMap(map.id)
      for (const entry of entries) {
        const operation = LoggedOperationSchema.parse(JSON.parse(JSON.stringify(entry.operation)))
        const result = applyOperation(again, operation, entry)
        if (result.ok) again = result.value.map
      }
      expect(contentOf(again)).toEqual(contentOf(map))
      expect(listRecords(again, 'deletions')).toEqual(listRecords(map, 'deletions'))
      for (const name of Object.keys(map.index) as IndexName[])
        expect(again.index[name].equals(map.index[name])).toBe(true)
    })
  })

  it('OP3: the changes of an operation are exactly the difference that it made', () => {
    scripts(100, ({ entries }) => {
      let map = emptyMap('map')
      for (const { operation, ...stamp } of entries) {
        const result = applyOperation(map, operation, stamp)
        if (!result.ok) throw new Error('an accepted operation was refused')
        const { changes, map: after } = result.value
        for (const table of CONTENT_TABLES) {
          const touched = new Map(
            changes.filter((change) => change.table === table).map((change) => [change.id, change]),
          )
          for (const id of new Set([...map[table].keys(), ...after[table].keys()])) {
            const [was, is] = [map[table].get(id) ?? null, after[table].get(id) ?? null]
            if (was === is) expect(touched.has(id)).toBe(false)
            else expect(touched.get(id)).toMatchObject({ before: was, after: is })
          }
        }
        map = after
      }
    })
  })

  it('OP7: doing and inverting leaves the map saying what it said, and so does inverting the inverse', () => {
    scripts(250, ({ done, entries }) => {
      const newId = countedIds('inverse')
      for (const [index, step] of done.entries()) {
        const inverse = invertOperation(step, newId)
        const author = entries[index]?.author ?? ''
        if (!inverse) continue
        const undone = applyOperation(step.after, inverse, { author, at })
        if (!undone.ok) throw new Error(`${step.operation.kind}: ${JSON.stringify(undone.refusal)}`)
        expect(saying(undone.value.map)).toEqual(saying(step.before))
        const back = invertOperation({ before: step.after, after: undone.value.map, operation: inverse }, newId)
        const redone = back && applyOperation(undone.value.map, back, { author, at })
        if (redone) expect(redone.ok && saying(redone.value.map)).toEqual(saying(step.after))
      }
    })
  })

  it('OP5: a deletion names exactly what is gone', () => {
    scripts(150, ({ done }) => {
      for (const { before, after, operation } of done) {
        if (operation.kind !== 'delete') continue
        const deletion = after.deletions.get(operation.id)
        for (const table of CONTENT_TABLES) {
          const gone = [...before[table].keys()].filter((id) => !after[table].has(id))
          expect((deletion?.[table] ?? []).map(({ id }) => id).sort()).toEqual(gone.sort())
        }
      }
    })
  })

  it('OP9: undo never takes what another person made, nor changes what another person reworded', () => {
    const twoScripts = fc.tuple(arbitraryScript({ maxSteps: 30 }), arbitraryScript({ maxSteps: 20 }))
    let undoneRuns = 0
    let refusedRuns = 0
    fc.assert(
      fc.property(twoScripts, ([before, meanwhile]) => {
        const { done, map, entries } = playScript(before)
        const later = playScript(meanwhile, map, entries.length).map
        const place = done.findLastIndex(({ operation: { kind } }) => kind === 'add' || kind === 'restore')
        const last = done[place]
        const author = entries[place]?.author ?? ''
        const inverse = last && invertOperation(last, countedIds('inverse'))
        const undone = inverse && applyOperation(later, inverse, { author, at })
        fc.pre(last !== undefined && !!undone)
        if (undone?.ok === false) refusedRuns += 1
        if (!last || !undone?.ok) return
        undoneRuns += 1
        for (const change of undone.value.changes) {
          if (change.after !== null || change.before === null) continue
          const table = CONTENT_TABLES.find((name) => name === change.table)
          if (!table) continue
          const left = last.after[table].get(change.id)
          expect(left && fingerprintOf(table, left as never)).toBe(fingerprintOf(table, change.before as never))
        }
      }),
      { numRuns: 200 },
    )
    expect(undoneRuns).toBeGreaterThan(60)
    expect(refusedRuns).toBeGreaterThan(20)
  })
})
