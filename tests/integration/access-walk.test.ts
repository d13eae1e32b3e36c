import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Action, can } from '@/lib/domain/access'
import { contentOf, listRecords } from '@/lib/domain/debate-map'
import { OperationSchema } from '@/lib/domain/operation'
import { createInvite } from '@/lib/server/invites/invites'
import { loadMap } from '@/lib/server/log/load-map'
import { OpenMaps } from '@/lib/server/log/open-maps'
import { AnswerSchema } from '@/lib/sync/protocol'
import { EVERYBODY, everyOperation, type Fixture, makeFixture, mayDo, type Somebody } from '../support/access-fixture'
import { makePerson, type TestPerson } from '../support/live-server'
import { openPageServer } from '../support/page-server'
import { openTestDatabase } from '../support/test-database'
import { type Answered, Visitor } from '../support/visitor'

const { database, url } = await openTestDatabase()
const origin = await openPageServer(url)
const openMaps = new OpenMaps(database, null)

let host: TestPerson
let ann: TestPerson
beforeAll(async () => {
  openMaps.start()
  host = await makePerson(database, 'Host')
  ann = await makePerson(database, 'Ann')
})
afterAll(() => openMaps.stop())

const visitorFor = ({ signedIn }: Somebody): Visitor => new Visitor(origin, signedIn ? ann.cookie : undefined)
const fixtureFor = (somebody: Somebody): Promise<Fixture> => makeFixture(database, openMaps, host, ann, somebody)
/** One of everybody, by who they are. */
function oneOf(who: Somebody['who']): Somebody {
  const found = EVERYBODY.find((somebody) => somebody.who === who)
  if (!found) throw new Error(`nobody is ${who}`)
  return found
}
const roleOf = ({ standing }: Somebody) => (standing === 'stranger' || standing === 'reader' ? null : standing)
const codeOf = ({ body }: Answered): string | undefined =>
  z.object({ error: z.object({ code: z.string() }) }).safeParse(body).data?.error.code

const STRANGER = oneOf('stranger')
const OWNER = oneOf('owner')

type Call = { method: string; path: string; body?: unknown }
type Route = {
  route: string
  method: string
  /** What the table is asked; null when being signed in is enough. */
  action: Action | null
  call: (fixture: Fixture) => Promise<Omit<Call, 'method'>> | Omit<Call, 'method'>
  /** Status of a success, where it is not 200. */
  ok?: number
}
const at = ({ mapId }: Fixture, rest = '') => `/api/maps/${mapId}${rest}`
const invite = async ({ mapId }: Fixture) => createInvite(database, { mapId, role: 'viewer', days: 1 }, host.id)

