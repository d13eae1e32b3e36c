import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { canvasFormat } from '@/lib/domain/formats/canvas/canvas'
import { factsOf, KeyBook } from '@/lib/domain/formats/facts'
import { missing } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'

const SAMPLES = new URL('../../../shared/samples/json-canvas/', import.meta.url)
const isThere = existsSync(SAMPLES)
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const files = isThere ? readdirSync(SAMPLES).filter((name) => name.endsWith('.canvas')) : []

describe.skipIf(!isThere)(`sample canvases${isThere ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it('FM50: there is one', () => expect(files.length).toBeGreaterThan(0))

  it.each(files)('FM50: %s', (name) => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8')
    const file: { nodes: { type: string }[]; edges: unknown[] } = JSON.parse(text)
    expect(recogniseFormats(READABLE_FORMATS, text)[0]?.format.name).toBe('canvas')
    const read = (from: string) => {
      const parsed = canvasFormat.parse(from, { newId: countedIds('r'), stamp, authorName: 'Ann' })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
      return parsed
    }
    const { value, findings } = read(text)
    const groups = file.nodes.filter(({ type }) => type === 'group').length
    const others = file.nodes.filter(({ type }) => type === 'file' || type === 'link').length
    expect(value.content.claims).toHaveLength(file.nodes.length - groups)
    expect(value.content.arguments).toHaveLength(file.edges.length)
    expect(value.content.frames ?? []).toHaveLength(groups)
    expect(findings.filter(({ message }) => message.includes('a claim that names it'))).toHaveLength(others)
    expect(findings.filter(({ code }) => code !== 'approximated' && code !== 'left-out')).toEqual([])
    const map = mapOfDraft(value, stamp, countedIds('m'))
    if (!map.ok) throw new Error('refused')
    const again = read(canvasFormat.print(map.value))
    const keys = new KeyBook()
    const lost = missing(factsOf(value, keys), factsOf(again.value, keys))
    expect([...lost].filter(([, count]) => count > 0)).toEqual([])
  })
})
