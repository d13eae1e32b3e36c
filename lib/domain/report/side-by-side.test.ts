import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { tellVerdicts } from '../evaluation/told-verdicts'
import { chooseForExport } from '../formats/export-choice'
import { printHtml } from '../formats/html/html'
import { markdownFormat, printMarkdown } from '../formats/markdown/markdown'
import type { Stance } from '../model'
import { arbitraryHostileTexts, withHostileTexts } from '../testing/hostile-texts'
import { PlayMap } from '../testing/play-map'
import { reportedMatrices } from './side-by-side'

/** A question with two answers that are judged by their cost; of one of them a reason is answered. */
function asked() {
  const play = new PlayMap()
  const frameId = play.newId()
  const claims = ['Build a | wall.', 'Dig a <moat>.'].map((text) => {
    return { id: play.newId(), text, holder: null, tags: [], pin: null, frameId }
  })
  play.run(play.add({ frames: [{ id: frameId, title: 'Wall or *moat*?', colour: 'blue' }], claims }))
  const [wall, moat] = claims.map(({ id }) => id) as [string, string]
  const reply = (stance: Stance, to: string, text: string) => {
    const { claimId } = play.reply(stance, to, text)
    play.run(play.edit(claimId, { addTags: ['cost'] }))
    return claimId
  }
  const cheap = reply('pro', wall, 'Walls are cheap.')
  const dear = play.reply('con', cheap, 'Stone is dear.').claimId
  reply('con', moat, 'Digging is dear.')
  return { play, wall, moat, cheap, dear }
}

describe('rival answers in reports', () => {
  it('EV36: every question whose answers have something in common to be judged by, where verdicts are told', () => {
    const { play } = asked()
    const verdicts = tellVerdicts(play.map)
    const [matrix, ...others] = reportedMatrices(play.map, verdicts)
    expect(others).toEqual([])
    expect(matrix?.question.title).toBe('Wall or *moat*?')
    expect(matrix?.answers.map(({ cells }) => cells.map(({ words }) => words))).toEqual([
      ['1 for, does not stand'],
      ['1 against, stands'],
    ])
    expect(reportedMatrices(play.map, undefined)).toEqual([])
    const frameId = play.newId()
    const frame = { id: frameId, title: 'A group', colour: 'grey' as const }
    const inside = ['One.', 'Two.'].map((text) => {
      return { id: play.newId(), text, holder: null, tags: [], pin: null, frameId }
    })
    play.run(play.add({ frames: [frame], claims: inside }))
    expect(reportedMatrices(play.map, tellVerdicts(play.map))).toHaveLength(1)
  })

  it('EV36: a part of a map tells of its own claims what the whole map says of them', () => {
    const { play, wall, moat, cheap } = asked()
    const digging = [...play.map.claims.values()].find(({ text }) => text === 'Digging is dear.')?.id ?? ''
    const claimIds = new Set([wall, moat, cheap, digging])
    const part = chooseForExport(play.map, { part: { kind: 'claims', claimIds } })
    const [matrix] = reportedMatrices(part, tellVerdicts(play.map))
    // The objection that answers it was left out.
    expect(matrix?.answers[0]?.cells[0]).toMatchObject({ words: '1 for, does not stand', claims: [{ claimId: cheap }] })
    expect(matrix?.answers[0]?.cells[0]?.claims[0]?.strength).toBe(tellVerdicts(play.map).strengths.get(cheap))
    const without = chooseForExport(play.map, { part: { kind: 'claims', claimIds: new Set([wall, moat, cheap]) } })
    expect(reportedMatrices(without, tellVerdicts(play.map))).toEqual([])
  })

  it('EV36: the page has a table for each question, as text, and none where verdicts are left out', () => {
    const { play } = asked()
    const page = printHtml(play.map, { verdicts: tellVerdicts(play.map) })
    expect(page).toContain('<h2 id="side-by-side-heading">Answers side by side</h2>')
    expect(page).toContain('<th scope="row" dir="auto">cost</th>')
    expect(page).toContain('Dig a &lt;moat&gt;.</a></th>')
    expect(page).toMatch(/<td>1 against, stands<br><span class="strength">against: \w+<\/span><\/td>/)
    expect(printHtml(play.map)).not.toContain('Answers side by side')
  })

  it('EV36: the Markdown outline has a table that is not read as claims', () => {
    const { play } = asked()
    const text = printMarkdown(play.map, { verdicts: tellVerdicts(play.map) })
    expect(text).toContain(`## Answers side by side, as Crux sees them

What is argued about each answer, under the tags and claims that several have in common; how strong it is, from the map alone.

**Wall or \\*moat\\*?**

|  | Build a \\| wall. | Dig a \\<moat\\>. |
| --- | --- | --- |
| The answer itself |`)
    const read = (file: string) =>
      markdownFormat.parse(file, {
        ...{ newId: countedIds('r'), stamp: { author: 'ann', at: '2026-01-01T00:00:00.000Z' }, authorName: 'Ann' },
      })
    const found = read(text)
    expect(found.ok && found.findings).toEqual([])
    expect(found).toEqual(read(printMarkdown(play.map)))
  })

  it('EV36: whatever people wrote, the Markdown outline is read as without the table', () => {
    const claims = (text: string) => {
      const parsed = markdownFormat.parse(text, {
        ...{ newId: countedIds('r'), stamp: { author: 'ann', at: '2026-01-01T00:00:00.000Z' }, authorName: 'Ann' },
      })
      return parsed.ok ? parsed.value : parsed.findings
    }
    fc.assert(
      fc.property(arbitraryHostileTexts, fc.string({ minLength: 1, maxLength: 40 }), (texts, tag) => {
        const { map } = asked().play
        const hostile = withHostileTexts(map, texts)
        const tags = [tag.replace(/\p{C}/gu, '').trim() || 'tag']
        const whole = { ...hostile, claims: hostile.claims.map((claim) => ({ ...claim, tags })) }
        const verdicts = tellVerdicts(whole)
        expect(reportedMatrices(whole, verdicts)).toHaveLength(1)
        expect(claims(printMarkdown(whole, { verdicts }))).toEqual(claims(printMarkdown(whole)))
      }),
    )
  })
})
