import { createHash } from 'node:crypto'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CruxFileSchema } from '@/lib/domain/formats/crux-json'
import { FORMATS } from '@/lib/domain/formats/registry'
import { arbitraryScript } from '@/lib/domain/testing/random-operations'
import { TABLE_NAMES } from '@/lib/server/backup/backed-up-tables'
import { BATCH_BYTES } from '@/lib/server/backup/read-rows'
import { restoreBackup } from '@/lib/server/backup/restore-backup'
import { writeBackup } from '@/lib/server/backup/write-backup'
import { connectDatabase, type Database } from '@/lib/server/database'
import { loadMap } from '@/lib/server/log/load-map'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { playInDatabase } from '../support/random-maps'
import { openTestDatabase } from '../support/test-database'

const { database: full, url: fullUrl } = await openTestDatabase()
const { database: empty } = await openTestDatabase()
const { database: copy } = await openTestDatabase()
const { database: large } = await openTestDatabase()
const folder = await mkdtemp(join(tmpdir(), 'crux-backup-'))
afterAll(() => rm(folder, { recursive: true }))

const at = new Date('2026-01-31T12:00:00.123Z')
/** What line-based and JSON-based formats stumble on. */
const AWKWARD = 'a "quote", a \\ and\nlines\r\nand \u2028 these \u2029, 𝒳 їжак שלום \u{1F9ED}'

async function importSample(database: Database, title: string) {
  const { format, version, ...map } = CruxFileSchema.parse(
    JSON.parse(await readFile('prisma/sample-debate.json', 'utf8')),
  )
  const { description, title: _, ...content } = map
  const owner = { id: 'ann', name: 'Ann' }
  const made = await importAsNewMap(database, owner, { title, description, content }, { trusted: true })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value.mapId
}

async function fill(database: Database) {
  await database.user.createMany({
    data: [
      { id: 'ann', email: 'ann@example.org', name: AWKWARD, passwordHash: '$scrypt$x', createdAt: at },
      // Sorted by code point and not as any language has it.
      ...['Zoe', 'zoe', 'Öl', 'a-b', 'ab', 'a_b'].map((id, place) => ({ id, email: `${place}@example.org`, name: id })),
    ],
  })
  await database.account.create({ data: { provider: 'github', providerAccountId: '1', userId: 'ann', createdAt: at } })
  const first = await importSample(database, 'The sample')
  await importSample(database, 'The sample again')
  await database.claim.create({
    data: {
      ...{ mapId: first, id: 'awkward', text: AWKWARD, tags: [AWKWARD, ''], pinX: 0.1 + 0.2, pinY: -1e-7 },
      ...{ createdBy: 'ann', createdAt: at, updatedBy: 'ann', updatedAt: at },
    },
  })
  await database.apiToken.create({
    data: { id: 't', userId: 'ann', tokenHash: 'h', name: 'A script', mayWrite: true, createdAt: at },
  })
  await database.invite.create({
    data: { mapId: first, id: 'i', tokenHash: 'h', role: 'viewer', createdBy: 'ann', createdAt: at, expiresAt: at },
  })
  await database.stanceRule.create({
    data: { mapId: first, hidden: true, version: 1, changedBy: 'ann', changedAt: at },
  })
  await database.personStance.create({
    data: {
      ...{ mapId: first, targetKind: 'claim', targetId: 'awkward', personId: 'ann', percent: 75, named: true },
      ...{ wording: '0123456789abcdef', at, version: 1 },
    },
  })
  // A fixed seed: the same in every run, and varied enough to have rows in every table.
  for (const [place, script] of fc.sample(arbitraryScript({ maxSteps: 120 }), { numRuns: 8, seed: 8 }).entries())
    await playInDatabase(database, script, `Random ${place}`)
}

async function backUp(database: Database): Promise<Buffer> {
  const pieces: Buffer[] = []
  await writeBackup(database, async (piece) => {
    pieces.push(piece)
  })
  return Buffer.concat(pieces)
}

let files = 0
async function restore(database: Database, bytes: Buffer) {
  const path = join(folder, `${files++}`)
  await writeFile(path, bytes)
  const file = await open(path)
  try {
    return await restoreBackup(database, file)
  } finally {
    await file.close()
    await rm(path)
  }
}

const linesOf = (bytes: Buffer): string[] => bytes.toString().split('\n').slice(0, -1)

/** A file of these lines with a seal that fits them, as a person with some patience could make it. */
function sealed(lines: readonly string[]): Buffer {
  const body = lines.map((line) => `${line}\n`).join('')
  const counts = TABLE_NAMES.map((table) => [table, lines.filter((line) => line.startsWith(`["${table}",`)).length])
  const seal = { rows: Object.fromEntries(counts), sha256: createHash('sha256').update(body).digest('hex') }
  return Buffer.from(`${body}${JSON.stringify(seal)}\n`)
}

let backup: Buffer = Buffer.alloc(0)
beforeAll(async () => {
  await fill(full)
  backup = await backUp(full)
})

