import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { cruxJsonFormat } from '../formats/crux-json'
import type { MapDraft } from '../formats/format'
import { draftOf } from '../formats/losses'
import { originOf } from '../formats/map-origin'
import { PlayMap } from '../testing/play-map'
import { baseOf, isLikelyCopy, planCopy } from './plan-copy'

function played() {
  const play = new PlayMap()
  const thesis = play.claim('The club should meet every week.')
  play.reply('pro', thesis, 'Practice needs a steady rhythm.')
  play.reply('con', thesis, 'Few can come so often.')
  return play
}
const planned = (play: PlayMap, draft: MapDraft) =>
  planCopy(cruxJsonFormat, draft, { map: play.map, seq: 9 }, { base: null, person: 'ann' })

describe('an edited copy', () => {
  it('FM98: is likely one if it says so, or if the map has half of its claims', () => {
    const { map } = played()
    const draft = draftOf(map)
    const [first] = draft.content.claims
    if (!first) throw new Error('no claims')
    const foreign = ['A.', 'B.', 'C.'].map((text, place) => ({ ...first, id: `f${place}`, text }))
    const other: MapDraft = { ...draft, content: { ...draft.content, claims: foreign, arguments: [] } }
    expect(isLikelyCopy(draft, map, 0)).toBe(true)
    expect(isLikelyCopy(other, map, 1)).toBe(false)
    expect(isLikelyCopy(other, map, 2)).toBe(true)
    expect(isLikelyCopy({ ...other, origin: originOf('map', 3) }, map, 0)).toBe(true)
    expect(isLikelyCopy({ ...other, content: { ...other.content, claims: [] } }, map, 0)).toBe(false)
  })

  it('FM90: only of its own map does a file tell the state', () => {
    const draft = draftOf(played().map)
    expect(baseOf({ ...draft, origin: originOf('map', 3) }, 'map')).toBe(3)
    expect(baseOf({ ...draft, origin: originOf('another', 3) }, 'map')).toBeUndefined()
    expect(baseOf(draft, 'map')).toBeUndefined()
  })

  it('FM96: is known by its words where its ids are not those of the map', () => {
    const play = played()
    const newId = countedIds('n')
    const ids = new Map([...play.map.claims.keys()].map((id) => [id, newId()]))
    const now = (id: string) => ids.get(id) ?? id
    const { content, ...rest } = draftOf(play.map)
    const claims = content.claims.map((claim) => ({
      ...claim,
      id: now(claim.id),
      text: claim.text.replace('steady rhythm', 'good and steady rhythm'),
    }))
    const steps = content.arguments.map((step) => ({
      ...step,
      id: newId(),
      premises: step.premises.map(now),
      conclusion: { ...step.conclusion, id: now(step.conclusion.id) },
    }))
    const copy = { ...rest, content: { ...content, claims, arguments: steps } }
    const { items, renames, base } = planned(play, copy)
    expect(items).toMatchObject([{ kind: 'changed', records: [{ table: 'claims', fields: ['text'] }] }])
    expect([renames, base]).toEqual([true, null])
    expect(planned(play, copy)).toEqual(planned(play, copy))
  })
})
