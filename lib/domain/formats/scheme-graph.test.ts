import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import type { Stance } from '../model'
import { growthOf, MOST_GROWTH } from '../testing/growth'
import { DraftBuilder } from './draft-builder'
import { mapOfDraft } from './map-of-draft'
import { addSteps } from './scheme-graph'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const place = { path: 'nodes[0]' }

/** Small letters are claims, capitals are steps: P, Q for, X, Y against. */
function mapOf(...links: string[]) {
  const builder = new DraftBuilder({ newId: countedIds('x'), stamp, authorName: 'Ann' })
  const nodes = [...new Set(links.flatMap((link) => link.split('>')))].sort()
  const claims = new Map<string, string>()
  for (const name of nodes) if (/[a-z]/.test(name)) claims.set(name, builder.claim({ text: name }) ?? '')
  const steps = nodes
    .filter((name) => /[A-Z]/.test(name))
    .map((id) => ({ id, stance: (/[XY]/.test(id) ? 'con' : 'pro') as Stance, scheme: id, place }))
  const edges = links.map((link, index) => ({ from: link.split('>')[0] ?? '', to: link.split('>')[1] ?? '', index }))
  addSteps(builder, claims, steps, edges, () => place)
  const parsed = builder.finish({ title: 'T' })
  if (!parsed.ok) throw new Error('not made')
  const { content } = parsed.value
  const text = new Map(content.claims.map((claim) => [claim.id, claim.text]))
  const schemes = new Map(content.arguments.map((step) => [step.id, step.scheme]))
  return {
    parsed,
    steps: content.arguments.map(({ stance, scheme, premises, conclusion: { kind, id } }) => {
      const about = kind === 'claim' ? text.get(id) : schemes.get(id)
      return `${premises.map((premise) => text.get(premise)).join('+')} ${stance} ${about}${scheme ? ` (${scheme})` : ''}`
    }),
    codes: parsed.findings.map(({ code }) => code),
  }
}

describe('a graph of steps', () => {
  it('FM34: steps between claims are arguments: joint, converging, undercut and backed', () => {
    const { steps, codes } = mapOf('a>P', 'b>P', 'P>c', 'd>X', 'X>c', 'e>Y', 'Y>P', 'f>Q', 'Q>X', 'a>P')
    expect(steps).toEqual(['a+b pro c (P)', 'f pro X (Q)', 'd con c (X)', 'e con P (Y)'])
    expect(codes).toEqual([])
  })

  it('FM34: what a map cannot say is taken as near as it goes, and told', () => {
    const told = (...links: string[]) => {
      const { steps, codes } = mapOf(...links)
      return [steps, [...new Set(codes)]]
    }
    expect(told('a>P', 'P>b', 'P>c')).toEqual([['a pro b (P)', 'a pro c (P)'], ['approximated']])
    expect(told('a>P', 'P>X', 'X>b')).toEqual([['a con b (X)'], ['approximated']])
    expect(told('a>X', 'X>P', 'P>b')).toEqual([[], ['approximated', 'left-out']])
    expect(told('a>b')).toEqual([['a pro b'], ['approximated']])
    expect(told('a>P')).toEqual([[], ['left-out']])
    expect(told('P>a')).toEqual([[], ['left-out']])
    expect(told('P>Q', 'Q>P', 'a>b')).toEqual([['a pro b'], ['approximated']])
    expect(told('a>X', 'X>X')).toEqual([[], ['circular']])
    expect(told('a>P', 'P>a')).toEqual([[], ['argues-for-itself']])
  })

  it('FM34: whatever leads into whatever, a map comes of it, in a time that follows its size', () => {
    const node = fc.constantFrom(...'abcdePQRXYZ')
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 40, size: 'max' }), (links) => {
        const { parsed } = mapOf(...links.map(([from, to]) => `${from}>${to}`))
        expect(mapOfDraft(parsed.value, stamp, countedIds('y')).ok).toBe(true)
      }),
      { numRuns: 300 },
    )
    const chain = (length: number) =>
      Array.from({ length }, (_, at) => [`a>P${at}`, `P${at}>Q${at}`, `Q${at}>Q${at + 1}`]).flat()
    expect(growthOf(process, 16_000, (length) => () => mapOf(...chain(length)))).toBeLessThan(MOST_GROWTH)
  })
})