/** Every route about a map. */
const ROUTES: Route[] = [
  { route: 'maps/[mapId]', method: 'GET', action: 'map.read', call: (fixture) => ({ path: at(fixture) }) },
  {
    route: 'maps/[mapId]/picture',
    method: 'GET',
    action: 'map.read',
    call: (fixture) => ({ path: at(fixture, '/picture') }),
  },
  {
    route: 'maps/[mapId]/verdicts',
    method: 'GET',
    action: 'map.read',
    call: (fixture) => ({ path: at(fixture, '/verdicts') }),
  },
  {
    route: 'maps/[mapId]/verdicts',
    method: 'GET',
    action: 'map.read',
    call: (fixture) => ({ path: at(fixture, `/verdicts?claim=${fixture.ids.claim}&crux=yes`) }),
  },
  {
    route: 'maps/[mapId]/answers',
    method: 'GET',
    action: 'map.read',
    call: (fixture) => ({ path: at(fixture, '/answers') }),
  },
  { route: 'maps/[mapId]/log', method: 'GET', action: 'map.read', call: (fixture) => ({ path: at(fixture, '/log') }) },
  {
    route: 'maps/[mapId]/stances',
    method: 'GET',
    action: 'stance.read',
    call: (fixture) => ({ path: at(fixture, '/stances') }),
  },
  {
    route: 'maps/[mapId]/stances',
    method: 'POST',
    action: 'stance.take',
    ok: 204,
    call: (fixture) => ({
      path: at(fixture, '/stances'),
      body: {
        target: { kind: 'claim', id: fixture.ids.claim },
        percent: 75,
        wording: '0123456789abcdef',
        named: true,
      },
    }),
  },
  {
    route: 'maps/[mapId]/stances/rule',
    method: 'POST',
    action: 'stances.rule',
    ok: 204,
    call: (fixture) => ({ path: at(fixture, '/stances/rule'), body: { hidden: true } }),
  },
  {
    route: 'maps/[mapId]/export',
    method: 'GET',
    action: 'map.export',
    call: (fixture) => ({ path: at(fixture, '/export?format=crux') }),
  },
  {
    route: 'maps/[mapId]/export/losses',
    method: 'GET',
    action: 'map.export',
    call: (fixture) => ({ path: at(fixture, '/export/losses?format=argdown') }),
  },
  {
    route: 'maps/[mapId]',
    method: 'DELETE',
    action: 'map.delete',
    ok: 204,
    call: (fixture) => ({ path: at(fixture), body: {} }),
  },
  {
    route: 'maps/[mapId]/duplicate',
    method: 'POST',
    action: 'map.duplicate',
    ok: 201,
    call: (fixture) => ({ path: at(fixture, '/duplicate'), body: {} }),
  },
  {
    route: 'maps/[mapId]/import',
    method: 'POST',
    action: 'map.import-into',
    call: (fixture) => ({ path: at(fixture, '/import'), body: { from: 'outline', text: 'A claim\n  + a reason\n' } }),
  },
  {
    route: 'maps/[mapId]/merge/plan',
    method: 'POST',
    action: 'map.import-into',
    call: (fixture) => ({ path: at(fixture, '/merge/plan'), body: { from: 'outline', text: 'A claim\n' } }),
  },
  {
    route: 'maps/[mapId]/merge',
    method: 'POST',
    action: 'map.import-into',
    call: (fixture) => ({ path: at(fixture, '/merge'), body: { from: 'outline', text: 'A claim\n' } }),
  },
  {
    route: 'invites',
    method: 'GET',
    action: 'members.manage',
    call: ({ mapId }) => ({ path: `/api/invites?mapId=${mapId}` }),
  },
  {
    route: 'invites',
    method: 'POST',
    action: 'members.manage',
    ok: 201,
    call: ({ mapId }) => ({ path: '/api/invites', body: { mapId, role: 'editor', days: 7 } }),
  },
  {
    route: 'invites/[mapId]/[inviteId]',
    method: 'DELETE',
    action: 'members.manage',
    call: async (fixture) => ({
      path: `/api/invites/${fixture.mapId}/${(await invite(fixture)).invite.id}`,
      body: {},
    }),
  },
]

/** Routes that are about no map, or that other tests of this file or of auth.test.ts and invites.test.ts walk. */
const OTHER_ROUTES = [
  'GET auth/[...nextauth]',
  'POST auth/[...nextauth]',
  'POST account/sign-up',
  'POST account/password',
  'POST account/sign-out-everywhere',
  'GET account/tokens',
  'POST account/tokens',
  'DELETE account/tokens/[tokenId]',
  'GET health',
  'GET formats',
  'GET openapi.json',
  'POST convert',
  'POST solve',
  'POST strength',
  'POST maps/[mapId]/export',
  'POST maps/[mapId]/export/losses',
  'GET maps',
  'POST maps',
  'POST maps/import',
  'GET search',
  'POST invites/accept',
  'POST maps/[mapId]/operations',
]

const ask = (visitor: Visitor, { method, path, body }: Call, headers?: Record<string, string>): Promise<Answered> =>
  method === 'GET' ? visitor.get(path) : visitor.send(method, path, body, headers)

/** What the table makes of a route: what one may not read does not exist, what one may not do is refused. */
function expectedStatus(somebody: Somebody, { method, action, ok = 200, route }: Route): number {
  const mustSignIn = method !== 'GET' || route.startsWith('invites')
  if (!somebody.signedIn && mustSignIn) return 401
  if (!can(somebody.standing, 'map.read')) return 404
  return action === null || can(somebody.standing, action) ? ok : 403
}

