import { expect, it } from 'vitest'
import { growthOf, MOST_GROWTH } from './growth'

/** A processor whose time is what is done on it; `busy` others use it each time that it is asked. */
function processor(busy: readonly number[] = []) {
  let [user, asked] = [0, 0]
  return {
    work: (steps: number) => {
      user += steps
    },
    cpuUsage(before = { user: 0, system: 0 }) {
      user += busy[asked++] ?? 0
      return { user: user - before.user, system: 0 }
    },
  }
}

it('work that follows the input is told from work that follows its square', () => {
  const own = processor()
  expect(growthOf(own, 16_000, (size) => () => own.work(size * 10))).toBe(16)
  expect(growthOf(own, 16_000, (size) => () => own.work(size * size))).toBe(256)
})

it('what others do meanwhile is not counted for growth', () => {
  // Asked twice for each measurement: of few, then of many and of few in turn.
  const own = processor([0, 0, 0, 9_000_000, 0, 0, 0, 5_000_000])
  expect(growthOf(own, 16_000, (size) => () => own.work(size * 10))).toBeLessThan(MOST_GROWTH)
})
