import { type ChildProcess, fork } from 'node:child_process'
import { childSettings, programPath } from './run-apart'
import { TaskGate } from './task-gate'

/** To start one takes a second; the next job often follows soon. */
const IDLE_MS = 60_000

type Idle = { child: ChildProcess; timer: NodeJS.Timeout }
type Answer<Done> = { done: Done } | { bug: string } | 'slow' | 'died'
/** Without a bound of memory, Node's own holds. */
type Bounds = { atOnce: number; mostWaiting: number; mostMemoryMb?: number }

/**
 * Processes that do jobs of one kind, each one job after the other, with bounds on time and memory. They are started when
 * they are needed, and kept for a minute after their last job. Their program calls `answerJobs`.
 */
export class KeptProcesses<Job, Done> {
  private readonly gate: TaskGate
  private readonly idle: Idle[] = []

  /** @param program where it is in the folder of this file */
  constructor(
    private readonly program: string,
    private readonly bounds: Bounds,
  ) {
    this.gate = new TaskGate(bounds.atOnce, bounds.mostWaiting)
  }

  /**
   * Does a job when there is a process for it; 'slow' when it took longer than it may, 'died' when more memory: its process
   * is stopped. Throws `ServerBusy` when too many wait, the signal's reason once it is aborted, and an error for a bug.
   */
  run(job: Job, longestMs: number, signal?: AbortSignal): Promise<{ done: Done } | 'slow' | 'died'> {
    return this.gate.run(async () => {
      signal?.throwIfAborted()
      const child = this.take()
      const answer = await this.ask(child, job, longestMs, signal)
      if (answer === 'slow' || answer === 'died') return answer
      this.keep(child)
      if ('bug' in answer) throw new Error(`${this.program} failed: ${answer.bug}`)
      return answer
    })
  }

  private ask(child: ChildProcess, job: Job, longestMs: number, signal?: AbortSignal): Promise<Answer<Done>> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', onAbort)
        child.removeAllListeners()
        // Without a listener an error ends this process.
        child.on('error', () => child.kill('SIGKILL'))
        act()
      }
      const kill = () => child.kill('SIGKILL')
      const onAbort = () => settle(() => reject(kill() && signal?.reason))
      const timer = setTimeout(() => settle(() => resolve(kill() ? 'slow' : 'died')), longestMs)
      signal?.addEventListener('abort', onAbort, { once: true })
      child.once('exit', () => settle(() => resolve('died')))
      child.once('error', (error) => settle(() => reject(error)))
      // From our own program.
      child.on('message', (message: { done: Done } | { bug: string }) => settle(() => resolve(message)))
      child.send(job as object)
    })
  }

  private take(): ChildProcess {
    for (let next = this.idle.pop(); next; next = this.idle.pop()) {
      clearTimeout(next.timer)
      if (next.child.connected && next.child.exitCode === null) return next.child
    }
    const path = programPath(this.program)
    const { mostMemoryMb } = this.bounds
    return fork(path, [], {
      ...childSettings(path),
      execArgv: ['--import', 'tsx', ...(mostMemoryMb ? [`--max-old-space-size=${mostMemoryMb}`] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  private keep(child: ChildProcess): void {
    const timer = setTimeout(() => {
      const place = this.idle.findIndex((each) => each.child === child)
      if (place >= 0) this.idle.splice(place, 1)
      child.kill('SIGKILL')
    }, IDLE_MS)
    // Neither keeps a server from ending.
    timer.unref()
    child.unref()
    child.channel?.unref()
    this.idle.push({ child, timer })
  }
}
