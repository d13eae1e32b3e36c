import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { seedOfTree } from './scripts/test/seed-of-tree.mjs'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const postgres = { globalSetup: ['tests/support/postgres-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 }

const UNIT_TESTS = [
  '{lib,components,app,prisma}/**/*.test.{ts,tsx}',
  'scripts/**/*.test.mjs',
  'tests/interchange/**/*.test.ts',
]

export default defineConfig({
  resolve: { alias },
  test: {
    // By default one core is left idle.
    maxWorkers: 2,
    // `CRUX_SEED=$RANDOM npx vitest run PATH` draws other cases than this commit's (decision 0089).
    provide: { seed: Number(process.env.CRUX_SEED) || seedOfTree() },
    setupFiles: ['tests/support/random-cases.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: UNIT_TESTS,
          exclude: ['**/*.mocked.test.ts'],
          testTimeout: 60_000,
          // Every file in the same two threads: to load the modules anew for each takes longer than most files do.
          pool: 'threads',
          isolate: false,
        },
      },
      // What replaces a module needs modules of its own.
      { extends: true, test: { name: 'unit-mocked', include: ['lib/**/*.mocked.test.ts'], testTimeout: 60_000 } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...postgres } },
      {
        extends: true,
        test: { name: 'convergence', include: ['tests/convergence/**/*.test.ts'], testTimeout: 600_000 },
      },
      { extends: true, test: { name: 'interop', include: ['tests/interop/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
})
