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
