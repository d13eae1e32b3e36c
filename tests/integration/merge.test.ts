import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseCruxJson, printCruxJson } from '@/lib/domain/formats/crux-json'
import type { MapDraft } from '@/lib/domain/formats/format'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { MergePlanSchema } from '@/lib/domain/merge/merge-plan'
import { createMap } from '@/lib/server/maps/create-map'
import { SnapshotSchema } from '@/lib/sync/protocol'
import { makePerson, type TestPerson } from '../support/live-server'
import { addClaim } from '../support/operations'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
let ann: TestPerson
let hers: Visitor
beforeAll(async () => {
  ann = await makePerson(database, 'Ann')
  hers = new Visitor(origin, ann.cookie)
})

const at = (mapId: string, rest = '') => `/api/maps/${mapId}${rest}`
const PlanAnswerSchema = z.object({ from: z.object({ name: z.string() }), plan: MergePlanSchema })

const editText = (claimId: string, from: string, to: string) =>
  ({ v: 1, id: v7(), kind: 'edit-claim', claimId, text: { from, to } }) as const

/** A map with these claims, by their texts. */
async function mapWith(...texts: string[]) {
  const created = await createMap(database, ann, {
    title: 'T',
    description: '',
    visibility: 'private',
    archived: false,
  })
  if (!created.ok) throw new Error('not created')
  const { mapId } = created.value
  const operations = texts.map((text) => addClaim(text))
  await hers.send('POST', at(mapId, '/operations'), { operations })
  return { mapId, ids: operations.map(({ claims }) => claims[0]?.id ?? '') }
}
const claimsOf = async (mapId: string) => {
  const { body } = await hers.get(at(mapId))
  const { snapshot } = z.object({ snapshot: SnapshotSchema }).parse(body)
  return { seq: snapshot.seq, texts: snapshot.claims.map(({ text }) => text).sort() }
}
async function exported(mapId: string): Promise<MapDraft> {
  const parsed = parseCruxJson((await hers.get(at(mapId, '/export?format=crux'))).text)
  if (!parsed.ok) throw new Error('not read')
  return parsed.value
}
/** The file with its claims as somebody edits them. */
function edited(draft: MapDraft, edit: (text: string) => string | null, added: string[] = []): string {
  const [first] = draft.content.claims
  if (!first) throw new Error('no claims')
  const claims = draft.content.claims.flatMap((claim) => {
    const text = edit(claim.text)
    return text === null ? [] : [{ ...claim, text }]
  })
  const more = added.map((text) => ({ ...first, id: v7(), text }))
  const made = mapOfDraft(
    { ...draft, content: { ...draft.content, claims: [...claims, ...more] } },
    { author: ann.id, at: new Date().toISOString() },
    v7,
  )
  if (!made.ok) throw new Error('refused')
  return printCruxJson(made.value, { origin: draft.origin })
}

