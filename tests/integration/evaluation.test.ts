import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createMap } from '@/lib/server/maps/create-map'
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

/** 1 and 2 attack each other, 2 attacks 3. */
const text = 'p af 3\n1 2\n2 1\n2 3\n'
const solve = async (question: object) => (await hers.send('POST', '/api/solve', { text, ...question })).body

describe('the REST door evaluates', () => {
  it('CL11: every task of a framework, in the form of the command line', async () => {
    expect(await solve({ task: 'EE', semantics: 'PR' })).toMatchObject({
      extensions: expect.arrayContaining([['1', '3'], ['2']]),
    })
    expect(await solve({ task: 'EE', semantics: 'PR', limit: 1 })).toMatchObject({
      extensions: [expect.any(Array)],
    })
    expect(await solve({ task: 'SE', semantics: 'GR' })).toMatchObject({ extension: [] })
    expect(await solve({ task: 'CE', semantics: 'CO' })).toMatchObject({ count: 3 })
    expect(await solve({ task: 'DC', semantics: 'PR', argument: '3' })).toMatchObject({ argument: '3', answer: true })
    expect(await solve({ task: 'DS', semantics: 'PR', argument: 'all' })).toMatchObject({
      answers: { 1: false, 2: false, 3: false },
    })
  })

  it('CL11: says what is wrong with a question', async () => {
    const wrong: [object, string][] = [
      [{ task: 'DC', semantics: 'PR' }, 'asked about an argument'],
      [{ task: 'SE', semantics: 'PR', argument: '1' }, 'asked about an argument'],
      [{ task: 'DC', semantics: 'PR', argument: '9' }, 'There is no argument called 9.'],
      [{ task: 'SE', semantics: 'GR', text: 'p af 1\n1 4\n' }, 'line 2'],
      [{ task: 'SE', semantics: 'GR', text: 'Good day.' }, 'no framework'],
    ]
    for (const [question, says] of wrong)
      expect(await hers.send('POST', '/api/solve', { text, ...question }), says).toMatchObject({
        status: 400,
        body: { error: expect.objectContaining({ message: expect.stringContaining(says) }) },
      })
    expect((await new Visitor(origin, '').send('POST', '/api/solve', {})).status).toBe(401)
  })

  it('CL11: strengths of frameworks with weights', async () => {
    const graphs = { base: { a: 0.5, b: 0.5 }, attacks: [['b', 'a']] }
    const answer = await hers.send('POST', '/api/strength', { graphs })
    expect(answer.body).toEqual({ semantics: 'dfquad', graphs: [{ settled: true, strengths: { a: 0.25, b: 0.5 } }] })
    const wrong = await hers.send('POST', '/api/strength', { graphs: { base: { a: 2 } } })
    expect(wrong).toMatchObject({ status: 400, text: expect.stringContaining('a weight is 0 to 1') })
  })

  it('CL12: which claims of a map stand and why, to those who may read it', async () => {
    const wish = { title: 'T', description: '', visibility: 'private', archived: false } as const
    const made = await createMap(database, ann, wish)
    if (!made.ok) throw new Error('not made')
    const path = `/api/maps/${made.value.mapId}/verdicts`
    await hers.send('POST', `/api/maps/${made.value.mapId}/operations`, { operations: [addClaim('Dredge it')] })
    const { body } = await hers.get(path)
    const [claim] = z.object({ claims: z.array(z.object({ id: z.string() })) }).parse(body).claims
    expect(body).toMatchObject({ claims: [{ text: 'Dredge it', verdict: 'unchallenged', word: 'Unchallenged' }] })
    expect((await hers.get(`${path}?claim=${claim?.id}`)).body).toMatchObject(body as object)
    const crux = await hers.get(`${path}?claim=${claim?.id}&crux=yes`)
    expect(crux.body).toMatchObject({
      claims: [{ text: 'Dredge it', crux: { alone: [], strength: { value: 0.5, band: 'contested' } } }],
    })
    expect((await hers.get(`${path}?crux=yes`)).status).toBe(400)
    for (const wrong of ['claim=nobody', 'claim=nobody&crux=yes'])
      expect((await hers.get(`${path}?${wrong}`)).status).toBe(404)
    expect((await new Visitor(origin, '').get(`${path}?claim=${claim?.id}&crux=yes`)).status).toBe(404)
    expect((await new Visitor(origin, '').get(path)).status).toBe(404)
  })

  it('EV37: rival answers side by side, to those who may read the map', async () => {
    const text = '- Build a bridge.\n  - **−** It is dear. `#cost`\n- Run a ferry.\n  - **+** It is cheap. `#cost`\n'
    const made = await hers.send('POST', '/api/maps/import', { from: 'markdown', text })
    const { mapId } = z.object({ mapId: z.string() }).parse(made.body)
    const path = `/api/maps/${mapId}/answers`
    expect(await hers.get(`${path}?semantics=qe`)).toMatchObject({
      status: 200,
      body: {
        ...{ semantics: 'qe', settled: true },
        questions: [
          {
            criteria: [{ kind: 'tag', of: 'cost', answers: 2 }],
            answers: [
              { text: 'Build a bridge.', band: 'contested', cells: [{ words: '1 against, stands' }] },
              {
                text: 'Run a ferry.',
                cells: [{ words: '1 for, stands', claims: [{ text: 'It is cheap.', strength: 0.5 }] }],
              },
            ],
          },
        ],
      },
    })
    expect((await hers.get(`${path}?semantics=best`)).status).toBe(400)
    expect((await new Visitor(origin, '').get(path)).status).toBe(404)
  })
})
