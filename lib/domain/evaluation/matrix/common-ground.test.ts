import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argumentsFrom, type DebateMap, listRecords } from '../../debate-map'
import { MapEdit } from '../../map-edit'
import type { Stance } from '../../model'
import { growthOf, MOST_GROWTH } from '../../testing/growth'
import { PlayMap } from '../../testing/play-map'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { arbitraryTwigs, growMap, type Twig } from '../../testing/random-tree'
import { ATTACKS_ITSELF } from '../attacks-itself'
import { DebateGraphs } from '../debate-graph'
import { commonGround } from './common-ground'
import { type RivalQuestion, rivalQuestions } from './rival-questions'

const groundOf = (map: DebateMap, question: RivalQuestion) =>
  commonGround(map, new DebateGraphs().follow(map), question)
const asking = (answers: readonly string[]): RivalQuestion => ({
  ...{ frameId: null, title: 'Q', isRivalry: false, answers, more: 0 },
})

/** Two answers with a reason and an objection each, some of them tagged, one of them shared. */
function debate() {
  const play = new PlayMap()
  const claim = (text: string, tags: string[] = []) => {
    const id = play.newId()
    play.run(play.add({ claims: [{ id, text, holder: null, tags, pin: null }] }))
    return id
  }
  const about = (id: string) => ({ kind: 'claim', id }) as const
  const [wall, moat] = [claim('Build a wall.', ['plans']), claim('Dig a moat.', ['plans'])]
  const cheap = claim('Walls are cheap.', ['cost', ATTACKS_ITSELF])
  const dear = claim('Digging is dear.', ['cost', ATTACKS_ITSELF])
  const paid = claim('The county pays for it.', ['cost'])
  const enemy = claim('There is an enemy.')
  const seen = claim('It was seen at night.', ['witnesses'])
  play.argue('pro', [cheap], about(wall))
  const objection = play.argue('con', [dear], about(moat))
  play.argue('con', [paid], { kind: 'argument', id: objection })
  const [forWall, forMoat] = [play.argue('pro', [enemy], about(wall)), play.argue('pro', [enemy], about(moat))]
  play.argue('pro', [seen], about(enemy))
  return { play, claim, about, wall, moat, cheap, dear, paid, enemy, seen, objection, forWall, forMoat }
}

describe('what rival answers have in common to be judged by', () => {
  it('EV31: a claim is for an answer after an even number of objections, undercuts too, and against it after an odd one', () => {
    const { play, wall, moat, cheap, dear, paid, objection } = debate()
    const ground = groundOf(play.map, asking([wall, moat]))
    const cost = { kind: 'tag', of: 'cost' } as const
    expect(ground.considerations(cost, wall)).toEqual([
      { claimId: cheap, stance: 'pro', arguments: [expect.any(String)] },
    ])
    expect(ground.considerations(cost, moat)).toEqual([
      { claimId: paid, stance: 'pro', arguments: [expect.any(String)] },
      { claimId: dear, stance: 'con', arguments: [objection] },
    ])
  })

  it('EV31: what argues about a rival is told of that one alone, also where it is an objection to the other', () => {
    const { play, wall, moat, paid, about } = debate()
    play.argue('con', [moat], about(wall))
    const ground = groundOf(play.map, asking([wall, moat]))
    expect(ground.considerations({ kind: 'tag', of: 'cost' }, wall)).toHaveLength(1)
    expect(ground.considerations({ kind: 'claim', of: moat }, wall)).toEqual([])
    expect(ground.considerations({ kind: 'claim', of: paid }, wall)).toEqual([])
  })

  it('EV31: a circle is walked once for each side, and ends', () => {
    const play = new PlayMap()
    const [answer, other, one, two] = ['A', 'B', '1', '2'].map((text) => play.claim(text)) as [
      string,
      string,
      string,
      string,
    ]
    const about = (id: string) => ({ kind: 'claim', id }) as const
    for (const id of [answer, other]) play.argue('con', [one], about(id))
    play.argue('con', [two], about(one))
    play.argue('con', [one], about(two))
    play.argue('pro', [two], about(one))
    const both = groundOf(play.map, asking([answer, other])).considerations({ kind: 'claim', of: one }, answer)
    expect(both.map(({ claimId, stance }) => [claimId, stance])).toEqual([
      [one, 'pro'],
      [one, 'con'],
    ])
  })

  it('EV32: criteria are shared tags, and of shared claims those that others do not lead to; neither an answer nor its tags', () => {
    const { play, claim, about, wall, moat, enemy, paid } = debate()
    const ground = () => groundOf(play.map, asking([wall, moat])).criteria
    expect(ground()).toEqual([
      { kind: 'tag', of: 'cost', name: 'cost', answers: 2 },
      // What bears this tag is below the claim that both share, and so below both.
      { kind: 'claim', of: enemy, name: 'There is an enemy.', answers: 2 },
      { kind: 'tag', of: 'witnesses', name: 'witnesses', answers: 2 },
    ])
    play.argue('con', [paid], about(wall))
    expect(ground().map(({ name }) => name)).toContain('The county pays for it.')
    play.argue('con', [claim('No.', ['zeal'])], about(wall))
    expect(ground().map(({ name }) => name)).not.toContain('zeal')
  })

  it('EV32: what touches most answers comes first, then it goes by name', () => {
    const play = new PlayMap()
    const answers = ['A', 'B', 'C'].map((text) => play.claim(text))
    for (const [place, tags] of [
      ['b', 'a', 'every'],
      ['a', 'every'],
      ['b', 'every'],
    ].entries()) {
      const id = play.newId()
      play.run(play.add({ claims: [{ id, text: `${place}`, holder: null, tags, pin: null }] }))
      play.argue('pro', [id], { kind: 'claim', id: answers[place] ?? '' })
    }
    const { criteria } = groundOf(play.map, asking(answers))
    expect(criteria.map(({ of, answers: count }) => [of, count])).toEqual([
      ['every', 3],
      ['a', 2],
      ['b', 2],
    ])
  })

  it('EV31: on any map, sides and arguments are those that can be reached, step by step', () => {
    const maps = fc.oneof(
      arbitraryTwigs({ most: 60 }).map(growMap),
      arbitraryScript({ maxSteps: 60 }).map((script) => playScript(script).map),
    )
    fc.assert(
      fc.property(maps, fc.array(fc.nat(), { minLength: 2, maxLength: 5 }), (map, picks) => {
        const claims = listRecords(map, 'claims')
        const answers = [...new Set(picks.flatMap((pick) => claims[pick % Math.max(1, claims.length)]?.id ?? []))]
        const tagged = { ...map, claims: map.claims.map((claim) => ({ ...claim, tags: [`tag ${claim.id}`] })) }
        const ground = groundOf(tagged, asking(answers))
        for (const answer of answers) {
          const reached = reachedFrom(map, answer, new Set(answers))
          for (const { id } of claims) {
            const found = ground.considerations({ kind: 'tag', of: `tag ${id}` }, answer)
            const stances = (['pro', 'con'] as const).filter((stance) => reached.has(`${stance} claim:${id}`))
            expect(found.map(({ stance }) => stance)).toEqual(stances)
            for (const { stance, arguments: steps } of found) {
              const uses = argumentsFrom(map, id).filter((step) => reached.has(`${stance} argument:${step.id}`))
              expect([...steps].sort()).toEqual(uses.map((step) => step.id).sort())
            }
          }
        }
        for (const { of, kind, answers: count } of ground.criteria) {
          expect(count).toBe(answers.filter((answer) => ground.considerations({ kind, of }, answer).length > 0).length)
          expect(kind === 'claim' && answers.includes(of)).toBe(false)
        }
      }),
    )
  })

  it('EV34: finding it grows with the map, also where everything is shared by many answers', () => {
    const finding = (make: (size: number) => [DebateMap, RivalQuestion]) => (size: number) => {
      const [map, question] = make(size)
      const graph = new DebateGraphs().follow(map)
      return () => commonGround(map, graph, question)
    }
    expect(growthOf(process, 4_000, finding(sharedChain))).toBeLessThan(MOST_GROWTH)
    expect(growthOf(process, 4_000, finding(wideDebate))).toBeLessThan(MOST_GROWTH)
  })
})

