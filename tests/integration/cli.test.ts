import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CliFailure } from '@/lib/cli/cli-failure'
import { Terminal } from '@/lib/cli/terminal'
import { withDatabase } from '@/lib/cli/with-database'
import { emptyMap } from '@/lib/domain/debate-map'
import { parseCruxJson, printCruxJson } from '@/lib/domain/formats/crux-json'
import { originOf } from '@/lib/domain/formats/map-origin'
import { FORMATS } from '@/lib/domain/formats/registry'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'
import { findAccountByPassword } from '@/lib/server/auth/accounts'
import { PRINTABLE_FORMATS } from '@/lib/server/export/printable-formats'
import { loadMap } from '@/lib/server/log/load-map'
import { foldEntries } from '@/lib/server/log/map-copy'
import { readLog } from '@/lib/server/log/read-log'
import { snapshotOf } from '@/lib/sync/snapshot'
import { type CruxOptions, runCrux, spawnCrux } from '../support/run-crux'
import { openTestDatabase } from '../support/test-database'

const { database, url } = await openTestDatabase()
const { database: target, url: targetUrl } = await openTestDatabase()
const folder = await mkdtemp(join(tmpdir(), 'crux-cli-'))
const folder2 = join(folder, 'other')
await mkdir(folder2)
afterAll(() => rm(folder, { recursive: true }))

const SAMPLE = 'prisma/sample-debate.json'
const at = (name: string) => join(folder, name)
const onDatabase = (words: string[], options: CruxOptions = {}) =>
  runCrux(words, { ...options, env: { DATABASE_URL: url, ...options.env } })

