import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `kill -9` of a PostgreSQL server and every process of it, as a crash of the machine would. */
export function killPostgres(folder: string): void {
  const [main] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const children = all.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/)
    return pid && parent === main ? [Number(pid)] : []
  })
  // The main process first, or it would start those that died again.
  for (const pid of [Number(main), ...children]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // It may have ended by itself meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