/** Everything that argues about an answer, found by looking at every argument until nothing is new. */
function reachedFrom(map: DebateMap, answer: string, answers: ReadonlySet<string>): Set<string> {
  const reached = new Set([`pro claim:${answer}`])
  const turned: Record<Stance, Stance> = { pro: 'con', con: 'pro' }
  for (let before = -1; before < reached.size; ) {
    before = reached.size
    for (const { id, stance, conclusion, premises } of map.arguments.values()) {
      for (const above of ['pro', 'con'] as const) {
        if (!reached.has(`${above} ${conclusion.kind}:${conclusion.id}`)) continue
        const side = stance === 'pro' ? above : turned[above]
        reached.add(`${side} argument:${id}`)
        for (const premise of premises) if (!answers.has(premise)) reached.add(`${side} claim:${premise}`)
      }
    }
  }
  for (const side of ['pro', 'con']) reached.delete(`${side} claim:${answer}`)
  return reached
}

const twig = (to: number, loose: boolean): Twig => ({
  ...{ words: 3, stance: 'con', to, undercut: false, with: null, loose, pin: null },
})

/** Twenty-four answers, with one chain of claims below all of them. */
function sharedChain(size: number): [DebateMap, RivalQuestion] {
  const chain = growMap(Array.from({ length: size }, (_, at) => twig(at === 0 ? 0 : (at - 0.5) / at, false)))
  const edit = new MapEdit(tagged(chain))
  const [top] = listRecords(chain, 'claims')
  const [step] = listRecords(chain, 'arguments')
  if (!top || !step) throw new Error('a chain has a top')
  const answers = Array.from({ length: 24 }, (_, at) => `zz${at}`)
  for (const id of answers) {
    edit.put('claims', { ...top, id, tags: [] })
    edit.put('arguments', { ...step, id: `${id}-by`, premises: [top.id], conclusion: { kind: 'claim', id } })
  }
  return [edit.map, asking(answers)]
}

/** Theses with some claims each. */
function wideDebate(size: number): [DebateMap, RivalQuestion] {
  const map = tagged(growMap(Array.from({ length: size }, (_, at) => twig(((at * 7919) % 1000) / 1000, at < 20))))
  const [question] = rivalQuestions(map)
  if (!question) throw new Error('twenty theses ask a question')
  return [map, question]
}

const tagged = (map: DebateMap): DebateMap => ({
  ...map,
  claims: map.claims.map((claim, id) => ({ ...claim, tags: [`tag ${id.slice(-1)}`, `rare ${id}`] })),
})
