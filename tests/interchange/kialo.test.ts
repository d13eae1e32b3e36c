import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { kialoFormat } from '@/lib/domain/formats/kialo/kialo'
import { lossesOf } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'

const SAMPLES = new URL('../../../shared/samples/kialo/', import.meta.url)
const isThere = existsSync(SAMPLES)
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const files = isThere ? readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')) : []

/** Claims and links by their labels, sources by their numbers: another count than the parser's. */
function countLines(text: string) {
  const lines = text.split('\r\n')
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length
  const see = count(/-> See [\d.]+$/)
  return {
    claims: count(/^\s*(\d+\.)+ /) - see,
    pro: count(/^\s*(\d+\.)+ Pro:/),
    con: count(/^\s*(\d+\.)+ Con:/),
    numbered: count(/^\[\d+\] /),
    quotes: count(/^"/),
  }
}

describe.skipIf(!isThere)(`sample discussions${isThere ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it('FM40: there are some of both generations', () => expect(files.length).toBeGreaterThan(1))

  it.each(files)('FM40: %s is read whole, without a finding, and written without a loss', (name) => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8')
    expect(recogniseFormats(READABLE_FORMATS, text, name)[0]?.format.name).toBe('kialo')
    const parsed = kialoFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    expect(parsed.findings).toEqual([])
    const { claims, arguments: steps, sources, quotes } = parsed.value.content
    const { numbered, ...counted } = countLines(text)
    expect({
      claims: claims.length,
      pro: steps.filter(({ stance }) => stance === 'pro').length,
      con: steps.filter(({ stance }) => stance === 'con').length,
      quotes: quotes.length,
    }).toEqual(counted)
    if (numbered > 0) expect(sources).toHaveLength(numbered)
    for (const { position, claimIds } of quotes) expect([position === null, claimIds.length]).toEqual([false, 1])
    for (const { text: said } of claims) expect(said).not.toMatch(/\[\d+\]|\]\(http|\\[()]/)
    const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
    if (!map.ok) throw new Error(JSON.stringify(map.refusal))
    expect(lossesOf(kialoFormat, map.value, { unattributed: 'ann' })).toEqual([])
  })
})
