import { expect, it } from 'vitest'
import { chooseForExport } from '../formats/export-choice'
import { printHtml } from '../formats/html/html'
import { printSvg } from '../formats/svg/svg'
import { PlayMap } from '../testing/play-map'
import { tellVerdicts } from './told-verdicts'

function harbour() {
  const play = new PlayMap()
  const thesis = play.claim('Dredge the harbour')
  const { claimId: reason } = play.reply('pro', thesis, 'Larger ships could call')
  play.reply('con', reason, 'No such ships are planned')
  return { map: play.map, thesis, reason }
}

it('FM70: a file says what stands on the whole map, also of a part of it', () => {
  const { map, thesis, reason } = harbour()
  const part = chooseForExport(map, { part: { kind: 'claims', claimIds: new Set([thesis, reason]) } })
  const verdicts = tellVerdicts(map)
  expect([...verdicts.on.values()]).toEqual(['unbacked', 'objected', 'unchallenged'])
  for (const file of [printSvg(part, { verdicts }), printHtml(part, { verdicts })]) {
    expect(file).toContain('>Not backed<')
    expect(file).toContain('>Unanswered objection<')
    expect(file).not.toContain('>Unchallenged<')
  }
})

it('FM70: why, of what nothing is argued with; nothing of it where it is not asked for', () => {
  const { map, thesis } = harbour()
  const verdicts = tellVerdicts(map)
  expect([...verdicts.why.keys()]).toEqual([thesis])
  expect(printHtml(map, { verdicts })).toContain(`<p class="why" dir="auto">${verdicts.why.get(thesis)}</p>`)
  for (const file of [printSvg(map), printHtml(map)]) expect(file).not.toMatch(/>(Not backed|Unanswered objection)</)
  expect(printSvg(map)).toContain('>Thesis<')
})
