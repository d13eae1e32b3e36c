import { argdown } from '@argdown/core'
import { v7 } from 'uuid'
import { countedIds } from '@/lib/domain/counted-ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { draftOf, lossesOf } from '@/lib/domain/formats/losses'
import { FORMATS } from '@/lib/domain/formats/registry'
import { printSvg } from '@/lib/domain/formats/svg/svg'
import { connectDatabase } from '@/lib/server/database'
import { PRINTABLE_FORMATS } from '@/lib/server/export/printable-formats'
import { importAsNewMap } from '@/lib/server/maps/import-as-new-map'
import { debateOf } from './grown-debate'
import { median, printFigure, timeOfFixedLoop } from './measure'

// Writing and reading a large map in every format, and bringing one into the database.

const CLAIMS = 10_000
const ROUNDS = 5
const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
/** Their own parsers, or pictures: they have bars of their own. */
const PRINT_BAR = '<= 400'
const PARSE_BAR = '<= 800'

/** Milliseconds, the middle of several. */
function timeOf(work: () => unknown): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const begun = performance.now()
      work()
      return performance.now() - begun
    }),
  )
}

const context = () => ({ newId: countedIds('r'), stamp: STAMP, authorName: 'Ann' })

function measureText(map: DebateMap): void {
  for (const { name, print, parse } of FORMATS) {
    if (name === 'svg' || !print) continue
    const printing = timeOf(() => print(map))
    printFigure({ bench: `${name}: print ${CLAIMS} claims`, figure: printing, unit: 'ms', bar: PRINT_BAR })
    if (!parse) continue
    const text = print(map)
    const parsing = timeOf(() => parse(text, context()))
    const bench = `${name}: parse ${CLAIMS} claims`
    printFigure(
      name === 'argdown' ? argdownFigure(bench, parsing, text) : { bench, figure: parsing, unit: 'ms', bar: PARSE_BAR },
    )
  }
}

/** Against what Argdown's own parser takes for the same text. */
function argdownFigure(bench: string, figure: number, input: string) {
  const own = timeOf(() => argdown.run({ input, process: ['parse-input', 'build-model'], logLevel: 'silent' }))
  return { bench: `${bench}, against Argdown's own parser`, figure, unit: 'ms', baseline: own, bar: '<= 1.3' }
}

async function measureImport(map: DebateMap, url: string): Promise<void> {
  const database = connectDatabase(url)
  try {
    const owner = await database.user.create({ data: { id: v7(), email: 'ann@example.org', name: 'Ann' } })
    const begun = performance.now()
    const made = await importAsNewMap(database, owner, draftOf(map))
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    const figure = performance.now() - begun
    printFigure({ bench: `import of ${CLAIMS} claims into the database`, figure, unit: 'ms', bar: '<= 5000' })
  } finally {
    await database.$disconnect()
  }
}

printFigure({ bench: 'this machine: a fixed loop, median', figure: timeOfFixedLoop(), unit: 'ms' })
const large = debateOf(CLAIMS)
measureText(large)
const [argdownFormat] = FORMATS.filter(({ name }) => name === 'argdown')
if (argdownFormat) {
  const small = debateOf(1_000)
  printFigure({
    bench: 'losses of 1,000 claims in Argdown',
    figure: timeOf(() => lossesOf(argdownFormat, small)),
    unit: 'ms',
  })
}
const drawn = debateOf(1_000)
printFigure({ bench: 'SVG of 1,000 claims', figure: timeOf(() => printSvg(drawn)), unit: 'ms', bar: '<= 300' })
for (const { name, print } of PRINTABLE_FORMATS.filter(({ name }) => ['pdf', 'docx', 'xlsx'].includes(name))) {
  const begun = performance.now()
  await print(drawn)
  const figure = performance.now() - begun
  printFigure({ bench: `${name} of 1,000 claims`, figure, unit: 'ms', ...(name === 'pdf' ? { bar: '<= 2000' } : {}) })
}
const { DATABASE_URL } = process.env
if (DATABASE_URL) await measureImport(large, DATABASE_URL)
