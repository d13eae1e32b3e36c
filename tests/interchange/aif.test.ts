import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { aifFormat } from '@/lib/domain/formats/aif/aif'
import { ovaFormat } from '@/lib/domain/formats/aif/ova'
import { xaifFormat } from '@/lib/domain/formats/aif/xaif'
import { lossesOf } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'
import { sadfaceFormat } from '@/lib/domain/formats/sadface/sadface'

const SAMPLES = new URL('../../../shared/samples/aif/', import.meta.url)
const isThere = existsSync(SAMPLES)
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const files = isThere ? readdirSync(SAMPLES).filter((name) => name.endsWith('.json')) : []

type NodeSet = { nodes: { nodeID: string; type: string }[]; edges: { fromID: string; toID: string }[] }

/** Claims, premises, conclusions and undercuts by another count than the parser's. */
function countNodeSet({ nodes, edges }: NodeSet) {
  const type = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]))
  const links = edges.map(({ fromID, toID }) => `${type.get(fromID)}>${type.get(toID)}`)
  const count = (pattern: RegExp) => links.filter((link) => pattern.test(link)).length
  return {
    claims: nodes.filter(({ type }) => type === 'I').length,
    arguments: nodes.filter(({ type }) => /^(RA|CA|MA)$/.test(type)).length,
    objections: nodes.filter(({ type }) => type === 'CA').length,
    premises: count(/^I>(RA|CA|MA)$/),
    undercuts: count(/^CA>(RA|CA|MA)$/),
    spoken: new Set(
      edges.filter(({ fromID, toID }) => type.get(fromID) === 'YA' && type.get(toID) === 'I').map(({ toID }) => toID),
    ).size,
  }
}

describe.skipIf(!isThere)(`sample node sets${isThere ? '' : ' (skipped: ../shared/samples is not here)'}`, () => {
  it('FM37: there are some', () => expect(files.length).toBeGreaterThan(2))

  it.each(files)('FM37: %s is read whole', (name) => {
    const text = readFileSync(new URL(name, SAMPLES), 'utf8')
    expect(recogniseFormats(READABLE_FORMATS, text)[0]?.format.name).toBe('aif')
    const parsed = aifFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
    const { claims, arguments: steps, quotes } = parsed.value.content
    const counted = countNodeSet(JSON.parse(text))
    expect({
      claims: claims.length,
      arguments: steps.length,
      objections: steps.filter(({ stance }) => stance === 'con').length,
      premises: steps.reduce((sum, { premises }) => sum + premises.length, 0),
      undercuts: steps.filter(({ stance, conclusion }) => stance === 'con' && conclusion.kind === 'argument').length,
      spoken: new Set(quotes.flatMap(({ claimIds }) => claimIds)).size,
    }).toEqual(counted)
    for (const { position } of quotes) expect(position).not.toBeNull()
    // Sums of what a map has no word for, never of claims or links.
    const explained = /^(Rephrasings|Transitions|How things were said|Locutions in which|The times|Entries of who)/
    expect(parsed.findings.filter(({ message }) => !explained.test(message))).toEqual([])
    const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
    if (!map.ok) throw new Error('refused')
    expect(lossesOf(aifFormat, map.value, { unattributed: 'ann' })).toEqual([])
    for (const format of [xaifFormat, ovaFormat, sadfaceFormat])
      expect(lossesOf(format, map.value, { unattributed: 'ann' }), format.title).toEqual([])
  })
})
