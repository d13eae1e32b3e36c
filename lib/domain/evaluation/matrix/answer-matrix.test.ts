import { describe, expect, it } from 'vitest'
import type { Stance } from '../../model'
import { PlayMap } from '../../testing/play-map'
import { labelsOf } from '../map-labels'
import type { Verdict } from '../verdict'
import { CRITERIA_AT_FIRST, chosenOf, matrixOf } from './answer-matrix'
import { cellInWords, strengthsInWords, type Weighed } from './cell-words'
import { matrixCsv } from './matrix-csv'
import { readingOf } from './reading'
import { rivalQuestions } from './rival-questions'

const cell = (...claims: [Stance, Verdict, idle?: boolean][]): Weighed[] =>
  claims.map(([stance, verdict, idle = false]) => ({ stance, verdict, idle, strength: undefined }))

/** Two theses that share a tag, one of them with a reason whose step is denied. */
function debate() {
  const play = new PlayMap()
  const [wall, moat] = [play.claim('=Build, a wall.'), play.claim('Dig a moat.')]
  const add = (stance: Stance, to: string, text: string, tags: string[]) => {
    const made = play.reply(stance, to, text)
    play.run(play.edit(made.claimId, { addTags: tags }))
    return made
  }
  const cheap = add('pro', wall, 'Walls are cheap.', ['cost'])
  const doubt = play.argue('con', [play.claim('Cheap is not good.')], { kind: 'argument', id: cheap.argumentId })
  const dear = add('con', moat, 'Digging is dear.', ['cost'])
  play.reply('con', dear.claimId, 'The county pays.')
  add('pro', moat, 'Moats look well.', ['looks'])
  add('pro', wall, 'Walls look well.', ['looks'])
  const read = (strength: number | undefined = 0.7) => readingOf(play.map, labelsOf(play.map), () => strength)
  const matrix = (strength?: number) => {
    const [question] = rivalQuestions(play.map)
    if (!question) throw new Error('two theses ask a question')
    return matrixOf(play.map, labelsOf(play.map).graph, question, read(strength))
  }
  return { play, matrix, cheap, doubt, wall }
}

describe('rival answers side by side', () => {
  it('EV33: a cell counts what is for and against and what of that stands; where nothing is argued it says so', () => {
    const told = [
      cell(),
      cell(['pro', 'stands']),
      cell(['pro', 'unchallenged'], ['pro', 'objected'], ['con', 'objected']),
      cell(['pro', 'granted'], ['pro', 'supposed']),
      cell(['pro', 'objected'], ['con', 'unbacked']),
      cell(['con', 'objected'], ['con', 'objected']),
      cell(['con', 'objected'], ['con', 'unbacked'], ['con', 'aside']),
      cell(['pro', 'unresolved'], ['con', 'unresolved'], ['con', 'stands']),
      cell(['pro', 'stands'], ['pro', 'stands'], ['pro', 'stands', true]),
      cell(['con', 'unchallenged', true]),
    ].map(cellInWords)
    expect(told).toEqual([
      'not argued',
      '1 for, stands',
      '2 for, 1 stands; 1 against, answered',
      '2 for, both stand',
      '1 for, does not stand; 1 against, does not stand',
      '2 against, both answered',
      '3 against, none stands',
      '1 for, unresolved; 2 against, 1 stands, 1 unresolved',
      '3 for, all stand, 1 to no effect',
      '1 against, stands, to no effect',
    ])
  })

  it('EV33: how strong the claims of a side are is told from the weakest to the strongest, where it is known', () => {
    const of = (...strengths: (number | undefined)[]) =>
      strengths.map((strength): Weighed => ({ stance: 'pro', verdict: 'stands', idle: false, strength }))
    expect(strengthsInWords(of(0.1, 0.9, undefined))).toBe('for: weak to strong')
    expect(strengthsInWords(of(0.5, 0.55))).toBe('for: contested')
    expect(strengthsInWords(of(undefined))).toBe('')
    expect(strengthsInWords([...of(0.7), { stance: 'con', verdict: 'stands', idle: false, strength: 0.2 }])).toBe(
      'for: fair; against: weak',
    )
  })

  it('EV33: a claim that stands is to no effect where no argument from it to the answer holds', () => {
    const { play, matrix, doubt } = debate()
    const words = () => matrix().answers.map(({ cells }) => cells.map((one) => one.words))
    expect(words()).toEqual([
      ['1 for, stands, to no effect', '1 for, stands'],
      ['1 against, answered', '1 for, stands'],
    ])
    play.run(play.delete({ arguments: [doubt] }))
    expect(words()[0]).toEqual(['1 for, stands', '1 for, stands'])
  })

  it('EV33: beside its cells each answer has a verdict and a strength of its own', () => {
    const { matrix } = debate()
    expect(matrix().answers.map(({ text, verdict, strength }) => [text, verdict, strength])).toEqual([
      ['=Build, a wall.', 'stands', 0.7],
      ['Dig a moat.', 'stands', 0.7],
    ])
  })

  it('EV32: the first few criteria are compared until some are chosen', () => {
    const criteria = Array.from({ length: CRITERIA_AT_FIRST + 2 }, (_, at) => {
      return { kind: 'tag' as const, of: `${at}`, name: `${at}`, answers: 2 }
    })
    expect(chosenOf(criteria, null)).toEqual(criteria.slice(0, CRITERIA_AT_FIRST))
    expect(chosenOf(criteria, new Set(['tag:9', 'tag:1', 'claim:2']))).toEqual([criteria[1], criteria[9]])
  })

  it('EV35: as a table for spreadsheets, a row for each criterion, no cell that one would run', () => {
    const { matrix } = debate()
    expect(matrixCsv(matrix())).toBe(
      [
        'Play,kind,"\'=Build, a wall.",strength,Dig a moat.,strength',
        'The answer itself,answer,Stands,fair,Stands,fair',
        'cost,tag,"1 for, stands, to no effect",for: fair,"1 against, answered",against: fair',
        'looks,tag,"1 for, stands",for: fair,"1 for, stands",for: fair',
        '',
      ].join('\n'),
    )
  })
})