const expectEmpty = async (database: Database) => {
  expect(await database.user.count()).toBe(0)
  expect(await database.map.count()).toBe(0)
}

it('BK1: a backup holds every row of every table', async () => {
  const tables = await full.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations'`
  expect(tables.map(({ name }) => name).sort()).toEqual([...TABLE_NAMES].sort())
  const lines = linesOf(backup).slice(1, -1)
  const inFile = (table: string) => lines.filter((line) => line.startsWith(`["${table}",{`)).length
  const { LogEntry, Refusal, Premise, Deletion } = Object.fromEntries(TABLE_NAMES.map((name) => [name, inFile(name)]))
  expect({ LogEntry, Refusal, Premise, Deletion }).toEqual({
    LogEntry: await full.logEntry.count(),
    Refusal: await full.refusal.count(),
    Premise: await full.premise.count(),
    Deletion: await full.deletion.count(),
  })
  for (const table of TABLE_NAMES) expect(inFile(table), table).toBeGreaterThan(0)
})

it('BK1: a backup is of one moment, whatever is written meanwhile', async () => {
  const pieces: Buffer[] = []
  await writeBackup(full, async (piece) => {
    pieces.push(piece)
    if (pieces.length > 1) return
    await full.user.create({ data: { id: 'late', email: 'late@example.org', name: 'Late' } })
    await full.account.updateMany({ data: { providerAccountId: '2' } })
  })
  await full.user.delete({ where: { id: 'late' } })
  await full.account.updateMany({ data: { providerAccountId: '1' } })
  expect(Buffer.concat(pieces).equals(backup)).toBe(true)
})

it('BK2: the same data gives the same bytes, whatever the settings of the server', async () => {
  const url = new URL(fullUrl)
  url.searchParams.set('options', '-c timezone=Asia/Kathmandu -c extra_float_digits=-3 -c datestyle=SQL')
  const otherwise = connectDatabase(url.href)
  const [setting] = await otherwise.$queryRaw<{ zone: string }[]>`SELECT current_setting('timezone') AS zone`
  expect(setting).toEqual({ zone: 'Asia/Kathmandu' })
  expect((await backUp(otherwise)).equals(backup)).toBe(true)
  await otherwise.$disconnect()
})

describe('restored', () => {
  beforeAll(async () => {
    await restore(copy, backup)
  })

  it('BK2: a restored database is backed up to the same bytes', async () => {
    expect((await backUp(copy)).equals(backup)).toBe(true)
  })

  it('BK3: every map of a restored database is exported to the same bytes', async () => {
    const maps = await full.map.findMany({ select: { id: true } })
    expect(maps).toHaveLength(10)
    for (const { id } of maps) {
      const [before, after] = [await loadMap(full, id), await loadMap(copy, id)]
      expect(after?.seq).toBe(before?.seq)
      for (const { name, print } of FORMATS) expect(after && print(after.map), name).toBe(before && print(before.map))
    }
  })

  it('BK6: a database that is not empty takes no backup, and keeps what it has', async () => {
    await expect(restore(copy, backup)).rejects.toMatchObject({ code: 'not-empty' })
    expect((await backUp(copy)).equals(backup)).toBe(true)
  })
})

describe('BK4: what is not as it was written is refused, and nothing is written', () => {
  const damaged = { code: 'damaged' }

  it('BK4: any byte changed', async () => {
    const anyFault = { code: expect.stringMatching(/^(damaged|not-a-backup|other-version)$/) }
    const place = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.constantFrom(0, 0.999999))
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (where, flip) => {
        const bytes = Buffer.from(backup)
        const index = Math.floor(where * bytes.length)
        bytes[index] = (bytes[index] ?? 0) ^ flip
        await expect(restore(empty, bytes)).rejects.toMatchObject(anyFault)
      }),
      { numRuns: 60 },
    )
    await expectEmpty(empty)
  })

  it('BK4: any byte of the seal changed', async () => {
    const begin = backup.lastIndexOf('\n', backup.length - 2) + 1
    for (let index = begin; index < backup.length; index += 7) {
      const bytes = Buffer.from(backup)
      bytes[index] = (bytes[index] ?? 0) ^ 1
      await expect(restore(empty, bytes), `byte ${index}`).rejects.toMatchObject(damaged)
    }
    await expectEmpty(empty)
  })

  it('BK4: cut anywhere', async () => {
    const cuts = fc.sample(fc.integer({ min: backup.indexOf(10) + 1, max: backup.length - 1 }), 20)
    for (const length of [...cuts, backup.length - 1])
      await expect(restore(empty, backup.subarray(0, length)), `at ${length}`).rejects.toMatchObject(damaged)
    await expectEmpty(empty)
  })

  it('BK4: a line left out, doubled, moved, put in or appended', async () => {
    const lines = linesOf(backup)
    const middle = Math.floor(lines.length / 2)
    const line = lines[middle] ?? ''
    const bytesOf = (list: readonly string[]) => Buffer.from(list.map((text) => `${text}\n`).join(''))
    const altered = [
      lines.toSpliced(middle, 1),
      lines.toSpliced(middle, 0, line),
      lines.toSpliced(middle, 1).toSpliced(middle + 3, 0, line),
      lines.toSpliced(middle, 0, '["User",{"id":"eve"}]'),
      lines.toSpliced(middle, 0, ''),
      [...lines, line],
      [...lines, ...lines],
    ]
    for (const list of altered) await expect(restore(empty, bytesOf(list))).rejects.toMatchObject(damaged)
    await expectEmpty(empty)
  })

  it('BK4: tables in another order, or unknown ones, even when sealed', async () => {
    const lines = linesOf(backup).slice(0, -1)
    await expect(restore(empty, sealed([lines[0] ?? '', ...lines.slice(1).reverse()]))).rejects.toMatchObject(damaged)
    await expect(restore(empty, sealed([...lines, '["pg_authid",{"rolname":"eve"}]']))).rejects.toMatchObject(damaged)
    await expectEmpty(empty)
  })

  it('BK6: rows that contradict each other, even when sealed', async () => {
    const lines = linesOf(backup).slice(0, -1)
    const without = (table: string) => sealed(lines.filter((line) => !line.startsWith(`["${table}",`)))
    for (const bytes of [without('Map'), without('Claim'), sealed([...lines, lines.at(-1) ?? ''])])
      await expect(restore(empty, bytes)).rejects.toMatchObject(damaged)
    const garbled = lines.map((line) => line.replace('["Invite",{"mapId":"', '["Invite",{"mapId":'))
    await expect(restore(empty, sealed(garbled))).rejects.toMatchObject(damaged)
    await expectEmpty(empty)
  })
})