describe('merging an edited copy by REST', () => {
  it('FM97: is planned against the state that the file says it is a copy of, and done as one edit', async () => {
    const { mapId, ids } = await mapWith('Ships are large.', 'The harbour is deep.', 'Mud is cheap.')
    const draft = await exported(mapId)
    expect(draft.origin?.seq).toBe(4)
    const text = edited(
      draft,
      (words) =>
        words === 'Ships are large.'
          ? 'Ships are very large.'
          : words === 'Mud is cheap.'
            ? null
            : 'The harbour is shallow.',
      ['Dredging costs money.'],
    )
    const since = [addClaim('Others came.'), editText(ids[1] ?? '', 'The harbour is deep.', 'The harbour is wide.')]
    await hers.send('POST', at(mapId, '/operations'), { operations: since })
    const file = { name: 'T.crux.json', text }
    const planned = await hers.send('POST', at(mapId, '/merge/plan'), file)
    expect(planned.status).toBe(200)
    const { plan } = PlanAnswerSchema.parse(planned.body)
    expect([plan.base, plan.seq]).toEqual([4, 6])
    expect(plan.items.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'conflict', 'removed'])
    expect((await claimsOf(mapId)).seq).toBe(6)

    const conflict = plan.items.find(({ kind }) => kind === 'conflict')?.id ?? ''
    const body = { ...file, choices: { [conflict]: 'copy' }, operationId: v7() }
    const merged = await hers.send('POST', at(mapId, '/merge'), body)
    expect(merged.body).toMatchObject({ seq: 7, left: [] })
    const after = await claimsOf(mapId)
    expect(after.texts).toEqual([
      'Dredging costs money.',
      'Others came.',
      'Ships are very large.',
      'The harbour is shallow.',
    ])
    // The same again finds nothing more to do.
    expect((await hers.send('POST', at(mapId, '/merge'), { ...body, operationId: v7() })).body).toMatchObject({
      seq: 7,
      applied: [],
    })
  })

  it('FM97: of a file that says nothing the map as it is stands for the base, and nothing is removed unasked', async () => {
    const { mapId } = await mapWith('Ships are large.', 'Mud is cheap.')
    const file = { from: 'outline', text: 'Ships are very large.\n  + Everybody says so.\n' }
    const { plan } = PlanAnswerSchema.parse((await hers.send('POST', at(mapId, '/merge/plan'), file)).body)
    expect(plan.base).toBeNull()
    await hers.send('POST', at(mapId, '/merge'), file)
    expect((await claimsOf(mapId)).texts).toEqual(['Everybody says so.', 'Mud is cheap.', 'Ships are very large.'])
    // Named, the state is the base: then what is missing was removed.
    const named = await mapWith('Ships are large.', 'Mud is cheap.')
    await hers.send('POST', at(named.mapId, '/merge'), { ...file, seq: 3 })
    expect((await claimsOf(named.mapId)).texts).toEqual(['Everybody says so.', 'Ships are very large.'])
    expect((await hers.send('POST', at(named.mapId, '/merge/plan'), { ...file, seq: 99 })).status).toBe(400)
  })

  it('FM97: a part of a map does not say that it is a copy of it', async () => {
    const { mapId, ids } = await mapWith('Ships are large.', 'Mud is cheap.')
    const part = await hers.get(at(mapId, `/export?format=crux&branch=${ids[0]}`))
    expect(part.text).not.toContain('origin')
  })

  it('FM97: a large copy is compared in a process of its own, and soon', async () => {
    const texts = Array.from({ length: 600 }, (_, count) => `Claim number ${count} of the debate.`)
    const { mapId } = await mapWith()
    const operation = {
      ...addClaim('x'),
      claims: texts.map((text) => ({ id: v7(), text, holder: null, tags: [], pin: null })),
    }
    await hers.send('POST', at(mapId, '/operations'), { operations: [operation] })
    const text = edited(await exported(mapId), (words) => words.replace('number 7 ', 'number seven '))
    const { plan } = PlanAnswerSchema.parse(
      (await hers.send('POST', at(mapId, '/merge/plan'), { from: 'crux', text })).body,
    )
    expect(plan.items).toHaveLength(1)
    expect(plan.items[0]).toMatchObject({
      kind: 'changed',
      records: [{ copy: { text: 'Claim number seven of the debate.' } }],
    })
  })

  it('FM97: a file that is no sound map is refused with a sentence', async () => {
    const { mapId } = await mapWith('Ships are large.')
    const draft = await exported(mapId)
    const json = JSON.parse(printCruxJson(mapFrom(draft), { origin: draft.origin }))
    json.quotes = []
    json.arguments = [
      {
        ...draft.content.claims[0],
        id: 'a',
        stance: 'pro',
        premises: ['none'],
        conclusion: { kind: 'claim', id: 'none' },
        scheme: null,
        note: '',
        pin: null,
      },
    ]
    for (const field of ['text', 'holder', 'tags', 'conflicts']) delete json.arguments[0][field]
    const answer = await hers.send('POST', at(mapId, '/merge/plan'), { from: 'crux', text: JSON.stringify(json) })
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([422, expect.stringContaining('unreadable-file')])
  })
})

function mapFrom(draft: MapDraft) {
  const made = mapOfDraft(draft, { author: ann.id, at: new Date().toISOString() }, v7)
  if (!made.ok) throw new Error('refused')
  return made.value
}
