import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifyQuote } from '../../anchoring/verify-quote'
import { countedIds } from '../../counted-ids'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { printSadface, sadfaceFormat } from './sadface'
import { parseSadface } from './sadface-read'
import { readSchemeName } from './sadface-scheme'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const fixture = (name: string) =>
  readFileSync(new URL(`../../../../tests/fixtures/formats/${name}`, import.meta.url), 'utf8')

function read(text: string) {
  const parsed = parseSadface(text, { newId: countedIds('x'), stamp, authorName: 'Ann' })
  if (!parsed.ok) throw new Error(parsed.findings[0]?.message)
  return { ...parsed.value, findings: parsed.findings }
}

describe('SADFace', () => {
  it('FM33: 0.1 is read: metadata at the top, attacks by any name, undercuts', () => {
    const { title, content, findings } = read(fixture('sadface-1.json'))
    expect(title).toBe('Buses should be free.')
    expect(content.people.map(({ name }) => name)).toContain('Ana Lyst')
    const [attack, undercut] = content.arguments
    expect(attack).toMatchObject({
      stance: 'con',
      conclusion: { kind: 'claim', id: content.claims[0]?.id },
      scheme: null,
    })
    expect(undercut).toMatchObject({ stance: 'con', conclusion: { kind: 'argument', id: attack?.id }, scheme: null })
    expect(content.claims[0]?.createdAt).toBe('2017-05-06T07:08:09.000Z')
    expect(findings).toEqual([])
  })

  it('FM33: 0.2 is read: title, notes, joint premises, schemes, resources with their passages', () => {
    const { title, description, content, findings } = read(fixture('sadface-2.json'))
    expect([title, description]).toEqual(['The pond', "From the council's minutes.\n\nUnfinished."])
    expect(content.arguments).toMatchObject([{ stance: 'pro', scheme: 'practical reasoning' }])
    expect(content.arguments[0]?.premises).toHaveLength(2)
    expect(content.sources).toMatchObject([
      { title: 'Minutes', authors: ['Ann Ash', 'Bo Birch'], published: '2019', url: 'https://council.example/minutes' },
    ])
    const text = content.sources[0]?.text ?? ''
    expect(content.quotes.map((quote) => [quote.exact, verifyQuote(text, quote)])).toEqual([
      ['it breeds midges', 'verified'],
      ['they bite', 'verified'],
    ])
    expect(findings).toEqual([])
  })

  it.each([
    ['attack', 'con', null],
    ['Conflict', 'con', null],
    ['con', 'con', null],
    ['disagreement', 'con', null],
    ['Default Conflict', 'con', null],
    ['undermine', 'con', null],
    ['rebuttal', 'con', null],
    ['support', 'pro', null],
    ['inference', 'pro', null],
    ['', 'pro', null],
    ['Argument from Consequences', 'pro', 'consequences'],
    ['Expert Opinion', 'pro', 'expert opinion'],
    ['context', 'pro', 'context'],
    ['counterfactual', 'pro', 'counterfactual'],
    ['conflict from bias', 'con', 'conflict from bias'],
  ])('FM33: a scheme called %j is %s, and names the scheme %j', (name, stance, scheme) => {
    expect(readSchemeName(name)).toEqual({ stance, scheme })
  })

  it('FM33: what is written is a valid 0.2 document, and carries all but annotations, conflicts and times', () => {
    const play = new PlayMap()
    const top = play.claim('Top')
    const { claimId, argumentId } = play.reply('con', top, 'Objection')
    play.run(play.edit(claimId, { addTags: ['tag'], holder: { from: null, to: 'Bo' } }))
    const source = play.source('Words of a source')
    play.quote(source, 'Words of a source', [top, claimId])
    play.argue('con', [play.claim('Undercut')], { kind: 'argument', id: argumentId })
    play.note({ kind: 'claim', id: top }, 'A note')
    const losses = lossesOf(sadfaceFormat, play.map, { unattributed: 'ann' })
    expect(losses.map(({ code }) => code)).toEqual(['annotations'])
    const file = JSON.parse(printSadface(play.map))
    expect(Object.keys(file.metadata.core).toSorted()).toEqual(
      ['analyst_email', 'analyst_name', 'created', 'edited', 'id', 'title', 'version'].toSorted(),
    )
    for (const edge of file.edges) expect(Object.keys(edge)).toEqual(['id', 'source_id', 'target_id'])
    const ids = [...file.nodes, ...file.edges, ...file.resources].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('FM35: broken documents are read as far as they go, and what is wrong is told', () => {
    const { content, findings } = read(
      JSON.stringify({
        nodes: [
          ...[
            null,
            3,
            { id: 'a', type: 'atom', text: 'A' },
            { id: 'a', type: 'atom', text: 'B' },
            { id: 'z', type: 'zap' },
          ],
          {
            id: 'b',
            type: 'atom',
            text: 'B',
            sources: [
              { resource_id: 'none', text: 'x' },
              { resource_id: 'r', text: 'not there' },
            ],
          },
        ],
        edges: [{ source_id: 'a', target_id: 'nowhere' }, null],
        resources: [{ id: 'r', content: 'Words' }, null],
      }),
    )
    expect(content.claims.map(({ text }) => text)).toEqual(['A', 'B'])
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(['unknown-kind', 'duplicate', 'left-out', 'dangling']),
    )
    expect(content.quotes).toMatchObject([{ exact: 'not there', position: null }])
    const refused = parseSadface('{"nodes": {}}', { newId: countedIds('x'), stamp, authorName: 'Ann' })
    expect(refused).toMatchObject({ ok: false, findings: [{ code: 'wrong-format' }] })
  })
})
