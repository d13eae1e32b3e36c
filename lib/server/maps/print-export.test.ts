import { describe, expect, it, vi } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { isServerBusy } from '../task-gate'
import { findExport } from './map-exports'
import { printExport } from './print-export'

const formatOf = (name: string) => {
  const format = findExport(name)
  if (!format) throw new Error(`no format ${name}`)
  return format
}
const text = (file: string | Uint8Array<ArrayBuffer>) =>
  typeof file === 'string' ? file : Buffer.from(file).toString()

function largeMap() {
  const play = new PlayMap()
  const thesis = play.claim('Ukraine can be kept safe: 安全, "quoted" & <marked>.')
  play.reply('con', thesis, 'Only the bright line of membership deters.')
  for (let count = 0; count < 1_001; count += 1) play.claim(`Claim ${count}`)
  return play.map
}

describe('printExport', () => {
  const map = largeMap()

  // One of every kind of file will do, since all are printed the same way.
  it.each(['crux', 'argdown', 'svg', 'xlsx', 'pdf'])(
    'SY45: a large map is printed as %s apart, to the same letters',
    async (name) => {
      const format = formatOf(name)
      const here = await format.print(map, { theme: 'dark', page: 'one' })
      const print = vi.fn(format.print)
      expect(text(await printExport({ ...format, print }, { map, seq: 7 }, { theme: 'dark', page: 'one' }))).toBe(
        text(here),
      )
      expect(print).not.toHaveBeenCalled()
    },
  )

  it('SY45: a large map is drawn apart, and who would wait behind too many is turned down', async () => {
    const play = new PlayMap()
    const png = formatOf('png')
    let finish = () => {}
    const drawing = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      finish = () => resolve(new Uint8Array())
    })
    const slow = { ...png, print: () => drawing }
    const begun = Array.from({ length: 22 }, () =>
      printExport(slow, { map: play.map, seq: 1 }, { theme: 'light', page: 'one' }),
    )
    const late = await printExport(png, { map, seq: 7 }, { theme: 'light', page: 'one' }).catch(
      (error: unknown) => error,
    )
    expect(isServerBusy(late)).toBe(true)
    finish()
    await Promise.all(begun)
    const drawn = await printExport({ ...png, print: () => drawing }, { map, seq: 7 }, { theme: 'light', page: 'one' })
    expect([...Buffer.from(drawn as Uint8Array).subarray(1, 4)]).toEqual([80, 78, 71])
  })
})
