import fc from 'fast-check'
import { describe, it } from 'vitest'
import { openMapSession } from '@/lib/sync/map-session'
import { arbitraryScript, simulate } from './simulation'

describe('many sessions on one map', () => {
  it('SY9, SY3, SY4, SY5, SY10: converge; nothing is lost or doubled, undo takes only own work', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript(Number(process.env.LEN ?? 120)), async (script) => {
        await simulate(script, openMapSession)
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    )
  })
})