it('BK5: other files, other versions and databases of other migrations are refused', async () => {
  const [header = '', ...rows] = linesOf(backup).slice(0, -1)
  const withHeader = (line: string) => restore(empty, sealed([line, ...rows]))
  const other = { code: 'other-version' }
  await expect(withHeader(header.replace('"version":1', '"version":2'))).rejects.toMatchObject(other)
  await expect(withHeader(header.replace('"migrations":[', '"migrations":["2999_newer",'))).rejects.toMatchObject({
    ...other,
    message: expect.stringContaining('newer version of Crux (its database had the migration 2999_newer)'),
  })
  await expect(withHeader(header.replace(/"migrations":\[.*\]/, '"migrations":[]'))).rejects.toMatchObject({
    ...other,
    message: expect.stringContaining('older version of Crux'),
  })
  const sample = await readFile('prisma/sample-debate.json')
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('\n'),
    Buffer.from([0, 255, 10]),
    sample,
    Buffer.from(header.slice(0, 40)),
  ])
    await expect(restore(empty, bytes)).rejects.toMatchObject({ code: 'not-a-backup' })
  await expectEmpty(empty)
})

it('BK7: what is in memory is bounded, however large the rows are and many', async () => {
  await large.map.create({ data: { id: 'm', title: 'Large', createdBy: 'ann', createdAt: at, updatedAt: at } })
  await large.$executeRaw`
    INSERT INTO "Source" ("mapId", id, title, publisher, published, url, language, text, hash, "createdBy",
      "createdAt", "updatedBy", "updatedAt")
    SELECT 'm', n::text, 'Large', '', '', '', '', repeat('їжак ', CASE WHEN n = 5 THEN 1000000 ELSE 50000 END), 'x',
      'ann', ${at}, 'ann', ${at}
    FROM generate_series(1, 6) n`
  await large.$executeRaw`
    INSERT INTO "Claim" ("mapId", id, text, "createdBy", "createdAt", "updatedBy", "updatedAt")
    SELECT 'm', 'c' || n, repeat('x', 900), 'ann', ${at}, 'ann', ${at} FROM generate_series(1, 6000) n`
  // Arguments about each other, each sorted before the one it is about.
  await large.$executeRaw`
    INSERT INTO "Argument" ("mapId", id, stance, "conclusionClaimId", "conclusionArgumentId", note, "createdBy",
      "createdAt", "updatedBy", "updatedAt")
    SELECT 'm', 'a' || lpad(n::text, 4, '0'), 'con', CASE WHEN n = 600 THEN 'c1' END,
      CASE WHEN n < 600 THEN 'a' || lpad((n + 1)::text, 4, '0') END, repeat('x', 9000), 'ann', ${at}, 'ann', ${at}
    FROM generate_series(1, 600) n`
  const sizes: number[] = []
  const pieces: Buffer[] = []
  await writeBackup(large, async (piece) => {
    sizes.push(piece.length)
    pieces.push(piece)
  })
  const framing = 200_000
  expect(sizes.filter((size) => size > BATCH_BYTES + framing)).toHaveLength(1)
  const bytes = Buffer.concat(pieces)
  expect(await restore(empty, bytes)).toMatchObject({ Map: 1, Source: 6, Claim: 6_000, Argument: 600 })
  expect((await backUp(empty)).equals(bytes)).toBe(true)
})
