/** Does conversions, one after the other, for the process that started it: jobs come as messages, answers go as messages. */

import type { ConversionJob } from './conversion'
import { convert } from './convert'

// From our own server.
process.on('message', async (job: ConversionJob) => {
  try {
    process.send?.({ done: await convert(job) })
  } catch (bug) {
    process.send?.({ bug: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) })
  }
})
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })
