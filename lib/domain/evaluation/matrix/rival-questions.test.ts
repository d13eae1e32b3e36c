import { describe, expect, it } from 'vitest'
import { PlayMap } from '../../testing/play-map'
import { MOST_ANSWERS, rivalQuestions } from './rival-questions'

/** A frame with so many claims in it. */
function framed(play: PlayMap, title: string, count: number): { frameId: string; answers: string[] } {
  const frameId = play.newId()
  const claims = Array.from({ length: count }, (_, at) => {
    return { id: play.newId(), text: `${title} ${at}`, holder: null, tags: [], pin: null, frameId }
  })
  play.run(play.add({ frames: [{ id: frameId, title, colour: 'blue' }], claims }))
  return { frameId, answers: claims.map(({ id }) => id) }
}

describe('questions with rival answers', () => {
  it('EV30: a frame with two claims or more asks one, its claims answer it in the order of making', () => {
    const play = new PlayMap()
    expect(rivalQuestions(play.map)).toEqual([])
    framed(play, 'One only', 1)
    const { frameId, answers } = framed(play, 'Which way?', 3)
    expect(rivalQuestions(play.map)).toEqual([{ frameId, title: 'Which way?', isRivalry: false, answers, more: 0 }])
  })

  it('EV30: frames that say that their claims are rivals come first', () => {
    const play = new PlayMap()
    framed(play, 'What it costs', 2)
    const { frameId } = framed(play, 'Which way?', 2)
    framed(play, 'What it brings', 2)
    play.run({ v: 1, id: play.newId(), kind: 'edit-frame', frameId, rivals: { from: false, to: true } })
    expect(rivalQuestions(play.map).map(({ title, isRivalry }) => [title, isRivalry])).toEqual([
      ['Which way?', true],
      ['What it costs', false],
      ['What it brings', false],
    ])
  })

  it('EV30: without such a frame the theses that are argued about answer the title of the map, where there are two', () => {
    const play = new PlayMap()
    const [one, other] = [play.claim('Yes.'), play.claim('No.')]
    play.claim('A note by itself.')
    play.reply('pro', one, 'Why yes.')
    expect(rivalQuestions(play.map)).toEqual([])
    play.reply('pro', other, 'Why no.')
    expect(rivalQuestions(play.map)).toEqual([
      { frameId: null, title: 'Play', isRivalry: false, answers: [one, other], more: 0 },
    ])
    framed(play, 'Which way?', 2)
    expect(rivalQuestions(play.map).map(({ title }) => title)).toEqual(['Which way?'])
  })

  it('EV30: of very many answers the first are taken, and it is told how many are not', () => {
    const play = new PlayMap()
    const { answers } = framed(play, 'Which way?', MOST_ANSWERS + 3)
    expect(rivalQuestions(play.map)).toMatchObject([{ answers: answers.slice(0, MOST_ANSWERS), more: 3 }])
  })
})