describe('every route', () => {
  it('AC1: no route is left out of this walk', () => {
    const folder = join(process.cwd(), 'app/api')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('route.ts'))
    const found = files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const methods = text.match(/\b(GET|POST|PUT|PATCH|DELETE)\b(?=\s*[=(,}]|\s*=)/g) ?? []
      const path = relative('.', file).replace(/\/?route\.ts$/, '')
      return [...new Set(methods)].map((method) => `${method} ${path}`)
    })
    const walked = [...ROUTES.map(({ method, route }) => `${method} ${route}`), ...OTHER_ROUTES]
    expect(found.sort()).toEqual([...new Set(walked)].sort())
  })

  describe.each(EVERYBODY)('$who', (somebody) => {
    it.each(ROUTES)('AC1, AC2: $method $route', async (route) => {
      const fixture = await fixtureFor(somebody)
      const call = { method: route.method, ...(await route.call(fixture)) }
      const answer = await ask(visitorFor(somebody), call)
      expect(answer.status).toBe(expectedStatus(somebody, route))
      if (answer.status === 404) {
        // To the last byte what a map that never was answers.
        const nowhere = call.path.replaceAll(fixture.mapId, v7())
        const unknown = await ask(visitorFor(somebody), {
          ...call,
          path: nowhere,
          body: JSON.parse(JSON.stringify(call.body ?? {}).replaceAll(fixture.mapId, v7())),
        })
        expect([unknown.status, unknown.text]).toEqual([answer.status, answer.text])
      }
    })

    it('AC1: making a map of one’s own takes no more than being signed in', async () => {
      const visitor = visitorFor(somebody)
      const status = somebody.signedIn ? 201 : 401
      expect((await visitor.send('POST', '/api/maps', { title: 'Mine' })).status).toBe(status)
      const file = { name: 'a.txt', text: 'A claim.\n' }
      expect((await visitor.send('POST', '/api/maps/import', file)).status).toBe(status)
    })

    it('AC2: GET maps lists nobody else’s private map', async () => {
      const { mapId } = await fixtureFor(somebody)
      const visitor = visitorFor(somebody)
      const listed = await visitor.get('/api/maps')
      expect(listed.status).toBe(somebody.signedIn ? 200 : 401)
      expect(listed.text.includes(mapId)).toBe(roleOf(somebody) !== null)
      const home = await visitor.get('/')
      expect(home.status).toBe(200)
      // A map by link is found by nobody who does not have the link.
      expect(home.text.includes(mapId)).toBe(roleOf(somebody) !== null || somebody.visibility === 'public')
    })

    it('AC2: the page of the map', async () => {
      const { mapId, ids } = await fixtureFor(somebody)
      const visitor = visitorFor(somebody)
      const page = await visitor.get(`/maps/${mapId}`)
      expect(page.status).toBe(can(somebody.standing, 'map.read') ? 200 : 404)
      expect(page.text.includes(ids.claim)).toBe(can(somebody.standing, 'map.read'))
      expect((await visitor.get('/account')).status).toBe(somebody.signedIn ? 200 : 307)
    })
  })

  it.each(ROUTES.filter(({ method }) => method !== 'GET'))(
    'AC10: $method $route takes nothing from other sites, not even of an owner',
    async (route) => {
      const fixture = await fixtureFor(OWNER)
      const call = { method: route.method, ...(await route.call(fixture)) }
      const before = await loadMap(database, fixture.mapId)
      const invites = await database.invite.count()
      const tries: [Record<string, string>, string][] = [
        [{ origin: '' }, 'foreign-origin'],
        [{ origin: 'https://evil.test' }, 'foreign-origin'],
        [{ 'content-type': 'text/plain' }, 'not-json'],
        [{ 'content-type': '' }, 'not-json'],
      ]
      for (const [headers, code] of tries) expect(codeOf(await ask(visitorFor(OWNER), call, headers))).toBe(code)
      expect((await loadMap(database, fixture.mapId))?.seq).toBe(before?.seq)
      expect(await database.invite.count()).toBe(invites)
    },
  )

  it.each([
    ['POST', '/api/auth/callback/password'],
    ['POST', '/api/auth/signin/github'],
    ['POST', '/api/auth/signout'],
    ['POST', '/api/account/sign-up'],
    ['POST', '/api/account/password'],
    ['POST', '/api/account/sign-out-everywhere'],
    ['POST', '/api/maps'],
    ['POST', '/api/maps/import'],
    ['POST', '/api/convert'],
    ['POST', '/api/invites/accept'],
    ['POST', '/api/maps/nowhere/operations'],
  ])('AC10: %s %s takes nothing from other sites', async (method, path) => {
    const visitor = new Visitor(origin, ann.cookie)
    expect(codeOf(await visitor.send(method, path, {}, { origin: 'https://evil.test' }))).toBe('foreign-origin')
    expect(codeOf(await visitor.send(method, path, '{}', { 'content-type': 'text/plain' }))).toBe('not-json')
    expect(await visitor.isSignedIn()).toBe(true)
  })

  it.each(['/', '/sign-in', '/account', '/maps/nowhere', '/join/nothing'])(
    'AC10: the page %s takes no writes at all',
    async (path) => {
      const answer = await new Visitor(origin, ann.cookie).send('POST', path, {}, { 'next-action': 'x' })
      expect(answer.status).toBe(405)
    },
  )
})

