/** The parts of Node's `process` that are used: the domain's own files know nothing of it. */
type Processor = { cpuUsage(before?: { user: number; system: number }): { user: number; system: number } }

/** In microseconds: shorter work is done again and again, as the processor's time is told in steps. */
const LONG_ENOUGH = 20_000

/**
 * How many times as much work `run` does for four times as much input: 4 when it grows with the input, 16 when each
 * thing is looked at for each other. The best of three of each, in the processor's time, so that a slow or busy
 * machine does not count.
 */
export function growthOf(processor: Processor, size: number, run: (size: number) => unknown): number {
  const timeOf = (size: number, times: number) => {
    const before = processor.cpuUsage()
    for (let count = 0; count < times; count++) run(size)
    return processor.cpuUsage(before).user
  }
  let times = 1
  while (timeOf(size, times) < LONG_ENOUGH) times *= 2
  const fastest = (size: number) => Math.min(...[1, 2, 3].map(() => timeOf(size, times)))
  const small = fastest(size)
  return fastest(size * 4) / Math.max(small, LONG_ENOUGH / 2)
}

/** More than this is no growth with the input: between 4 and 16, with room for the collector of garbage and for neighbours. */
export const MOST_GROWTH = 12
