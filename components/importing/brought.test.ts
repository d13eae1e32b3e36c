import { describe, expect, it } from 'vitest'
import { readBrought } from './brought'

const fileOf = (...bytes: number[]) => ({ kind: 'file', file: new File([new Uint8Array(bytes)], 'map.txt') }) as const

describe('readBrought', () => {
  it('IM13: UTF-8 goes as text, other encodings as their bytes', async () => {
    expect(await readBrought(fileOf(0xe5, 0xae, 0x89))).toEqual({ name: 'map.txt', text: '安' })
    expect(await readBrought(fileOf(0x45, 0xe9))).toEqual({ name: 'map.txt', base64: 'Rek=' })
    expect(await readBrought({ kind: 'text', text: 'A' })).toEqual({ text: 'A' })
  })

  it('IM13: a large file of another encoding goes whole', async () => {
    const bytes = new Uint8Array(100_001).fill(0xff)
    const sent = await readBrought({ kind: 'file', file: new File([bytes], 'x') })
    expect('base64' in sent && Buffer.from(sent.base64, 'base64').equals(Buffer.from(bytes))).toBe(true)
  })
})