describe('convert', () => {
  it('CL1, CL3: Crux JSON becomes every format, by name and by extension, through files and pipes', async () => {
    const sample = await readFile(SAMPLE, 'utf8')
    expect(PRINTABLE_FORMATS.map(({ name }) => name)).toContain('png')
    for (const { name, extensions } of PRINTABLE_FORMATS) {
      const file = at(`sample${extensions[0]}`)
      const [toFile, piped] = await Promise.all([
        runCrux(['convert', SAMPLE, '-o', file]),
        runCrux(['convert', '-', '--from', 'crux', '--to', name.toUpperCase(), '-o', '-'], { stdin: sample }),
      ])
      // Only Crux JSON carries who wrote what.
      expect(toFile).toMatchObject({ code: name === 'crux' ? 0 : 3, stdout: '' })
      expect(toFile.stderr === '').toBe(name === 'crux')
      expect(piped.code).toBe(toFile.code)
      expect(piped.bytes.equals(await readFile(file)), name).toBe(true)
      expect(piped.bytes.length).toBeGreaterThan(1000)
    }
    const parsed = parseCruxJson(sample)
    expect(parseCruxJson(await readFile(at('sample.crux.json'), 'utf8'))).toEqual(parsed)
  })

  it('FM60: a branch is converted alone, by the words of its claim, without notes and names', async () => {
    const words = 'The way to keep Ukraine safe is to take it into NATO.'
    const run = await runCrux(['convert', SAMPLE, '--to', 'crux', '--branch', words, '--no-notes', '--no-names'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    const { claims, people, annotations } = JSON.parse(run.stdout)
    expect(claims.length).toBeGreaterThan(10)
    expect(claims.length).toBeLessThan(100)
    expect([people, annotations]).toEqual([[{ id: 'someone', name: 'Someone' }], []])
    const none = await runCrux(['convert', SAMPLE, '--to', 'crux', '--branch', 'Nobody says so'])
    expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Nobody says so') })
  })

  it('CL3: what is converted to Crux JSON and again is the same bytes', async () => {
    for (const script of fc.sample(arbitraryScript({ maxSteps: 150 }), 20)) {
      const printed = printCruxJson(playScript(script).map)
      const words = ['convert', '-', '--from', '.json', '--to', 'crux']
      const once = await runCrux(words, { stdin: printed })
      const twice = await runCrux(words, { stdin: once.stdout })
      expect(parseCruxJson(once.stdout)).toEqual(parseCruxJson(printed))
      expect(twice).toMatchObject({ code: 0, stdout: once.stdout, stderr: '' })
    }
  })

  it('CL1: ends with 3 when there are findings, each a line on standard error', async () => {
    const outline = '\uFEFFCats rule\n  + they purr\n  -\n    \n  - they scratch\n'
    await writeFile(at('cats.txt'), outline)
    const report = at('report.json')
    const run = await runCrux(['convert', at('cats.txt'), '--to', 'crux', '--author', 'Ann', '--report', report])
    expect(JSON.parse(await readFile(report, 'utf8'))).toEqual({
      ...{ file: at('cats.txt'), from: 'outline', to: 'crux', losses: [] },
      counts: {
        ...{ claims: 3, arguments: 2, pro: 1, con: 1, joint: 0, undercuts: 0 },
        ...{ sources: 0, quotes: 0, annotations: 0 },
      },
      findings: [{ code: 'left-out', message: 'A sign without a claim was left out.', line: 3 }],
    })
    expect(run.code).toBe(3)
    expect(run.stderr).toBe(`${at('cats.txt')}: line 3: A sign without a claim was left out.\n`)
    const parsed = parseCruxJson(run.stdout)
    const { content } = parsed.ok ? parsed.value : { content: undefined }
    expect(content?.claims.map(({ text }) => text)).toEqual(['Cats rule', 'they purr', 'they scratch'])
    expect(content?.people).toEqual([{ id: content?.claims[0]?.createdBy, name: 'Ann' }])
  })

  it('CL1, CL6: ends with 2 when the input cannot be read, and writes nothing', async () => {
    const parsed: unknown = JSON.parse(await readFile(SAMPLE, 'utf8'))
    const file = z.looseObject({ arguments: z.array(z.looseObject({ premises: z.array(z.string()) })) }).parse(parsed)
    file.arguments[0]?.premises.push('nobody')
    const inputs: [Uint8Array | string, string][] = [
      ['', 'There is nothing in it'],
      ['Claims and all', 'This is not JSON'],
      ['{"format":"crux","version":7}', 'version 7'],
      [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'This is a zip archive'],
      [JSON.stringify(file), 'no longer on the map'],
    ]
    for (const [stdin, says] of inputs) {
      const run = await runCrux(['convert', '-', '--from', 'crux', '-o', at('unwritten.svg')], { stdin })
      expect(run, says).toMatchObject({ code: 2, stdout: '' })
      expect(run.stderr).toMatch(/^standard input: .*\n$/)
      expect(run.stderr).toContain(says)
    }
    await expect(stat(at('unwritten.svg'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('CL1, CL6: ends with 1 when the arguments or the files are wrong', async () => {
    const wrong: [string[], string][] = [
      [[], 'Usage: crux'],
      [['nonsense'], "unknown command 'nonsense'"],
      [['convert'], "missing required argument 'in'"],
      [['convert', SAMPLE, '--to'], 'argument missing'],
      [['convert', SAMPLE, '--to', 'svg', '--theme', 'pink'], 'pink'],
      [['convert', SAMPLE, '--to', 'doc'], 'There is no format "doc" for --to. Choose one of: crux,'],
      [['convert', SAMPLE], 'Name a format with --to: crux,'],
      [['convert', SAMPLE, '-o', at('none/x.svg')], `There is no such file or folder: ${at('none/x.svg')}.`],
      [['convert', SAMPLE, '--to', 'svg', '--report', '-'], 'Standard output takes the result or the report'],
      [['convert', SAMPLE, '--to', 'svg', '--author', 'a\nb'], '--author: '],
    ]
    for (const [words, says] of wrong) {
      const run = await runCrux(words)
      expect(run, words.join(' ')).toMatchObject({ code: 1, stdout: '' })
      expect(run.stderr).toContain(says)
      expect(run.stderr).not.toContain('    at ')
    }
  })

  it('CL1, CL3: several files go into a folder, each told of; one that cannot be read does not stop the others', async () => {
    await writeFile(at('dogs.txt'), 'Dogs rule\n  - they bark\n')
    await writeFile(at('broken.crux.json'), '{"format": "crux"')
    const words = ['convert', at('none.json'), folder, at('dogs.txt'), at('broken.crux.json'), SAMPLE, '-']
    const run = await runCrux([...words, '-o', at('many'), '--to', 'svg', '--report', '-'], { stdin: 'One claim' })
    expect(run).toMatchObject({ code: 2 })
    expect(run.stderr).toContain(`${at('broken.crux.json')}: This is not JSON`)
    expect(run.stderr).toContain(`There is no such file or folder: ${at('none.json')}.`)
    expect(run.stderr).toContain(`${folder} is a folder.`)
    expect((await readdir(at('many'))).sort()).toEqual(['dogs.svg', 'sample-debate.svg', 'standard-input.svg'])
    expect(JSON.parse(run.stdout)).toMatchObject([
      { file: at('none.json'), from: null, counts: null, findings: [{ code: 'malformed' }] },
      { file: folder, from: null, counts: null, findings: [{ code: 'malformed' }] },
      { file: at('dogs.txt'), from: 'outline', counts: { claims: 2, con: 1 }, losses: [] },
      { file: at('broken.crux.json'), from: 'crux', counts: null },
      {
        file: SAMPLE,
        from: 'crux',
        losses: expect.arrayContaining([expect.objectContaining({ code: 'sources' })]),
      },
      { file: '-', from: 'outline', counts: { claims: 1 } },
    ])
  })

  it('CL3: results of files with one name, or in the folder of their inputs, take no other’s place', async () => {
    await mkdir(at('twins'))
    for (const folder of [at('twins'), folder2]) await writeFile(join(folder, 'one.outline'), 'One')
    const inputs = [join(at('twins'), 'one.outline'), join(folder2, 'one.outline')]
    expect(await runCrux(['convert', ...inputs, '--to', 'crux', '-o', at('twins')])).toMatchObject({ code: 0 })
    expect((await readdir(at('twins'))).sort()).toEqual(['one-2.crux.json', 'one.crux.json', 'one.outline'])
    expect(await runCrux(['convert', ...inputs, '--to', 'crux'])).toMatchObject({ code: 1 })
    expect(await runCrux(['convert', ...inputs, '--to', 'crux', '-o', inputs[0] ?? ''])).toMatchObject({ code: 1 })
  })

  it('CL2: a reader that has seen enough ends it quietly', async () => {
    const run = await spawnCrux(['convert', SAMPLE, '--to', 'svg'], { stopReading: true })
    expect(run).toMatchObject({ code: 0, stderr: '' })
  })
})

it('CL1, CL2: the program ends with the code and the streams of its command', async () => {
  const [good, looked, bad, wrong] = await Promise.all([
    spawnCrux(['convert', SAMPLE, '--to', 'crux']),
    spawnCrux(['convert', '-', '--from', 'outline', '--to', 'crux'], { stdin: 'Cats rule\n  +\n' }),
    spawnCrux(['convert', '-', '--from', 'crux', '--to', 'svg'], { stdin: 'x' }),
    spawnCrux(['nonsense']),
  ])
  expect(good).toEqual(await runCrux(['convert', SAMPLE, '--to', 'crux']))
  expect(looked).toMatchObject({ code: 3, stderr: expect.stringMatching(/^standard input: line 2: .*\n$/) })
  expect(bad).toMatchObject({ code: 2, stdout: '' })
  expect(wrong).toMatchObject({ code: 1, stdout: '' })
})

it('CL2: formats are listed for people and for programs', async () => {
  const [people, programs] = await Promise.all([runCrux(['formats']), runCrux(['formats', '--json'])])
  expect(people).toMatchObject({ code: 0, stderr: '' })
  const listed = z.array(z.looseObject({ name: z.string(), reads: z.boolean() })).parse(JSON.parse(programs.stdout))
  for (const { name, parse } of FORMATS) {
    expect(people.stdout).toContain(`\n${name} `)
    expect(listed.find((format) => format.name === name)?.reads).toBe(parse !== undefined)
  }
})

it('CL6: a database that is not named, not there or not one of Crux is told in a sentence', async () => {
  const elsewhere = new URL(url)
  elsewhere.pathname = '/postgres'
  const runs = await Promise.all([
    runCrux(['maps', 'list']),
    runCrux(['maps', 'list'], { env: { DATABASE_URL: 'postgresql://crux:secret@127.0.0.1:1/crux' } }),
    runCrux(['backup', at('none')], { env: { DATABASE_URL: elsewhere.href } }),
  ])
  const says = ['DATABASE_URL is not set', 'cannot be reached', 'is not one of Crux']
  for (const [place, run] of runs.entries()) {
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(says[place])
    expect(run.stderr.trim().split('\n')).toHaveLength(1)
    expect(run.stderr).not.toContain('secret')
  }
})

describe('user', () => {
  it('CL4: an account is made with a password that is printed alone, once', async () => {
    const run = await onDatabase(['user', 'create', ' Ann@Example.org', '--name', 'Ann Lee'])
    expect(run).toMatchObject({ code: 0, stderr: 'Made the account ann@example.org.\n' })
    const account = await findAccountByPassword(database, 'ann@example.org', run.stdout.trim())
    expect(account).toMatchObject({ name: 'Ann Lee', sessionVersion: 0 })
    const again = await onDatabase(['user', 'create', 'ann@example.org', '--name', 'Eve'])
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toContain('ann@example.org has an account already')
    expect(await findAccountByPassword(database, 'ann@example.org', run.stdout.trim())).toEqual(account)
  })

  it('CL4: a password from standard input follows the rules of the pages and is not printed', async () => {
    const words = ['user', 'create', 'bob@example.org', '--name', 'Bob', '--password-stdin']
    for (const stdin of ['', 'short', 'password\n', 'bob@example.org', 'x'.repeat(129)])
      expect(await onDatabase(words, { stdin }), stdin).toMatchObject({ code: 1, stdout: '' })
    expect(await database.user.count({ where: { email: 'bob@example.org' } })).toBe(0)
    const run = await onDatabase(words, { stdin: ' four plain words \n' })
    expect(run).toMatchObject({ code: 0, stdout: '' })
    expect(await findAccountByPassword(database, 'bob@example.org', ' four plain words ')).toBeDefined()
  })

  it('CL4: another password ends every session', async () => {
    const run = await onDatabase(['user', 'reset-password', 'ANN@example.org'])
    expect(run.code).toBe(0)
    const account = await findAccountByPassword(database, 'ann@example.org', run.stdout.trim())
    expect(account?.sessionVersion).toBe(1)
    const nobody = await onDatabase(['user', 'reset-password', 'nobody@example.org'])
    expect(nobody).toMatchObject({ code: 1, stdout: '' })
    expect(nobody.stderr).toContain('nobody@example.org has no account')
  })

  it('CL6: what is no address or no name is said', async () => {
    const address = await onDatabase(['user', 'create', 'nonsense', '--name', 'X'])
    expect(address).toMatchObject({ code: 1, stderr: 'nonsense: This is not an email address.\n' })
    const name = await onDatabase(['user', 'create', 'x@example.org', '--name', ' '])
    expect(name.code).toBe(1)
    expect(name.stderr).toMatch(/^--name: /)
  })
})

describe('maps', () => {
  let mapId = ''
  beforeAll(async () => {
    await database.user.createMany({
      data: [
        { id: 'cyd', email: 'cyd@example.org', name: 'Cyd' },
        { id: 'dee', email: 'dee@example.org', name: 'Dee' },
      ],
    })
    const run = await onDatabase(['maps', 'import', SAMPLE, '--owner', 'cyd@example.org'])
    expect(run).toMatchObject({ code: 0, stderr: '' })
    mapId = run.stdout.trim()
  })

  it('CL5: a file becomes a map by the log, its people nobody who has an account', async () => {
    const state = await loadMap(database, mapId)
    const log = await readLog(database, mapId, 0, 10)
    const fold = foldEntries({ map: emptyMap(mapId), seq: 0 }, log)
    expect(state && snapshotOf(state.map, state.seq)).toEqual(snapshotOf(fold.map, fold.seq))
    expect(log).toMatchObject([{ seq: 1, author: 'cyd', operation: { kind: 'create' } }])
    const people = [...(state?.map.people.values() ?? [])]
    expect(people.find(({ id }) => id === 'cyd')).toEqual({ id: 'cyd', name: 'Cyd', role: 'owner' })
    for (const { id, role } of people.filter((person) => person.id !== 'cyd')) {
      expect(id).toMatch(/^imported-/)
      expect(role).toBeNull()
    }
    expect(people.map(({ name }) => name)).toContain('Mara Lindqvist')
  })

  it('CL5: what a file says of nobody is the owner’s, and nothing else is', async () => {
    const options = { stdin: 'Cats rule\n  + they purr\n' }
    const words = ['maps', 'import', '-', '--from', 'outline', '--owner', 'dee@example.org', '--title', 'Cats']
    const { stdout } = await onDatabase(words, options)
    const outline = await loadMap(database, stdout.trim())
    expect(outline?.map.details?.title).toBe('Cats')
    expect([...(outline?.map.claims.values() ?? [])].map(({ createdBy }) => createdBy)).toEqual(['dee', 'dee'])

    const stolen = (await readFile(SAMPLE, 'utf8')).replaceAll('sample-mara', 'dee')
    const forged = await onDatabase(['maps', 'import', '-', '--from', 'crux', '--owner', 'dee@example.org'], {
      stdin: stolen,
    })
    const map = await loadMap(database, forged.stdout.trim())
    expect([...(map?.map.claims.values() ?? [])].filter(({ createdBy }) => createdBy === 'dee')).toEqual([])
  })

  it('CL5: a file that cannot be brought in leaves nothing behind', async () => {
    const before = await database.map.count()
    const file = parseCruxJson(await readFile(SAMPLE, 'utf8'))
    if (!file.ok) throw new Error('not read')
    const { content, title, description } = file.value
    const dangling = { format: 'crux', version: 1, title, description, ...content, claims: [] }
    const words = ['maps', 'import', '-', '--from', 'crux']
    const owner = ['--owner', 'cyd@example.org']
    expect(await onDatabase([...words, ...owner], { stdin: JSON.stringify(dangling) })).toMatchObject({ code: 2 })
    expect(await onDatabase([...words, ...owner], { stdin: 'x' })).toMatchObject({ code: 2 })
    const several = await onDatabase(words, { stdin: '{}' })
    expect(several).toMatchObject({ code: 1, stdout: '' })
    expect(several.stderr).toContain('--owner')
    expect(await onDatabase([...words, '--owner', 'eve@example.org'])).toMatchObject({ code: 1 })
    expect(await onDatabase([...words, ...owner, '--title', ''], { stdin: '{}' })).toMatchObject({ code: 1 })
    expect(await database.map.count()).toBe(before)
  })

  it('CL2: maps are listed for people and for programs', async () => {
    const [people, programs] = await Promise.all([onDatabase(['maps', 'list']), onDatabase(['maps', 'list', '--json'])])
    const line = people.stdout.split('\n').find((text) => text.startsWith(mapId))
    expect(line).toMatch(/ {2}\d{4}-\d{2}-\d{2} {2}\d+ +4 +Cyd +How should Ukraine be kept safe\?$/)
    const listed = z.array(z.looseObject({ id: z.string() })).parse(JSON.parse(programs.stdout))
    expect(listed).toHaveLength(await database.map.count())
    expect(listed.find(({ id }) => id === mapId)).toMatchObject({ owners: ['Cyd'], visibility: 'private', sources: 4 })
  })

  it('CL3: a map is exported by id and by title, into any format', async () => {
    const state = await loadMap(database, mapId)
    const byId = await onDatabase(['maps', 'export', mapId, '--to', 'crux'])
    expect(byId).toMatchObject({
      code: 0,
      stderr: '',
      stdout: state && printCruxJson(state.map, { origin: originOf(mapId, state.seq) }),
    })
    const byTitle = await onDatabase(['maps', 'export', 'Cats', '-o', at('cats.svg'), '--theme', 'dark'])
    expect(byTitle).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('SVG cannot carry') })
    expect(await readFile(at('cats.svg'), 'utf8')).toMatch(/^<svg/)
    const several = await onDatabase(['maps', 'export', 'How should Ukraine be kept safe?', '--to', 'svg'])
    expect(several).toMatchObject({ code: 1, stdout: '' })
    expect(several.stderr).toContain(mapId)
    const none = await onDatabase(['maps', 'export', 'Dogs', '--to', 'svg'])
    expect(none).toMatchObject({ code: 1, stderr: 'There is no map "Dogs": crux maps list shows them.\n' })
  })
})

it('BK2, BK6, BK8: backup and restore, with sentences for what is refused', async () => {
  const file = at('crux.backup')
  const made = await onDatabase(['backup', file])
  expect(made).toMatchObject({ code: 0, stdout: '' })
  expect(made.stderr).toMatch(/^Wrote .*: \d+ maps, 4 accounts, [\d,]+ rows\.\n$/)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const bytes = await readFile(file)

  const again = await onDatabase(['backup', file])
  expect(again).toMatchObject({ code: 1, stderr: `${file} is there already: --force writes over it.\n` })
  expect((await onDatabase(['backup', '--force', file])).code).toBe(0)
  expect((await readFile(file)).equals(bytes)).toBe(true)

  const toTarget = { env: { DATABASE_URL: targetUrl } }
  await writeFile(at('cut.backup'), bytes.subarray(0, -100))
  const cut = await onDatabase(['restore', at('cut.backup')], toTarget)
  expect(cut).toMatchObject({ code: 2, stdout: '' })
  expect(cut.stderr).toMatch(/^This backup is cut short: .* Nothing was restored\.\n$/)
  expect(await target.user.count()).toBe(0)

  expect((await onDatabase(['restore', file], toTarget)).code).toBe(0)
  expect((await onDatabase(['backup', at('second.backup')], toTarget)).code).toBe(0)
  expect((await readFile(at('second.backup'))).equals(bytes)).toBe(true)

  const full = await onDatabase(['restore', file], toTarget)
  expect(full).toMatchObject({ code: 1 })
  expect(full.stderr).toContain('The database is not empty')
  expect(await onDatabase(['restore', folder], toTarget)).toMatchObject({ code: 1 })
})

it('CL6: a database that goes away is told in a sentence', async () => {
  const terminal = new Terminal({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: { DATABASE_URL: url },
  })
  const using = withDatabase(terminal, (lent) =>
    lent.$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`
    }),
  )
  await expect(using).rejects.toThrow(
    new CliFailure('The connection to the database was lost. Try again when it is back.'),
  )
})

it('CL6: a fault of ours shows its stack only when asked', async () => {
  await database.$executeRaw`ALTER TABLE "Map" RENAME COLUMN title TO "titleGone"`
  try {
    const plain = await onDatabase(['maps', 'list'])
    expect(plain).toMatchObject({ code: 1, stdout: '' })
    expect(plain.stderr).toMatch(/^This is a fault in Crux: .*CRUX_DEBUG=1 shows where\.\n$/)
    const debug = await onDatabase(['maps', 'list'], { env: { CRUX_DEBUG: '1' } })
    expect(debug.stderr).toContain('    at ')
  } finally {
    await database.$executeRaw`ALTER TABLE "Map" RENAME COLUMN "titleGone" TO title`
  }
})
