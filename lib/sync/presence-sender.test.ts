import { describe, expect, it } from 'vitest'
import { PresenceSender } from './presence-sender'
import type { Presence } from './protocol'
import { VirtualTime } from './testing/virtual-time'

const at = (x: number): Presence => ({ selection: [], pointer: { x, y: 0 } })

function newSender() {
  const time = new VirtualTime()
  const sent: (number | undefined)[] = []
  const sender = new PresenceSender(time.environment(), ({ pointer }) => sent.push(pointer?.x))
  return { time, sent, sender }
}

describe('presence', () => {
  it('SY16: sends the first at once and then only the latest of each interval', () => {
    const { time, sent, sender } = newSender()
    for (let x = 0; x < 10; x += 1) sender.set(at(x))
    expect(sent).toEqual([0])
    time.advance(80)
    expect(sent).toEqual([0, 9])
    time.advance(10_000)
    expect(sent).toEqual([0, 9])
    sender.set(at(10))
    expect(sent).toEqual([0, 9, 10])
  })

  it('SY16: tells a new connection the latest, if there is any', () => {
    const { time, sent, sender } = newSender()
    sender.sendAgain()
    expect(sent).toEqual([])
    sender.set(at(1))
    time.advance(1_000)
    sender.sendAgain()
    expect(sent).toEqual([1, 1])
  })

  it('SY16: sends nothing after it was stopped', () => {
    const { time, sent, sender } = newSender()
    sender.set(at(1))
    sender.set(at(2))
    sender.stop()
    time.advance(1_000)
    expect(sent).toEqual([1])
  })
})
