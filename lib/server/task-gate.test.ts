import { describe, expect, it } from 'vitest'
import { isServerBusy, TaskGate } from './task-gate'

describe('TaskGate', () => {
  it('SY45: a few tasks at once, in the order of asking, and on after a failure', async () => {
    const gate = new TaskGate(2)
    const finish: ((fails: boolean) => void)[] = []
    const begun: number[] = []
    const runs = [0, 1, 2, 3].map((task) =>
      gate.run(() => {
        begun.push(task)
        return new Promise<number>((resolve, reject) => {
          finish.push((fails) => (fails ? reject(new Error(`task ${task}`)) : resolve(task)))
        })
      }),
    )
    const settled = Promise.allSettled(runs)
    expect(begun).toEqual([0, 1])
    finish[1]?.(true)
    await expect(runs[1]).rejects.toThrow('task 1')
    expect(begun).toEqual([0, 1, 2])
    finish[0]?.(false)
    await runs[0]
    expect(begun).toEqual([0, 1, 2, 3])
    finish[2]?.(false)
    finish[3]?.(false)
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
  })

  it('SY45: turns down whoever would wait behind too many, and takes them again later', async () => {
    const gate = new TaskGate(1, 1)
    let finish = () => {}
    const first = gate.run(() => new Promise<void>((resolve) => (finish = resolve)))
    const second = gate.run(async () => 'second')
    const third = await gate.run(async () => 'third').catch((error: unknown) => error)
    expect(isServerBusy(third)).toBe(true)
    finish()
    await first
    expect(await second).toBe('second')
    expect(await gate.run(async () => 'fourth')).toBe('fourth')
  })
})
