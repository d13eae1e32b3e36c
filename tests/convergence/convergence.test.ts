import fc from 'fast-check'
import { describe, it } from 'vitest'
import { openMapSession } from '@/lib/sync/map-session'
import { arbitraryScript, simulate } from './simulation'

/** `CRUX_FUZZ_RUNS=5000 npx vitest run --project convergence` searches for longer. */
const RUNS = Number(process.env.CRUX_FUZZ_RUNS || 200)

describe('many sessions on one map', () => {
  it('SY9, SY3, SY4, SY5, SY10: converge; nothing is lost or doubled, undo takes only own work', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript(120), async (script) => {
        await simulate(script, openMapSession)
      }),
      { numRuns: RUNS },
    )
  })
})
