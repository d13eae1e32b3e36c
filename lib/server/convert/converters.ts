import { type ChildProcess, fork } from 'node:child_process'
import { findingAt } from '@/lib/domain/formats/format'
import { processWide } from '../process-wide'
import { childSettings, programPath } from '../run-apart'
import { TaskGate } from '../task-gate'
import type { Conversion, ConversionJob } from './conversion'

/** Each takes a core and up to some hundred megabytes. */
const AT_ONCE = 2
const MOST_WAITING = 20
/** Far above what an honest file of the largest size takes. */
const LONGEST_MS = 60_000
const MOST_MEMORY_MB = 1_536
/** The next file often follows soon, with another format chosen or some lines mended. */
const IDLE_MS = 60_000

type Idle = { child: ChildProcess; timer: NodeJS.Timeout }
type Converters = { gate: TaskGate; idle: Idle[] }
const converters = processWide(
  'converters',
  (): Converters => ({ gate: new TaskGate(AT_ONCE, MOST_WAITING), idle: [] }),
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
  return converters().gate.run(async () => {
    signal.throwIfAborted()
    const child = takeChild()
    const answer = await ask(child, job, signal, longestMs)
    if (answer === 'slow' || answer === 'died') return tooMuch(answer)
    keepIdle(child)
    if ('bug' in answer) throw new Error(`a conversion failed: ${answer.bug}`)
    return answer.done
  })
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

type Answer = { done: Conversion } | { bug: string } | 'slow' | 'died'

function ask(child: ChildProcess, job: ConversionJob, signal: AbortSignal, longestMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      child.removeAllListeners()
      // Without a listener an error ends this process.
      child.on('error', () => child.kill('SIGKILL'))
      act()
    }
    const kill = () => child.kill('SIGKILL')
    const onAbort = () => settle(() => reject(kill() && signal.reason))
    const timer = setTimeout(() => settle(() => resolve(kill() ? 'slow' : 'died')), longestMs)
    signal.addEventListener('abort', onAbort, { once: true })
    child.once('exit', () => settle(() => resolve('died')))
    child.once('error', (error) => settle(() => reject(error)))
    // From our own program.
    child.on('message', (message: { done: Conversion } | { bug: string } | { ready: true }) => {
      if (!('ready' in message)) settle(() => resolve(message))
    })
    child.send(job)
  })
}

function takeChild(): ChildProcess {
  const { idle } = converters()
  for (let next = idle.pop(); next; next = idle.pop()) {
    clearTimeout(next.timer)
    if (next.child.connected && next.child.exitCode === null) return next.child
  }
  const path = programPath('convert/convert-process.ts')
  return fork(path, [], {
    ...childSettings(path),
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function keepIdle(child: ChildProcess): void {
  const { idle } = converters()
  const timer = setTimeout(() => {
    const place = idle.findIndex((each) => each.child === child)
    if (place >= 0) idle.splice(place, 1)
    child.kill('SIGKILL')
  }, IDLE_MS)
  // Neither keeps a server from ending.
  timer.unref()
  child.unref()
  child.channel?.unref()
  idle.push({ child, timer })
}
