/** What came of everybody doing their work over and over for a while. */
export type Load = { perSecond: number; p50: number; p99: number }

/**
 * Lets all workers work at once, each beginning anew as soon as it has finished, for so many milliseconds.
 * Latencies in milliseconds, from beginning to end of one piece of work.
 */
export async function load(workers: readonly (() => Promise<unknown>)[], milliseconds: number): Promise<Load> {
  const latencies: number[] = []
  const begun = performance.now()
  const deadline = begun + milliseconds
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < deadline) {
        const start = performance.now()
        await work()
        latencies.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - begun) / 1_000
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(share * latencies.length))] ?? 0
  return { perSecond: latencies.length / seconds, p50: at(0.5), p99: at(0.99) }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that a fixed piece of work takes, the middle of several: what the machine gives just now. */
export function timeOfFixedLoop(): number {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now()
    let sum = 0
    for (let count = 0; count < 5_000_000; count += 1) sum = (sum * 31 + count) % 1_000_003
    if (sum < 0) throw new Error('sums of what is not negative are not')
    return performance.now() - begun
  })
  return median(times)
}

/** One line that `npm run bench` reads. */
export function printFigure(figure: {
  bench: string
  figure: number
  unit: string
  bar?: string
  baseline?: number
}): void {
  console.log(
    JSON.stringify({
      ...figure,
      figure: rounded(figure.figure),
      ...(figure.baseline !== undefined && { baseline: rounded(figure.baseline) }),
    }),
  )
}

const rounded = (value: number): number => Math.round(value * 100) / 100
