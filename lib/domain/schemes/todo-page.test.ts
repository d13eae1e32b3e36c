import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIds } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import type { AskedQuestion } from './argument-questions'
import { openQuestionsOf } from './open-questions'
import { type TodoFilter, todoPage } from './todo-page'

const today = '2026-03-01'
const dueOf = ({ handled }: AskedQuestion) => handled?.assigned?.due ?? null

/** Two arguments from signs (three questions each), some of them assigned. */
function todo() {
  const play = new PlayMap()
  const thesis = play.claim('It rained.')
  const [one, two] = ['The street is wet.', 'People carry umbrellas.'].map((text) => {
    const { argumentId } = play.reply('pro', thesis, text)
    play.run({ v: 1, id: play.newId(), kind: 'edit-argument', argumentId, scheme: { from: null, to: 'sign' } })
    return argumentId
  }) as [string, string]
  const assign = (argumentId: string, key: string, person: string, due: string | null) =>
    play.run({
      ...{ v: 1, id: play.newId(), kind: 'handle-question', argumentId, scheme: 'sign', key },
      assigned: { from: null, to: { person, due } },
    })
  assign(one, 'seen', 'ann', '2026-05-01')
  assign(one, 'strength', 'ann', null)
  assign(two, 'seen', 'bob', '2026-02-28')
  const keys = (filter: Partial<TodoFilter>, most = 50) =>
    todoPage(play.map, { whose: 'all', when: 'any', ...filter }, today, most).items.map(
      ({ argument, key }) => `${argument.id === one ? 'one' : 'two'} ${key}`,
    )
  return { play, keys }
}

describe('what is to be done', () => {
  it('CQ12: the most urgent stand first, by day; what nobody has stands last', () => {
    const { play, keys } = todo()
    expect(keys({})).toEqual([
      ...['two seen', 'one seen', 'one strength'],
      ...['one other-cause', 'two strength', 'two other-cause'],
    ])
    expect(keys({}, 4)).toEqual(['two seen', 'one seen', 'one strength', 'one other-cause'])
    const page = todoPage(play.map, { whose: 'all', when: 'any' }, today, 1)
    expect(page).toMatchObject({
      all: 6,
      found: 6,
      byPerson: new Map([
        ['ann', 2],
        ['bob', 1],
      ]),
    })
  })

  it('CQ12: what is asked for is by person and by day; a question is due through its day', () => {
    const { play, keys } = todo()
    expect(keys({ whose: { person: 'ann' } })).toEqual(['one seen', 'one strength'])
    expect(keys({ whose: 'nobody' })).toEqual(['one other-cause', 'two strength', 'two other-cause'])
    expect(keys({ when: 'overdue' })).toEqual(['two seen'])
    expect(keys({ when: 'dated' })).toEqual(['two seen', 'one seen'])
    expect(keys({ whose: 'nobody', when: 'dated' })).toEqual([])
    const onTheDay = todoPage(play.map, { whose: 'all', when: 'overdue' }, '2026-02-28', 50)
    expect(onTheDay.found).toBe(0)
  })

  it('CQ12: on any map the page is the beginning of all that is open, sorted', () => {
    const whose = fc.constantFrom<TodoFilter['whose']>('all', 'nobody', { person: 'ann' })
    const filters = fc.record({ whose, when: fc.constantFrom<TodoFilter['when']>('any', 'overdue', 'dated') })
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), filters, fc.nat({ max: 9 }), (script, filter, most) => {
        let { map } = playScript(script)
        // Names of random maps are none of the catalogue's.
        map = { ...map, arguments: map.arguments.map((argument) => ({ ...argument, scheme: 'expert opinion' })) }
        const found = openQuestionsOf(map)
          .filter((question) => {
            const person = question.handled?.assigned?.person ?? null
            const { whose: who, when } = filter
            const theirs = who === 'all' || (who === 'nobody' ? person === null : person === who.person)
            return theirs && (when === 'any' || (when === 'dated' ? dueOf(question) : (dueOf(question) ?? '9') < today))
          })
          .map((question) => ({ question, urgency: dueOf(question) ?? (question.handled?.assigned ? 'a' : 'b') }))
          .sort((a, b) => compareIds(a.urgency, b.urgency))
          .map(({ question }) => question)
        const page = todoPage(map, filter, today, most)
        expect(page.found).toBe(found.length)
        expect(page.items.map(({ argument, key }) => [argument.id, key])).toEqual(
          found.slice(0, most).map(({ argument, key }) => [argument.id, key]),
        )
        expect(page.all).toBe(openQuestionsOf(map).length)
      }),
      { numRuns: 80 },
    )
  })
})
