import { findingAt } from '@/lib/domain/formats/format'
import { KeptProcesses } from '../kept-processes'
import { processWide } from '../process-wide'
import type { Conversion, ConversionJob } from './conversion'

/** Each takes a core and up to some hundred megabytes. */
const BOUNDS = { atOnce: 2, mostWaiting: 20, mostMemoryMb: 1_536 }
/** Far above what an honest file of the largest size takes. */
const LONGEST_MS = 60_000

const converters = processWide(
  'converters',
  () => new KeptProcesses<ConversionJob, Conversion>('convert/convert-process.ts', BOUNDS),
)

/**
 * Reads a file in a process of its own, with bounds on time and memory, since a file may be made to take for ever; two
 * at once. A file that takes too much is answered like one that cannot be read. Throws `ServerBusy` when too many wait,
 * the signal's reason once it is aborted, and an error for a bug.
 */
export async function convertApart(
  job: ConversionJob,
  signal: AbortSignal,
  { longestMs = LONGEST_MS }: { longestMs?: number } = {},
): Promise<Conversion> {
  const answer = await converters().run(job, longestMs, signal)
  return answer === 'slow' || answer === 'died' ? tooMuch(answer) : answer.done
}

/** What the process is asked to do comes to nothing: nothing of it is kept. */
const tooMuch = (why: 'slow' | 'died'): Conversion => ({
  ok: false,
  from: null,
  runnerUp: null,
  findings: [
    findingAt(
      'too-large',
      why === 'slow'
        ? 'Reading this file takes too long. Take it in smaller parts.'
        : 'Reading this file takes more memory than there is for one. Take it in smaller parts.',
    ),
  ],
})
