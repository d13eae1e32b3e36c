import { readFileSync } from 'node:fs'

/**
 * Resolves when somebody wants this process to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of the npm
 * that runs it (killed, npm takes nobody with it). A second Ctrl-C ends the process at once.
 * @returns {Promise<string>} what asked for it
 */
export function stopRequest() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => resolve(signal))
      process.once(signal, () => process.once('SIGINT', () => process.exit(130)))
    }
    if (process.env.npm_lifecycle_event) {
      const ancestors = shellAndNpm()
      setInterval(() => {
        if (shellAndNpm() !== ancestors) resolve('npm ended')
      }, 1_000).unref()
    }
  })
}

/** npm runs scripts in a shell: its process is our parent's parent, where the system tells. */
function shellAndNpm() {
  if (process.platform !== 'linux') return String(process.ppid)
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${status.match(/^PPid:\s+(\d+)/m)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}
