import { expect, it, vi } from 'vitest'

it('SY36: what a process has once is one, however often its module is loaded', async () => {
  const load = async () => {
    vi.resetModules()
    return (await import('./process-wide')).processWide('a thing of this test', () => ({}))
  }
  const [first, second] = [await load(), await load()]
  expect(first).not.toBe(second)
  expect(first()).toBe(second())
  expect(first()).toBe(first())
})
