import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { contentOf, type DebateMap, emptyMap } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { parseCruxJson, printCruxJson } from './crux-json'
import { originOf } from './map-origin'

const stamp = { author: 'reader', at: '2026-01-01T00:00:00.000Z' }

/** The map that bringing a file in makes. */
function mapOf(text: string): DebateMap {
  const parsed = parseCruxJson(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { title, description, content } = parsed.value
  const details = { title, description, visibility: 'private', archived: false } as const
  const create = { v: 1, id: 'create', kind: 'create', details, ownerName: 'Reader', content } as const
  const result = applyOperation(emptyMap('copy'), create, stamp)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value.map
}

const failureOf = (text: string): string => {
  const parsed = parseCruxJson(text)
  if (parsed.ok) throw new Error('it was read')
  return parsed.findings.map(({ path = '', message }) => `${path}: ${message}`).join('\n')
}

describe('Crux JSON', () => {
  it('FM12: a map without frames is written as version 1, one with frames as 2; both are read, no other is', () => {
    const play = new PlayMap()
    play.claim('A.')
    const older = printCruxJson(play.map)
    expect(JSON.parse(older)).toMatchObject({ format: 'crux', version: 1 })
    expect(JSON.parse(older)).not.toHaveProperty('frames')
    const frame = { id: 'f', title: 'Costs', colour: 'blue' } as const
    const claim = { id: 'c', text: 'B.', holder: null, tags: [], pin: null, frameId: 'f' }
    play.run(play.add({ frames: [frame], claims: [claim] }))
    const newer = printCruxJson(play.map)
    expect(JSON.parse(newer)).toMatchObject({ version: 2, frames: [frame] })
    expect(mapOf(older).claims.size).toBe(1)
    expect(mapOf(newer).claims.get('c')?.frameId).toBe('f')
    expect(failureOf(newer.replace('"version": 2', '"version": 99'))).toContain('reads versions up to')
  })

  it('FM90: a file that knows what it is a copy of says so, as version 3, and does not give away where the map is', () => {
    const play = new PlayMap()
    play.claim('A.')
    const origin = originOf('0193a1c4-7d2e-7c55-9a61-2f0c5be7d1a4', 7)
    const text = printCruxJson(play.map, { origin })
    expect(JSON.parse(text)).toMatchObject({ version: 3, origin: { seq: 7 } })
    expect(text).not.toContain('0193a1c4')
    const parsed = parseCruxJson(text)
    expect(parsed.ok && parsed.value.origin).toEqual(origin)
    expect(printCruxJson(mapOf(text), { origin: parsed.ok ? parsed.value.origin : undefined })).toContain('"seq": 7')
    expect(JSON.parse(printCruxJson(mapOf(text)))).toMatchObject({ version: 1 })
    expect(failureOf(text.replace('"seq": 7', '"seq": -7'))).toContain('origin.seq')
  })

  it('FM1: parsing what was printed gives the same content and no findings', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 120 }), (script) => {
        const { map } = playScript(script)
        const parsed = parseCruxJson(printCruxJson(map))
        expect(parsed).toEqual({
          ok: true,
          value: {
            title: map.details?.title,
            description: map.details?.description,
            ...(map.details?.burden === undefined ? {} : { burden: map.details.burden }),
            content: contentOf(map),
          },
          findings: [],
        })
      }),
      { numRuns: 150 },
    )
  })

  it('FM1: printing, bringing in and printing again differs by the newcomer only', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const first = printCruxJson(playScript(script).map)
        const second = printCruxJson(mapOf(first))
        expect(printCruxJson(mapOf(second))).toBe(second)
        const { people: _, ...content } = contentOf(mapOf(first))
        expect(content).toEqual({ ...contentOf(playScript(script).map), people: undefined })
      }),
      { numRuns: 80 },
    )
  })

  it('FM2: broken, foreign, newer and misshapen files are told apart and nothing is made of them', () => {
    const good = printCruxJson(playScript([]).map)
    expect(failureOf('{"format":')).toMatch(/^: This is not JSON/)
    expect(failureOf('{"a":1}')).toMatch(/not a Crux map/)
    expect(failureOf('[]')).toMatch(/not a Crux map/)
    expect(failureOf(good.replace('"version": 1', '"version": 99'))).toMatch(/version 99/)
    expect(failureOf(good.replace('"claims": []', '"claims": [{"id": 7}]'))).toMatch(/claims\[0\]\.id/)
    expect(failureOf(good.replace('"claims"', '"claim"'))).toBe('claims: It is missing.\n: Crux knows no "claim" here.')
    expect(failureOf('{"format":"crux","version":1,"claims":"x"}')).toMatch(/^title: It is missing\.\ndescription:/)
    expect(failureOf('{"format":"crux","version":1,"claims":"x"}')).toContain('claims: It should be a list.')
    const odd = JSON.stringify({ ...JSON.parse(good), title: 'a\u0000b' })
    expect(failureOf(odd)).toBe('title: It cannot be taken: it holds characters that cannot be shown.')
  })

  it('FM2: a million faults are told in a few lines', () => {
    const good = printCruxJson(playScript([]).map)
    const bad = good.replace('"claims": []', `"claims": [${Array(50_000).fill('0').join(',')}]`)
    expect(failureOf(bad).split('\n').length).toBeLessThanOrEqual(21)
  })

  it('QU2: a text changed outside of Crux is said, and its hash is computed anew', () => {
    const source = {
      id: 's',
      title: 'T',
      authors: [],
      publisher: '',
      published: '',
      url: '',
      language: '',
      text: 'abc',
    }
    const authored = { createdBy: 'ann', createdAt: stamp.at, updatedBy: 'ann', updatedAt: stamp.at }
    const file = {
      ...JSON.parse(printCruxJson(playScript([]).map)),
      sources: [{ ...source, hash: '0'.repeat(64), ...authored }],
    }
    const parsed = parseCruxJson(JSON.stringify(file))
    expect(parsed.ok && parsed.value.content.sources[0]?.hash).toMatch(/^ba7816bf/)
    expect(parsed.findings).toEqual([
      {
        code: 'changed-outside',
        message: 'The text of "T" was changed outside of Crux.',
        line: null,
        path: 'sources[0]',
      },
    ])
  })

  it('FM2: any text at all is answered without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof parseCruxJson(text).ok === 'boolean'))
  })
})
