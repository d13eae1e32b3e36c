import { describe, it } from 'vitest'
import type { Act } from '@/lib/domain/testing/random-steps'
import { openMapSession } from '@/lib/sync/map-session'
import { type Event, simulate } from './simulation'

// Scripts that the random search once found to break a law, as it shrank them.

const run = (knowsPages: boolean, ...events: Event[]) => simulate({ knowsPages, events }, openMapSession)
const [ann, otherTabOfAnn, bob] = [0, 1, 2]
const act = (tab: number, what: Act): Event => ({ kind: 'act', tab, act: what })
const undo = (tab: number): Event => ({ kind: 'undo', tab })
const wait = (ms: number): Event => ({ kind: 'wait', ms })
const claim = (tab: number, text: string): Event =>
  act(tab, { kind: 'claim', draft: { text, holder: null, tags: [], pin: null } })
const tagFirst = (tab: number): Event =>
  act(tab, { kind: 'retag', claim: 0, addTags: ['tag'], removeTags: [], holder: null })

describe('found by simulation', () => {
  it('SY10: a tag that somebody else set first is not taken by undoing one’s own', async () => {
    await run(true, claim(ann, 'long'), wait(30), tagFirst(ann), tagFirst(bob), undo(bob))
  })

  it('SY10: undoing an addition does not take the rewording that somebody put beside it', async () => {
    const edit = { kind: 'replace', at: 0, word: 'bridge' } as const
    const missed = { kind: 'replace', at: 0, word: 'to' } as const
    const reword = act(ann, { kind: 'reword', claim: 0, edit, missed, strict: false })
    await run(true, claim(bob, 'security'), wait(30), reword, undo(bob))
  })

  it('SY6: an undo taken over after the edit it is for does not wait behind itself', async () => {
    const leave = act(ann, { kind: 'set-role', person: 0, role: null, strict: false })
    const open = act(bob, { kind: 'describe', details: { visibility: 'link' }, strict: false })
    await run(
      false,
      leave,
      claim(otherTabOfAnn, 'security'),
      { kind: 'reload', tab: ann, crash: false, lag: null },
      { kind: 'cut', tab: ann, fate: 'lost', noticed: false },
      open,
      undo(otherTabOfAnn),
    )
  })

  it('SY10: one’s own deletion can be undone when the id was given again and merged by somebody else', async () => {
    const none = { arguments: [], sources: [], quotes: [], annotations: [], premises: [], quoteLinks: [] }
    const drop: Act = { kind: 'delete', claims: [0], ...none, frames: [], frameLinks: [] }
    const draft = { text: 'security', holder: null, tags: [], pin: null }
    await run(
      false,
      act(ann, { kind: 'repeat-id', claim: 0, draft }),
      claim(ann, '!'),
      act(ann, { kind: 'group', acts: [drop], careful: true }),
      act(ann, { kind: 'describe', details: { visibility: 'public' }, strict: false }),
      wait(20),
      act(otherTabOfAnn, { kind: 'repeat-id', claim: -1, draft }),
      wait(1000),
      undo(ann),
      act(bob, { kind: 'merge', into: 7, claims: [0] }),
      wait(1000),
      undo(ann),
    )
  })
})
