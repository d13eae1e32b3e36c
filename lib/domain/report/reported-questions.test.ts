import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { htmlFormat } from '../formats/html/html'
import { lossesOf } from '../formats/losses'
import { markdownFormat, printMarkdown } from '../formats/markdown/markdown'
import { FORMATS } from '../formats/registry'
import type { QuestionParts } from '../model'
import { PlayMap } from '../testing/play-map'
import { questionCount, reportedQuestions } from './reported-questions'

/** A reason from a sign of which three questions are handled, one of a scheme that it no longer names. */
function reported() {
  const play = new PlayMap()
  const { argumentId, claimId } = play.reply('pro', play.claim('It rained.'), 'The street is wet.')
  const name = (to: string | null) => {
    const from = play.map.arguments.get(argumentId)?.scheme ?? null
    play.run({ v: 1, id: play.newId(), kind: 'edit-argument', argumentId, scheme: { from, to } })
  }
  const handle = (scheme: string, key: string, parts: Partial<QuestionParts>) => {
    const edits = Object.fromEntries(Object.entries(parts).map(([part, to]) => [part, { from: null, to }]))
    play.run({ v: 1, id: play.newId(), kind: 'handle-question', argumentId, scheme, key, ...edits })
  }
  name('sign')
  handle('sign', 'seen', { answer: 'It is <wet>.' })
  handle('sign', 'strength', { assigned: { person: 'ann', due: '2026-03-01' } })
  handle('example', 'typical', { aside: 'No example.' })
  return { play, argumentId, claimId, handle }
}

describe('critical questions in reports', () => {
  it('CQ14: open ones with who is to see to them, handled ones with what was said, kept ones with their scheme', () => {
    const { play, handle, claimId } = reported()
    handle('sign', 'other-cause', { premise: claimId })
    const all = reportedQuestions(play.map)
    expect(questionCount(all)).toEqual({ open: 1, all: 4 })
    expect(all[0]?.questions).toEqual([
      { asks: 'Is the sign really there?', open: false, said: ['Answer: It is <wet>.'] },
      {
        asks: 'How closely does the sign go with what it is a sign of?',
        open: true,
        said: ['For ann, due 2026-03-01'],
      },
      {
        asks: 'Could something else account for the sign more reliably?',
        open: false,
        said: ['Answered by: The street is wet.'],
      },
      {
        asks: 'Is the example typical of the cases that the claim is about? (example)',
        open: false,
        said: ['Set aside: No example.'],
      },
    ])
  })

  it('CQ14: the page lists them all, as text', () => {
    const { play } = reported()
    const page = String(htmlFormat.print(play.map))
    expect(page).toContain('<h2 id="questions-heading">Critical questions</h2>')
    expect(page).toContain('2 open of 4')
    expect(page).toContain('Answer: It is &lt;wet&gt;.')
    expect(page).toContain('For ann, due 2026-03-01')
  })

  it('CQ14: the Markdown outline ends with the open ones, which are not read as claims', () => {
    const { play } = reported()
    const text = printMarkdown(play.map)
    expect(text).toContain(`## Critical questions still open

- *The street is wet. (from sign)*
  - How closely does the sign go with what it is a sign of? For ann, due 2026-03-01
  - Could something else account for the sign more reliably?`)
    const read = markdownFormat.parse(text, {
      ...{ newId: countedIds('r'), stamp: { author: 'ann', at: '2026-01-01T00:00:00.000Z' }, authorName: 'Ann' },
    })
    expect(read.ok && read.value.content.claims.map((claim) => claim.text)).toEqual([
      'It rained.',
      'The street is wet.',
    ])
    expect(read.ok && read.findings).toEqual([])
  })

  it('CQ14: every format that is not a report, save Crux JSON, tells that it loses what was said', () => {
    const { play } = reported()
    const told = FORMATS.map((format) => {
      const lost = lossesOf(format, play.map).find(({ code }) => code === 'questions')
      return [format.name, lost?.count ?? 0]
    })
    const whole = told.filter(([, count]) => count === 0).map(([name]) => name)
    expect(whole.sort()).toEqual(['crux', 'html'])
    expect(told.every(([, count]) => count === 0 || count === 3)).toBe(true)
    const [loss] = lossesOf(markdownFormat, play.map).filter(({ code }) => code === 'questions')
    expect(loss?.message).toBe('Markdown outline cannot carry 3 answers to critical questions.')
  })
})
