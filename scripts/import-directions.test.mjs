import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { ROOT } from './places.mjs'

const folder = mkdtempSync(join(tmpdir(), 'crux-imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

// The project's own configuration; only Git is left out, as the folder is not a repository.
const configuration = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))
writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...configuration, vcs: { enabled: false } }))
cpSync(join(ROOT, 'scripts/biome'), join(folder, 'scripts/biome'), { recursive: true })

const DIRECTION = 'lint/style/noRestrictedImports'
const PLUGIN = 'plugin'
const CYCLE = 'lint/suspicious/noImportCycles'
const COMMON_JS = 'lint/style/noCommonJs'

/** A file, one line of code in it, and the rule that must refuse it. */
const REFUSED = [
  // The domain: nothing but itself and a few pure libraries.
  ['lib/domain/a.ts', "import { x } from '@/lib/server/x'\nexport { x }", DIRECTION],
  ['lib/domain/b.ts', "import type { X } from '@/lib/sync/x'\nexport type Y = X", DIRECTION],
  ['lib/domain/c.ts', "import type { X } from '../sync/x'\nexport type Y = X", DIRECTION],
  ['lib/domain/deep/d.ts', "import { type X, y } from '../../server/x'\nexport type Y = X\nexport { y }", DIRECTION],
  ['lib/domain/deep/e.ts', "export type { X } from '../../sync/x'", DIRECTION],
  ['lib/domain/deep/f.ts', "export * from '../../../components/x'", DIRECTION],
  ['lib/domain/g.ts', "export const load = () => import('../server/x')", DIRECTION],
  ['lib/domain/h.ts', "import { readFileSync } from 'node:fs'\nexport { readFileSync }", DIRECTION],
  ['lib/domain/i.ts', "import type { ReactNode } from 'react'\nexport type Y = ReactNode", DIRECTION],
  ['lib/domain/j.ts', "import { NextResponse } from 'next/server'\nexport { NextResponse }", DIRECTION],
  ['lib/domain/k.test.ts', "import { x } from '../server/x'\nexport { x }", DIRECTION],
  ['lib/domain/zod.ts', "import { z } from 'zod'\nexport { z }", DIRECTION],
  ['lib/domain/testing/l.ts', "import { x } from '@/components/x'\nexport { x }", DIRECTION],
  ['lib/domain/m.ts', "export type X = import('../server/x').X", PLUGIN],
  ['lib/domain/n.ts', "export const x = require('../server/x')", COMMON_JS],
  // The wire: the domain, and what runs in browsers too.
  ['lib/sync/a.ts', "import type { X } from '../server/x'\nexport type Y = X", DIRECTION],
  ['lib/sync/b.ts', "import type { X } from '@/app/x'\nexport type Y = X", DIRECTION],
  ['lib/sync/c.ts', "import { join } from 'node:path'\nexport { join }", DIRECTION],
  ['lib/sync/d.ts', "import type { X } from '@prisma/client'\nexport type Y = X", DIRECTION],
  ['lib/sync/e.ts', "import { useState } from 'react'\nexport { useState }", DIRECTION],
  ['lib/sync/zod.ts', "import { z } from 'zod'\nexport { z }", DIRECTION],
  ['lib/sync/f.test.ts', "import { x } from '../../components/x'\nexport { x }", DIRECTION],
  // The server knows no pages and no components.
  ['lib/server/a.ts', "import type { X } from '@/components/x'\nexport type Y = X", DIRECTION],
  ['lib/server/b/c.ts', "import { x } from '../../../app/x'\nexport { x }", DIRECTION],
  ['lib/server/d.ts', "import type { Node } from '@xyflow/react'\nexport type Y = Node", DIRECTION],
  ['lib/cli/a.ts', "import { x } from '@/app/x'\nexport { x }", DIRECTION],
  // Components know no server.
  ['components/a.tsx', "import { x } from '@/lib/server/x'\nexport { x }", DIRECTION],
  ['components/b/c.tsx', "import type { X } from '../../lib/server/x'\nexport type Y = X", DIRECTION],
  ['components/d.tsx', "import type { X } from '@/app/x'\nexport type Y = X", DIRECTION],
  ['components/e.tsx', "import { Handle } from '@xyflow/react'\nexport { Handle }", DIRECTION],
  ['components/f.tsx', "export type X = import('@/lib/server/x').X", PLUGIN],
  ['components/g.test.tsx', "import { x } from '@/lib/server/x'\nexport { x }", DIRECTION],
  ['components/zod.ts', "import { z } from 'zod'\nexport { z }", DIRECTION],
  ['components/map-editor/h.tsx', "import type { X } from '@/lib/server/x'\nexport type Y = X", DIRECTION],
  ['components/map-editor/i.tsx', "export const load = () => import('../../app/x')", DIRECTION],
  ['app/a.tsx', "import { Handle } from '@xyflow/react'\nexport { Handle }", DIRECTION],
  // Circles, of types too.
  ['lib/sync/circle-a.ts', "import type { B } from './circle-b'\nexport type A = B", CYCLE],
  ['lib/sync/circle-b.ts', "import type { A } from './circle-a'\nexport type B = A", CYCLE],
]

/** The arrows as they may be. */
const ACCEPTED = [
  [
    'lib/domain/ok.ts',
    "import * as z from 'zod/mini'\nimport { sha256 } from '@noble/hashes/sha2.js'\nexport { sha256, z }",
  ],
  ['lib/domain/deep/ok.ts', "import type { X } from '../ok'\nexport type Y = X"],
  ['lib/domain/ok.test.ts', "import { it } from 'vitest'\nimport fc from 'fast-check'\nexport { fc, it }"],
  ['lib/sync/ok.ts', "import type { X } from '@/lib/domain/ok'\nexport type Y = X"],
  ['lib/server/ok.ts', "import { x } from '@/lib/sync/ok'\nimport pg from 'pg'\nexport { pg, x }"],
  ['components/ok.tsx', "import { x } from '@/lib/sync/ok'\nimport { y } from './map-editor/ok'\nexport { x, y }"],
  ['components/map-editor/ok.tsx', "import { Handle } from '@xyflow/react'\nexport { Handle }"],
  ['app/ok.tsx', "import { x } from '@/lib/server/ok'\nimport { y } from '@/components/ok'\nexport { x, y }"],
]

for (const [file, code] of [...REFUSED, ...ACCEPTED]) {
  const path = join(folder, String(file))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${code}\n`)
}
const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome')
const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
  cwd: folder,
  encoding: 'utf8',
})
/** @type {{ diagnostics: { category: string, location: { path: string } }[] }} */
const { diagnostics } = JSON.parse(stdout)

/** @param {string} file @returns {string[]} the rules that refused something in it */
const rulesAgainst = (file) =>
  diagnostics.filter(({ location }) => location.path === file).map(({ category }) => category)

it.each(REFUSED)('the check of imports refuses, in %s: %s', (file, _code, rule) => {
  expect(rulesAgainst(file)).toContain(rule)
})

it.each(ACCEPTED)('the check of imports accepts, in %s: %s', (file) => {
  const guards = [DIRECTION, PLUGIN, CYCLE, COMMON_JS]
  expect(rulesAgainst(file).filter((rule) => guards.includes(rule))).toEqual([])
})
