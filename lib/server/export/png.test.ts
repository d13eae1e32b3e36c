import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { printPng, zoomFor } from './png'

/** Width and height as the header of a PNG says them. */
function sizeOfPng(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('printPng', () => {
  it('FM10: draws at twice the size, and the themes differ', async () => {
    const play = new PlayMap()
    const thesis = play.claim('Ukraine can be kept safe without full membership.')
    play.reply('con', thesis, 'Only the bright line of membership deters. 安全保证 🙂')
    const [light, dark] = await Promise.all([printPng(play.map), printPng(play.map, { theme: 'dark' })])
    const size = sizeOfPng(light)
    expect(size.width).toBeGreaterThanOrEqual(2 * 640)
    expect(sizeOfPng(dark)).toEqual(size)
    expect(Buffer.compare(light, dark)).not.toBe(0)
  })

  it('FM10: draws an empty map too', async () => {
    expect(sizeOfPng(await printPng(new PlayMap().map)).height).toBeGreaterThan(0)
  })

  it('FM10: large pictures stay under the cap on pixels and sides', () => {
    expect(zoomFor(1_000, 800)).toBe(2)
    for (const [width, height] of [
      [20_000, 12_000],
      [100_000, 400],
      [1_000_000, 1_000_000],
    ] as const) {
      const zoom = zoomFor(width, height)
      expect(width * height * zoom ** 2).toBeLessThanOrEqual(40_000_001)
      expect(Math.max(width, height) * zoom).toBeLessThanOrEqual(16_384)
    }
  })
})
