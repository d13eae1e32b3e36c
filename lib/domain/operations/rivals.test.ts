import { describe, expect, it } from 'vitest'
import { composeFrame } from '../compose-reshape'
import { labelsOf } from '../evaluation/map-labels'
import { verdictOn } from '../evaluation/verdict'
import { argdownFormat } from '../formats/argdown/argdown'
import { parseCruxJson, printCruxJson } from '../formats/crux-json'
import { csvFormat } from '../formats/csv/csv'
import { apxFormat } from '../formats/framework/apx'
import { lossesOf } from '../formats/losses'
import { invertOperation } from '../invert-operation'
import { PlayMap } from '../testing/play-map'
import { fingerprintOf } from './fingerprint'

/** Three answers in a frame, one of which has an objection. */
function answers() {
  const play = new PlayMap()
  const claimIds = ['North.', 'South.', 'East.'].map((text) => play.claim(text))
  const { operation, frameId } = composeFrame(play.map, play.newId, { title: 'Where to?', colour: 'blue', claimIds })
  play.run(operation)
  const frame = () => {
    const found = play.map.frames.get(frameId)
    if (!found) throw new Error('no frame')
    return found
  }
  const mark = (to: boolean, more = {}) =>
    ({ v: 1, id: play.newId(), kind: 'edit-frame', frameId, rivals: { from: !to, to }, ...more }) as const
  const verdicts = () => claimIds.map((id) => verdictOn(play.map, labelsOf(play.map), id))
  return { play, claimIds, frame, mark, verdicts }
}

describe('frames of rival answers', () => {
  it('EV44: an edit says so and undo takes it back; a strict one is refused when it changed since', () => {
    const { play, claimIds, frame, mark, verdicts } = answers()
    expect(verdicts()).toEqual(['unchallenged', 'unchallenged', 'unchallenged'])
    const [before, plain] = [play.map, frame()]
    const operation = mark(true)
    play.run(operation)
    expect(frame().rivals).toBe(true)
    expect(fingerprintOf('frames', frame())).not.toBe(fingerprintOf('frames', plain))
    expect(verdicts()).toEqual(['unresolved', 'unresolved', 'unresolved'])
    expect(play.refused(mark(true, { strict: true }))).toMatchObject({ code: 'changed-since', kind: 'frame' })
    for (const id of claimIds.slice(1)) play.reply('con', id, 'No.')
    expect(verdicts()).toEqual(['stands', 'objected', 'objected'])
    const undo = invertOperation({ before, after: play.map, operation }, play.newId)
    if (!undo) throw new Error('nothing to undo')
    play.run(undo)
    expect(frame()).not.toHaveProperty('rivals')
    expect(verdicts()).toEqual(['unchallenged', 'objected', 'objected'])
  })

  it('EV44: a claim that leaves the frame, or the frame that goes, leaves no rival behind', () => {
    const { play, claimIds, frame, mark, verdicts } = answers()
    play.run(mark(true))
    const [first = ''] = claimIds
    play.run(play.edit(first, { frame: { from: frame().id, to: null } }))
    expect(verdicts()).toEqual(['unchallenged', 'unresolved', 'unresolved'])
    const undo = play.run(play.delete({ frames: [frame().id] })).undo
    if (!undo) throw new Error('nothing to undo')
    expect(verdicts()).toEqual(['unchallenged', 'unchallenged', 'unchallenged'])
    play.run(undo)
    expect(frame().rivals).toBe(true)
    expect(verdicts()).toEqual(['unchallenged', 'unresolved', 'unresolved'])
  })

  it('EV44: Crux JSON 6 and Argdown keep it; the attack graph has the attacks; formats that cannot say so', () => {
    const { play, mark } = answers()
    expect(JSON.parse(printCruxJson(play.map)).version).toBe(2)
    play.run(mark(true))
    const text = printCruxJson(play.map)
    expect(JSON.parse(text)).toMatchObject({ version: 6, frames: [{ title: 'Where to?', rivals: true }] })
    const read = parseCruxJson(text)
    expect(read.ok && read.value.content.frames?.[0]?.rivals).toBe(true)
    const lost = (format: Parameters<typeof lossesOf>[0]) =>
      lossesOf(format, play.map).flatMap(({ code, message }) => (code === 'rivals' ? [message] : []))
    expect(lost(argdownFormat)).toEqual([])
    expect(lost(csvFormat)).toEqual(['CSV cannot carry one frame of rival answers.'])
    expect(lost(apxFormat)).toEqual([
      'ASPARTIX facts cannot carry one frame of rival answers; written as the attacks that they mean.',
    ])
  })
})
