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
      const npm = process.ppid
      setInterval(() => {
        if (process.ppid !== npm) resolve('npm ended')
      }, 1_000).unref()
    }
  })
}
