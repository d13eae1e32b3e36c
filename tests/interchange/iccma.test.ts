import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { ATTACKS_ITSELF } from '@/lib/domain/evaluation/attacks-itself'
import { apxFormat } from '@/lib/domain/formats/framework/apx'
import { iccmaAfFormat } from '@/lib/domain/formats/framework/iccma-af'
import { tgfFormat } from '@/lib/domain/formats/framework/tgf'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'

const SAMPLES = new URL('../../../shared/samples/', import.meta.url)
const isThere = existsSync(SAMPLES)
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

const files = ['iccma', 'semantics'].flatMap((folder) => {
  const path = new URL(`${folder}/`, SAMPLES)
  if (!isThere) return []
  return readdirSync(path).flatMap((name) => (/\.(af|apx|tgf)$/.test(name) ? [new URL(name, path)] : []))
})

/** Nodes and attacks by another count than the parsers'. */
function countGraph(name: string, text: string): { nodes: string[]; attacks: string[] } {
  if (name.endsWith('.apx')) {
    const facts = (kind: string) =>
      [...text.matchAll(new RegExp(`${kind}\\(([^)]*)\\)`, 'g'))].map(([, terms]) => terms ?? '')
    return { nodes: facts('arg'), attacks: facts('att').map((terms) => terms.replace(/\s*,\s*/, ' ')) }
  }
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !/^#./.test(line))
  if (name.endsWith('.tgf')) {
    const mark = lines.indexOf('#')
    return { nodes: lines.slice(0, mark), attacks: lines.slice(mark + 1) }
  }
  const size = Number(lines[0]?.split(/\s+/)[2])
  return { nodes: Array.from({ length: size }, (_, at) => String(at + 1)), attacks: lines.slice(1) }
}

const bare = (text: string) =>
  text
    .split('\n')
    .filter((line) => !/^[#%] /.test(line))
    .join('\n')

describe.skipIf(!isThere)(`sample frameworks${isThere ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it('FM51: there are some', () => expect(files.length).toBeGreaterThan(3))

  it.each(files.map((url) => [url.pathname.split('/').at(-1) ?? '', url] as const))('FM51: %s', (name, url) => {
    const text = readFileSync(url, 'utf8')
    const { nodes, attacks } = countGraph(name, text)
    const format = recogniseFormats(READABLE_FORMATS, text)[0]?.format
    expect(format?.extensions[0]).toBe(name.slice(name.lastIndexOf('.')))
    const parsed = format?.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
    if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.findings))
    const { claims, arguments: steps } = parsed.value.content
    const once = [...new Set(attacks)]
    const itself = once.filter((pair) => pair.split(/\s+/)[0] === pair.split(/\s+/)[1])
    expect(claims).toHaveLength(nodes.length)
    expect(steps).toHaveLength(once.length - itself.length)
    expect(claims.filter(({ tags }) => tags.includes(ATTACKS_ITSELF))).toHaveLength(itself.length)
    expect(parsed.findings.filter(({ code }) => code !== 'argues-for-itself' && code !== 'duplicate')).toEqual([])
    // Written in each of the formats and read back, it is the same graph.
    const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
    if (!map.ok) throw new Error('refused')
    for (const other of [iccmaAfFormat, apxFormat, tgfFormat]) {
      const written = countGraph(other.extensions[0], bare(other.print(map.value)))
      expect(written.nodes).toHaveLength(nodes.length)
      expect(written.attacks).toHaveLength(once.length)
      if (other.name === format?.name) expect(written.attacks.toSorted()).toEqual(once.toSorted())
    }
  })
})
