import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rootClaims } from './debate-map'
import { type ClaimFilter, filterChoices, filterClaims, isFiltering, NO_FILTER, withWaysUp } from './filter-claims'
import { lastNews, lastNewsOf } from './news'
import { PlayMap } from './testing/play-map'
import { arbitraryScript, playScript } from './testing/random-operations'
import { withoutClaims } from './visible-part'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const
const onArgument = (id: string) => ({ kind: 'argument', id }) as const

function debate() {
  const play = new PlayMap()
  const top = play.claim('Top.')
  const objection = play.reply('con', top, 'Objection.')
  const answered = play.reply('con', top, 'Answered.')
  const answer = play.reply('con', answered.claimId, 'Answer.')
  const denied = play.reply('con', top, 'Denied.')
  const undercut = play.argue('con', [play.claim('It does not follow.')], onArgument(denied.argumentId))
  play.run(play.edit(top, { addTags: ['law', 'cost'], holder: { from: null, to: 'RAND' } }))
  play.run(play.edit(answer.claimId, { addTags: ['law'] }))
  const source = play.source('some words')
  play.quote(source, 'words', [top])
  play.note(onClaim(top), 'Why?', null, 'bob')
  const late = play.claim('By Bob.', 'bob')
  return { play, top, objection, answered, answer, denied, undercut, source, late }
}

const found = (play: PlayMap, filter: Partial<ClaimFilter>, isUnread = (_: string) => false) =>
  [...filterClaims(play.map, { ...NO_FILTER, ...filter }, isUnread)].map((id) => play.map.claims.get(id)?.text).sort()

describe('filtering claims', () => {
  it('FI1: what a filter names must all be so; of several values one will do', () => {
    const { play, source } = debate()
    expect(found(play, {})).toHaveLength(play.map.claims.size)
    expect(found(play, { holders: ['RAND'] })).toEqual(['Top.'])
    expect(found(play, { tags: ['law', 'cost'] })).toEqual(['Answer.', 'Top.'])
    expect(found(play, { tags: ['law'], holders: ['RAND', 'Kyiv'] })).toEqual(['Top.'])
    expect(found(play, { tags: ['law'], holders: ['Kyiv'] })).toEqual([])
    expect(found(play, { sourceIds: [source] })).toEqual(['Top.'])
    expect(found(play, { authorIds: ['bob'] })).toEqual(['By Bob.'])
    expect(found(play, { states: ['open-notes'] })).toEqual(['Top.'])
    expect(found(play, { states: ['unsourced'], tags: ['law'] })).toEqual(['Answer.'])
    expect(found(play, { states: ['unread'] }, (id) => play.map.claims.get(id)?.text === 'Denied.')).toEqual([
      'Denied.',
    ])
    expect([isFiltering(NO_FILTER), isFiltering({ ...NO_FILTER, tags: ['law'] })]).toEqual([false, true])
  })

  it('FI1: an objection is unanswered while nobody objects to a premise of it or denies its step', () => {
    const { play, objection } = debate()
    expect(found(play, { states: ['unanswered'] })).toEqual(['Answer.', 'It does not follow.', 'Objection.'])
    play.reply('con', objection.claimId, 'No.')
    expect(found(play, { states: ['unanswered'] })).toEqual(['Answer.', 'It does not follow.', 'No.'])
  })

  it('FI2: what is offered to choose finds as many claims as it says', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), (script) => {
        const { map } = playScript(script)
        for (const [list, choices] of Object.entries(filterChoices(map))) {
          for (const { value, claims } of choices) {
            const filter = { ...NO_FILTER, [list]: [value] }
            expect(filterClaims(map, filter, () => false).size).toBe(claims)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  it('FI3: with the ways up, the claims found are still about what they were about', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), fc.nat(), (script, seed) => {
        const { map } = playScript(script)
        const found = new Set([...map.claims.keys()].filter((_, at) => (seed >> (at % 12)) % 4 === 1))
        const kept = withWaysUp(map, found)
        const part = withoutClaims(map, new Set([...map.claims.keys()].filter((id) => !kept.has(id))))
        for (const id of kept) {
          const steps = [...map.arguments.values()].filter(({ premises }) => premises.includes(id))
          for (const step of steps) expect(part.arguments.get(step.id)).toBe(step)
        }
        const roots = new Set(rootClaims(map).map(({ id }) => id))
        for (const { id } of rootClaims(part)) expect(roots.has(id)).toBe(true)
      }),
      { numRuns: 120 },
    )
  })
})

describe('what is new to a reader', () => {
  it('FI4: news are what others said in a claim, made it argue for, or noted on it; own work is none', () => {
    const { play, top, objection, late } = debate()
    expect(lastNewsOf(play.map, objection.claimId, 'ann')).toBe('')
    expect(lastNewsOf(play.map, objection.claimId, 'bob')).not.toBe('')
    const noted = lastNewsOf(play.map, top, 'ann')
    expect(noted).not.toBe('')
    expect(lastNews(play.map, 'ann')).toBe(lastNewsOf(play.map, late, 'ann'))
    play.run(play.edit(top, { text: { from: 'Top.', to: 'The top.' } }), 'bob')
    expect(lastNewsOf(play.map, top, 'ann') > noted).toBe(true)
    const step = { id: play.newId(), stance: 'pro' as const, premises: [late], conclusion: onClaim(top) }
    play.run(play.add({ arguments: [{ ...step, scheme: null, note: '', pin: null }] }), 'eve')
    expect(lastNews(play.map, 'bob')).toBe(lastNewsOf(play.map, late, 'bob'))
    expect(lastNewsOf(play.map, 'gone', 'ann')).toBe('')
  })
})
