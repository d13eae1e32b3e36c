import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
const postgres = { globalSetup: ['tests/support/postgres-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            '{lib,components,app}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
            'tests/interchange/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      { resolve: { alias }, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...postgres } },
      {
        resolve: { alias },
        test: { name: 'convergence', include: ['tests/convergence/**/*.test.ts'], testTimeout: 600_000 },
      },
      { resolve: { alias }, test: { name: 'interop', include: ['tests/interop/**/*.test.ts'], testTimeout: 300_000 } },
    ],
  },
})
