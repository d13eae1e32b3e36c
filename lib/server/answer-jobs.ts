/** In a program of `KeptProcesses`: does the jobs of the process that started it, until that lets go of it. */
export function answerJobs<Job, Done>(work: (job: Job) => Done | Promise<Done>): void {
  // From our own server.
  process.on('message', async (job: Job) => {
    try {
      process.send?.({ done: await work(job) })
    } catch (bug) {
      process.send?.({ bug: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) })
    }
  })
  process.on('disconnect', () => process.exit())
}