const AnswersSchema = z.object({ answers: z.array(AnswerSchema) })
const seqOf = async (mapId: string) => (await database.map.findUniqueOrThrow({ where: { id: mapId } })).seq
const whatIsThere = async ({ mapId }: Fixture) => {
  const { map } = (await loadMap(database, mapId)) ?? {}
  return map && { ...contentOf(map), details: map.details, roles: listRecords(map, 'people') }
}
const operate = async (visitor: Visitor, mapId: string, operation: unknown) => {
  const answer = await visitor.send('POST', `/api/maps/${mapId}/operations`, { operations: [operation] })
  const parsed = AnswersSchema.safeParse(answer.body)
  return { status: answer.status, answer: parsed.data?.answers[0] }
}

/** Ids that can be told from every other word of an operation. */
const LETTERS: Fixture['ids'] = {
  claim: 'c',
  otherClaim: 'd',
  deletedClaim: 'e',
  argument: 'a',
  source: 's',
  quote: 'q',
  ownNote: 'n',
  frame: 'f',
  hostNote: 'm',
  deletion: 'x',
}

describe('every operation', () => {
  const names = everyOperation(LETTERS, { id: 'p', role: null }, 'h')

  it('AC1: no kind of operation is left out of this walk', () => {
    const walked = new Set<string>(names.map(({ operation }) => operation.kind))
    const kinds = OperationSchema.def.options.map(({ shape }) => shape.kind.def.values[0])
    expect([...walked].sort()).toEqual([...kinds].sort())
  })

  it.each(EVERYBODY)('AC1: what comes of each for $who is what the table says', async (somebody) => {
    const expected: Record<string, string> = {}
    const actual: Record<string, string> = {}
    let fixture = await fixtureFor(somebody)
    for (const { name } of names) {
      const { mapId } = fixture
      const operation = variant(name, fixture, somebody)
      const allowed = await mayDo(openMaps, mapId, operation, ann.id, somebody.standing)
      if (!somebody.signedIn) expected[name] = '401'
      else if (!can(somebody.standing, 'map.read')) expected[name] = '404'
      else expected[name] = allowed ? 'accepted and written' : 'not-allowed'

      const before = await seqOf(mapId)
      const { status, answer } = await operate(visitorFor(somebody), mapId, operation)
      const written = (await seqOf(mapId)) !== before
      const outcome = answer?.outcome === 'refused' ? answer.refusal.code : (answer?.outcome ?? `${status}`)
      actual[name] = written ? `${outcome} and written` : outcome
      if (written) fixture = await fixtureFor(somebody)
    }
    expect(actual).toEqual(expected)
  })

  it.each(names.filter(({ operation }) => reaches(operation)).map(({ name }) => name))(
    'AC2: %s with ids of another map reaches nothing',
    async (name) => {
      const [mine, theirs] = await Promise.all([fixtureFor(OWNER), fixtureFor(STRANGER)])
      const before = await Promise.all([mine, theirs].map(whatIsThere))
      const operation = variant(name, theirs, OWNER)
      await operate(visitorFor(OWNER), mine.mapId, operation)
      expect((await operate(visitorFor(OWNER), theirs.mapId, operation)).status).toBe(404)
      expect(await Promise.all([mine, theirs].map(whatIsThere))).toEqual(before)
    },
  )

  it.each(['create', 'import', 'join'])('AC1: %s is the server’s alone', async (kind) => {
    const { mapId } = await fixtureFor(OWNER)
    const operation = { v: 1, id: v7(), kind, personId: ann.id, name: 'Ann', role: 'owner' }
    expect((await operate(visitorFor(OWNER), mapId, operation)).status).toBe(400)
  })

  function variant(name: string, fixture: Fixture, somebody: Somebody) {
    const found = everyOperation(fixture.ids, { id: ann.id, role: roleOf(somebody) }, host.id).find(
      (candidate) => candidate.name === name,
    )
    if (!found) throw new Error(`no operation is named ${name}`)
    return found.operation
  }
})

/** Whether an operation names something that stands on a map: its members and details belong to every map. */
function reaches({ kind, ...body }: ReturnType<typeof everyOperation>[number]['operation']): boolean {
  if (kind === 'edit-map' || kind === 'set-role') return false
  return JSON.stringify(body).match(/"[cdeasqnmx]"/) !== null
}
