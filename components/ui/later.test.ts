import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepLoading, RETRY_MS } from './later'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('a part that could not be fetched is told of, and fetched again until it is there', async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'))
  load.mockResolvedValue('part')
  const [take, fail] = [vi.fn(), vi.fn()]
  keepLoading(load, take, fail)
  await vi.advanceTimersByTimeAsync(0)
  expect([load.mock.calls.length, fail.mock.calls.length]).toEqual([1, 1])
  await vi.advanceTimersByTimeAsync(RETRY_MS)
  expect(take).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(RETRY_MS)
  expect(take).toHaveBeenCalledExactlyOnceWith('part')
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3)
  expect(load).toHaveBeenCalledTimes(3)
})

it('a part that is not wanted any more is neither fetched again nor taken', async () => {
  const [take, fail] = [vi.fn(), vi.fn()]
  const stop = keepLoading(() => Promise.resolve('part'), take, fail)
  stop()
  const load = vi.fn().mockRejectedValue(new Error('away'))
  const stopLater = keepLoading(load, take, fail)
  await vi.advanceTimersByTimeAsync(0)
  stopLater()
  await vi.advanceTimersByTimeAsync(RETRY_MS * 3)
  expect([load.mock.calls.length, fail.mock.calls.length, take.mock.calls.length]).toEqual([1, 1, 0])
})
