import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { type AttackGraph, attackGraphOf, directGraphOf, structureOf } from './attack-graph'
import { ATTACKS_ITSELF } from './attacks-itself'

const inWords = ({ nodes, attacks }: AttackGraph) => {
  const name = (at: number) => `${nodes[at]?.kind} ${nodes[at]?.id}`
  return attacks.map(([from, to]) => `${name(from)} > ${name(to)}`).sort()
}

/** The grounded extension by its definition: accept what is attacked by nothing that is left, drop what that attacks, again. */
function grounded({ nodes, attacks }: AttackGraph): Set<string> {
  const out = new Set<number>()
  const accepted = new Set<number>()
  for (let changed = true; changed; ) {
    changed = false
    for (const place of nodes.keys()) {
      if (accepted.has(place) || out.has(place)) continue
      if (attacks.some(([from, to]) => to === place && !out.has(from))) continue
      accepted.add(place)
      for (const [from, to] of attacks) if (from === place) out.add(to)
      changed = true
    }
  }
  return new Set([...accepted].flatMap((place) => (nodes[place]?.kind === 'claim' ? (nodes[place]?.id ?? []) : [])))
}

describe('the attack graph of a debate', () => {
  it('FM52: has a node for each claim and argument, and helpers for premises and for claims with reasons', () => {
    const play = new PlayMap()
    const top = play.claim('Top')
    const one = play.claim('One')
    const two = play.claim('Two')
    const joint = play.argue('pro', [one, two], { kind: 'claim', id: top })
    const against = play.argue('con', [top], { kind: 'claim', id: one })
    const undercut = play.argue('con', [two], { kind: 'argument', id: joint })
    const backing = play.argue('pro', [one], { kind: 'argument', id: joint })
    expect(inWords(attackGraphOf(structureOf(play.map)))).toEqual(
      [
        ...[top, one, two].map((id) => `claim ${id} > not ${id}`),
        `not ${one} > argument ${joint}`,
        `not ${two} > argument ${joint}`,
        `not ${top} > argument ${against}`,
        `not ${two} > argument ${undercut}`,
        `not ${one} > argument ${backing}`,
        `argument ${joint} > unbacked ${top}`,
        `unbacked ${top} > claim ${top}`,
        `argument ${against} > claim ${one}`,
        `argument ${undercut} > argument ${joint}`,
      ].sort(),
    )
    expect(directGraphOf(structureOf(play.map))).toBeUndefined()
  })

  it('FM52: a debate of single objections to claims is its own attack graph, and decides the same either way', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 30 }), fc.nat({ max: 29 }), (twigs, itself) => {
        const map = growMap(twigs.map((twig) => ({ ...twig, stance: 'con', undercut: false, with: null })))
        const structure = structureOf(map)
        const claims = structure.claims.map((claim, at) =>
          at === itself ? { ...claim, tags: [ATTACKS_ITSELF] } : claim,
        )
        const direct = directGraphOf({ ...structure, claims })
        if (!direct) throw new Error('not direct')
        expect(direct.nodes.length).toBe(map.claims.size)
        expect(grounded(direct)).toEqual(grounded(attackGraphOf({ ...structure, claims })))
      }),
      { numRuns: 100 },
    )
  })
})
