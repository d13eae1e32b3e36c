/** The parts of Node's `process` that are used: the domain's own files know nothing of it. */
type Processor = { cpuUsage(before?: { user: number; system: number }): { user: number; system: number } }

/** In microseconds: shorter work is done again and again, as the processor's time is told in steps. */
const LONG_ENOUGH = 8_000

/** How many times as much input the second measurement has. */
const MORE = 16

/** What is measured too long is measured again, so often. */
const ATTEMPTS = 6

/**
 * How many times as much work there is for `size` things as for a sixteenth of them: 16 when it grows with the input, 256
 * when each thing is looked at for each other. In the processor's time, which is the whole process's: what other threads
 * and the collector of garbage do at the moment counts too, so that the least of several attempts is told.
 * @param prepare makes ready what is not measured, and answers with the work
 */
export function growthOf(processor: Processor, size: number, prepare: (size: number) => () => unknown): number {
  const timeOf = (run: () => unknown, times: number) => {
    const before = processor.cpuUsage()
    for (let count = 0; count < times; count++) run()
    return processor.cpuUsage(before).user
  }
  const few = prepare(Math.ceil(size / MORE))
  const many = prepare(size)
  let times = 1
  while (timeOf(few, times) < LONG_ENOUGH) times *= 2
  const attempt = () => timeOf(many, times) / Math.max(timeOf(few, times), LONG_ENOUGH / 2)
  let least = attempt()
  for (let count = 1; count < ATTEMPTS && least > MOST_GROWTH; count++) least = Math.min(least, attempt())
  return least
}

/** More than this is no growth with the input: the middle of 16 and 256, with four times as much room to either side. */
export const MOST_GROWTH = 64
