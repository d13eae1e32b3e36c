import { describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { LayingSender } from '@/lib/domain/layout/laying-message'
import { layoutMap, type MapLayout } from '@/lib/domain/layout/layout-map'
import { Layouter } from '@/lib/domain/layout/layouter'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { LayoutDesk, type LayoutWorker } from './layout-desk'

/** A worker that answers when it is told to. */
class SlowWorker implements LayoutWorker {
  onmessage: LayoutWorker['onmessage'] = null
  onerror: LayoutWorker['onerror'] = null
  ended = false
  readonly asked: unknown[] = []
  private readonly layouter = new Layouter()
  private readonly sender = new LayingSender()

  postMessage(patch: unknown): void {
    this.asked.push(structuredClone(patch))
  }

  terminate(): void {
    this.ended = true
  }

  answer(): void {
    const patch = this.asked.shift() as Parameters<Layouter['apply']>[0]
    const data = structuredClone(this.sender.write(this.layouter.apply(patch)))
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent)
  }
}

function largePlay(): PlayMap {
  const play = new PlayMap()
  const thesis = play.claim('Thesis')
  for (let count = 0; count < 1_300; count++) play.reply('pro', thesis, `Reason ${count}`)
  return play
}

const boxesOf = (layout: MapLayout | null) => layout && [...layout.boxes]
const pictureOf = (map: DebateMap) => [...layoutMap(map).boxes]

describe('LayoutDesk', () => {
  it('paints a small map in the page, at once', () => {
    const play = new PlayMap()
    play.claim('Alone')
    const desk = new LayoutDesk(play.map, () => {
      throw new Error('no worker is wanted')
    })
    expect(desk.isReady()).toBe(true)
    expect(boxesOf(desk.paint(play.map))).toEqual(pictureOf(play.map))
  })

  it('paints a large map in a worker, of several changes meanwhile only the last', () => {
    const play = largePlay()
    const worker = new SlowWorker()
    const desk = new LayoutDesk(play.map, () => worker)
    let told = 0
    desk.subscribe(() => told++)
    desk.ask(play.map)
    expect([desk.isReady(), desk.paint(play.map)]).toEqual([false, null])
    for (let count = 0; count < 3; count++) {
      play.claim(`Another ${count}`)
      desk.ask(play.map)
    }
    expect(worker.asked).toHaveLength(1)
    worker.answer()
    expect([desk.isReady(), told]).toEqual([true, 1])
    expect(worker.asked).toHaveLength(1)
    worker.answer()
    expect(boxesOf(desk.read())).toEqual(pictureOf(play.map))
    desk.ask(play.map)
    expect(worker.asked).toHaveLength(0)
    desk.stop()
    expect(worker.ended).toBe(true)
  })

  it('paints in the page when the worker cannot start, or breaks', () => {
    const play = largePlay()
    const without = new LayoutDesk(play.map, () => {
      throw new Error('forbidden')
    })
    without.ask(play.map)
    expect(boxesOf(without.read())).toEqual(pictureOf(play.map))

    const worker = new SlowWorker()
    const desk = new LayoutDesk(play.map, () => worker)
    desk.ask(play.map)
    worker.onerror?.call(worker as unknown as Worker, {} as ErrorEvent)
    expect(boxesOf(desk.read())).toEqual(pictureOf(play.map))
    expect(boxesOf(desk.paint(play.map))).toEqual(pictureOf(play.map))
  })
})
