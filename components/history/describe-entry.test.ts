import { describe, expect, it } from 'vitest'
import { composeParent, emptyDelete } from '@/lib/domain/compose'
import { composeExclusion } from '@/lib/domain/compose-exclusion'
import { composeGroup, composeMerge, composeSplit } from '@/lib/domain/compose-group'
import { composeFrame, composeFraming, composeMove, type MoveChoice } from '@/lib/domain/compose-reshape'
import type { Burden, Conclusion } from '@/lib/domain/model'
import type { LogEntry, LoggedOperation, OperationOf } from '@/lib/domain/operation'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { beginDraft, composeDraft, sentDraft } from '../workspace/draft'
import type { ThingRef } from '../workspace/workspace-context'
import { describeEntry } from './describe-entry'

/** Runs operations on a small map and says each in words. */
function openBook() {
  const play = new PlayMap()
  const entries: LogEntry[] = []
  const run = (operation: LoggedOperation, author = 'ann') => {
    play.run(operation, author)
    entries.push({ seq: entries.length + 1, author, at: '2026-01-01T00:00:00.000Z', operation })
    return operation.id
  }
  const line = (operationId: string, focus: ThingRef | null = null) => {
    const findEntry = (id: string) => entries.find(({ operation }) => operation.id === id)
    const entry = findEntry(operationId)
    if (!entry) throw new Error('no such entry')
    return describeEntry(entry, { map: play.map, focus, findEntry })
  }
  const said = (operationId: string, focus: ThingRef | null = null) =>
    line(operationId, focus)
      .parts.map((part) => (typeof part === 'string' ? part : part.text))
      .join('')
  return { play, run, line, said, entries }
}

const noContent = { people: [], claims: [], arguments: [], sources: [], quotes: [], annotations: [] }

describe('describeEntry', () => {
  it('HI2: a map that is begun, filled from a file, joined and shared', () => {
    const { play, run, said } = openBook()
    const base = { v: 1 as const }
    const claim = play.claim('Seed')
    const seed = play.map.claims.get(claim)
    if (!seed) throw new Error('no seed')
    expect(said(run({ ...base, id: 'i', kind: 'import', content: noContent }))).toBe('brought in a file')
    const two = [seed, seed].map((each, index) => ({ ...each, id: `im${index}` }))
    expect(said(run({ ...base, id: 'i2', kind: 'import', content: { ...noContent, claims: two } }))).toBe(
      'brought in a file with 2 claims',
    )
    expect(said(run({ ...base, id: 'j', kind: 'join', personId: 'bob', name: 'Bob', role: 'editor' }, 'bob'))).toBe(
      'joined as an editor',
    )
    expect(
      said(run({ ...base, id: 'r', kind: 'set-role', personId: 'bob', role: { from: 'editor', to: 'viewer' } })),
    ).toBe('made Bob a viewer')
    expect(
      said(run({ ...base, id: 'r2', kind: 'set-role', personId: 'bob', role: { from: 'viewer', to: null } })),
    ).toBe('removed Bob from the map')
    expect(
      said(
        run({
          ...base,
          id: 'm',
          kind: 'edit-map',
          title: { from: 'Play', to: 'Peace' },
          visibility: { from: 'private', to: 'public' },
        }),
      ),
    ).toBe('renamed the map “Peace” and made the map public')
  })

  it('HI4: what a claim needs to stand, and what the map asks', () => {
    const { play, run, said } = openBook()
    const claim = play.claim('It is a bridge.')
    const focus = { kind: 'claim', id: claim } as const
    const told = (to: Burden | null) => said(run(play.edit(claim, { burden: { from: null, to } })), focus)
    expect(told('granted')).toBe('granted this claim')
    expect(told('aside')).toBe('set this claim aside')
    expect(told('presumed')).toBe('presumed this claim')
    expect(told('reasons')).toBe('let this claim rest on its reasons')
    expect(told(null)).toBe('asked of this claim what the map asks of every claim')
    const asks = { v: 1, id: 'ask', kind: 'edit-map', burden: { from: null, to: 'presumed' } } as const
    expect(said(run(asks))).toBe('changed what a claim needs to stand to “Presumed, with reasons or without”')
  })

  it('HI8: an edit of several steps tells the first of them and counts the rest', () => {
    const { play, run, said, line } = openBook()
    const claims = ['A.', 'B.', 'C.', 'D.'].map((text) => play.claim(text))
    const tag = (id: string) => play.edit(id, { addTags: ['law'] }) as OperationOf<'edit-claim'>
    const group = (count: number) => composeGroup(play.newId, claims.slice(0, count).map(tag))
    expect(said(run(group(1)))).toBe('tagged “A.” “law”')
    expect(said(run(group(3)))).toBe('tagged “A.” “law”, tagged “B.” “law” and tagged “C.” “law”')
    expect(said(run(group(4)))).toBe('tagged “A.” “law”, tagged “B.” “law” and made 2 more changes')
    const reword = play.edit(claims[0] ?? '', { text: { from: 'A.', to: 'Z.' } }) as OperationOf<'edit-claim'>
    const deletion = { ...emptyDelete(play.newId), claims: claims.slice(3) }
    const both = line(run(composeGroup(play.newId, [reword, deletion])))
    expect(both.change).toEqual({ before: 'A.', after: 'Z.' })
    expect(both.deletionId).toBe(`${both.entry.operation.id}-1`)
  })

  it('HI3: a conclusion drawn from a claim', () => {
    const { play, run, said } = openBook()
    const { operation } = composeParent(play.newId, play.claim('A.'), { text: 'Therefore B.' })
    expect(said(run(operation))).toBe('concluded from “A.”: “Therefore B.”')
  })

  it('HI9: an edit of several steps that is one act to a person reads as that act', () => {
    const { play, run, said } = openBook()
    const [both, thesis] = [play.claim('A and B.'), play.claim('Thesis.')]
    const split = composeSplit(play.map, play.newId, { claimId: both, first: 'A.', second: 'B.' })
    if (!split) throw new Error('no split')
    expect(said(run(split.operation))).toBe('split “A and B.” into “A.” and “B.”')
    const frame = composeFrame(play.map, play.newId, { title: 'Letters', colour: 'red', claimIds: [both, thesis] })
    expect(said(run(frame.operation))).toBe('gathered 2 claims in the frame “Letters”')
    const framing = (ids: string[], to: string | null) => {
      const operation = composeFraming(play.map, play.newId, ids, to)
      if (!operation) throw new Error('nothing to do')
      return said(run(operation))
    }
    expect(framing([both, thesis], null)).toBe('took 2 claims out of their frames')
    expect(framing([both, thesis], frame.frameId)).toBe('put 2 claims into the frame “Letters”')
    expect(framing([both], null)).toBe('took “A.” out of its frame')

    const first = play.argue('pro', [both, split.claimId], { kind: 'claim', id: thesis })
    const second = play.reply('con', thesis, 'No.')
    const move = (claimId: string, argumentId: string, target: Conclusion, choice: MoveChoice) => {
      const moved = composeMove(play.map, play.newId, { claimId, argumentId }, target, choice)
      if (!moved) throw new Error('no move')
      return said(run(moved.operation))
    }
    const [toNo, toSecond] = [
      { kind: 'claim', id: second.claimId } as const,
      { kind: 'argument', id: second.argumentId } as const,
    ]
    expect(move(split.claimId, first, toNo, 'con')).toBe('moved “B.”: now an objection to “No.”')
    expect(move(both, first, toNo, 'pro')).toBe('moved “A.” to “No.”')
    expect(move(both, first, toSecond, 'con')).toBe('turned “A.” into an undercut of “No.”')
    expect(move(both, first, { kind: 'claim', id: thesis }, 'con')).toBe('turned “A.” into an objection to “Thesis.”')
    expect(move(both, first, toNo, 'pro')).toBe('moved “A.” to “No.”, now as a reason')
    expect(move(both, first, toSecond, 'joint')).toBe('moved “A.” to join “No.”')
    expect(move(both, second.argumentId, { kind: 'claim', id: split.claimId }, 'pro')).toBe(
      'moved “A.”: now a reason for “B.”',
    )
    // What is no such act is told step by step.
    const tagged = play.edit(both, { addTags: ['law'] }) as OperationOf<'edit-claim'>
    expect(said(run(composeGroup(play.newId, [tagged, { ...emptyDelete(play.newId), claims: [thesis] }])))).toMatch(
      /^tagged “A.” “law” and deleted/,
    )
  })

  it('HI4: that two claims cannot both be true reads as that', () => {
    const { play, run, said } = openBook()
    const [one, other] = [play.claim('A.'), play.claim('B.')]
    const operation = composeExclusion(play.map, play.newId, [one, other])
    if (!operation) throw new Error('nothing to say')
    expect(said(run(operation))).toBe('said that “A.” and “B.” cannot both be true')
  })

  it('HI4: frames are added, renamed, filled and deleted', () => {
    const { play, run, said } = openBook()
    const claim = play.claim('A.')
    expect(said(run(play.add({ frames: [{ id: 'f', title: 'Costs', colour: 'blue' }] })))).toBe('added 1 frame')
    expect(said(run(play.edit(claim, { frame: { from: null, to: 'f' } })))).toBe('put “A.” into the frame “Costs”')
    expect(said(run(play.edit(claim, { frame: { from: 'f', to: null } })))).toBe('took “A.” out of its frame')
    const edit = { v: 1, kind: 'edit-frame', frameId: 'f' } as const
    expect(said(run({ ...edit, id: 'e1', colour: { from: 'blue', to: 'red' } }))).toBe('made the frame “Costs” red')
    expect(said(run({ ...edit, id: 'e3', rivals: { from: false, to: true } }))).toBe(
      'said that the claims in the frame “Costs” are rival answers',
    )
    expect(said(run({ ...edit, id: 'e4', rivals: { from: true, to: false } }))).toBe(
      'said that the claims in the frame “Costs” are not rival answers',
    )
    expect(said(run({ ...edit, id: 'e2', title: { from: 'Costs', to: 'Prices' } }))).toBe(
      'renamed the frame “Costs” “Prices”',
    )
    expect(said(run(play.delete({ frames: ['f'] })))).toBe('deleted the frame “Prices”')
  })

  it('HI4: merging, and taking it apart again', () => {
    const { play, run, said, line } = openBook()
    const [kept, one, two] = ['A.', 'B.', 'C.'].map((text) => play.claim(text)) as [string, string, string]
    const merge = composeMerge(play.newId, kept, [one, two])
    const { undo } = play.run(merge)
    if (!undo) throw new Error('nothing to take back')
    const again = composeMerge(play.newId, kept, [one, two])
    play.run(undo)
    expect(said(run(again))).toBe('merged “B.” and “C.” into “A.”')
    expect(line(again.id).deletionId).toBe(again.id)
    expect(said(run({ v: 1, id: 'r', kind: 'restore', deletionId: again.id }))).toBe(
      'brought back what was merged into “A.”',
    )
    expect(said(again.id)).toBe('merged 2 claims into “A.”')
    const note = play.note({ kind: 'claim', id: kept }, 'Why?')
    const target = { from: { kind: 'claim', id: kept }, to: { kind: 'claim', id: one } } as const
    expect(said(run({ v: 1, id: 'm', kind: 'edit-annotation', annotationId: note, target }))).toBe(
      'moved a note to “B.”',
    )
  })

  it('HI2: a map that is started', () => {
    const entry: LogEntry = {
      seq: 1,
      author: 'ann',
      at: '2026-01-01T00:00:00.000Z',
      operation: {
        v: 1,
        id: 'c',
        kind: 'create',
        ownerName: 'Ann',
        details: { title: 'T', description: '', visibility: 'private', archived: false },
        content: noContent,
      },
    }
    const { parts } = describeEntry(entry, { map: new PlayMap().map, focus: null, findEntry: () => undefined })
    expect(parts).toEqual(['started this map'])
  })

  it('HI3: the usual additions have names', () => {
    const { play, run, said } = openBook()
    const claim = (id: string, text: string) => ({ id, text, holder: null, tags: [], pin: null })
    const step = { scheme: null, note: '', pin: null }
    const toClaim = (id: string) => ({ kind: 'claim' as const, id })
    const quote = { sourceId: 's', exact: 'a bridge', prefix: '', suffix: '', position: null }

    const first = run(play.add({ claims: [claim('a', 'It is a bridge.')] }))
    expect(said(first)).toBe('added the claim “It is a bridge.”')
    expect(said(first, { kind: 'claim', id: 'a' })).toBe('added this claim')
    const objection = play.add({
      claims: [claim('b', 'It is a trick.')],
      arguments: [{ id: 'ab', stance: 'con', premises: ['b'], conclusion: toClaim('a'), ...step }],
    })
    expect(said(run(objection))).toBe('gave an objection to “It is a bridge.”: “It is a trick.”')
    expect(said(objection.id, { kind: 'claim', id: 'a' })).toBe('gave an objection to this claim: “It is a trick.”')
    const undercut = play.add({
      claims: [claim('c', 'Does not follow.')],
      arguments: [{ id: 'abc', stance: 'con', premises: ['c'], conclusion: { kind: 'argument', id: 'ab' }, ...step }],
    })
    expect(said(run(undercut))).toBe('gave an undercut to “It is a trick.”: “Does not follow.”')
    const reason = play.add({
      arguments: [{ id: 'ca', stance: 'pro', premises: ['c', 'b'], conclusion: toClaim('a'), ...step }],
    })
    expect(said(run(reason))).toBe('made a reason of “Does not follow.” and “It is a trick.” for “It is a bridge.”')
    const record = { title: 'Essay', authors: [], publisher: '', published: '', url: '', language: '' }
    expect(said(run(play.add({ sources: [{ id: 's', text: 'a bridge', ...record }] })))).toBe(
      'added the source “Essay”',
    )
    expect(said(run(play.add({ quotes: [{ id: 'q', claimIds: ['a', 'b'], ...quote }] })))).toBe(
      'quoted “a bridge” as evidence for “It is a bridge.” and “It is a trick.”',
    )
    expect(
      said(run(play.add({ claims: [claim('d', 'New.')], quotes: [{ id: 'q2', claimIds: ['d'], ...quote }] }))),
    ).toBe('made of a passage the claim “New.”')
    expect(said(run(play.add({ quoteLinks: [{ quoteId: 'q', claimId: 'c' }] })))).toBe(
      'quoted “a bridge” as evidence for “Does not follow.”',
    )
    expect(
      said(run(play.add({ claims: [claim('e', 'Joint.')], premises: [{ argumentId: 'ab', claimId: 'e' }] }))),
    ).toBe('joined “Joint.” to “It is a trick.”')
    expect(said(run(play.add({ premises: [{ argumentId: 'ab', claimId: 'd' }] })))).toBe(
      'joined “New.” to “It is a trick.”',
    )
    expect(said(run(play.add({ claims: [claim('f', 'F'), claim('g', 'G')] })))).toBe('added 2 claims')
  })

  it('HI3: notes, answers and passages', () => {
    const { play, run, said } = openBook()
    const claim = play.claim('A claim')
    const source = play.source('Some text')
    const passage = { exact: 'Some', prefix: '', suffix: ' text', position: { start: 0, end: 4 } }
    const note = { replyTo: null, body: 'Really?' }
    const target = { kind: 'claim' as const, id: claim }
    expect(said(run(play.add({ annotations: [{ id: 'n', target, ...note }] })))).toBe('noted on “A claim”: “Really?”')
    expect(said(run(play.add({ annotations: [{ id: 'n2', target, replyTo: 'n', body: 'Yes.' }] })))).toBe(
      'answered a note on “A claim”: “Yes.”',
    )
    expect(
      said(run(play.add({ annotations: [{ id: 'n3', target: { kind: 'passage', id: source, passage }, ...note }] }))),
    ).toBe('noted on a passage of “A source”: “Really?”')
    const edit = { v: 1 as const, id: 'e', kind: 'edit-annotation' as const, annotationId: 'n' }
    run({ ...edit, body: { from: 'Really?', to: 'Is it?' } })
    expect(said('e')).toBe('edited a note')
    expect(said(run({ v: 1, id: 'rs', kind: 'resolve-annotation', annotationId: 'n', resolved: true }))).toBe(
      'resolved a thread on “A claim”',
    )
    expect(said(run({ v: 1, id: 'ro', kind: 'resolve-annotation', annotationId: 'n', resolved: false }))).toBe(
      'reopened a thread on “A claim”',
    )
  })

  it('HI4: a rewording shows the words before and after', () => {
    const { play, run, line, said } = openBook()
    const claim = play.claim('It is a bridge.')
    const edit = run(play.edit(claim, { text: { from: 'It is a bridge.', to: 'It is a road.' } }))
    expect(line(edit).change).toEqual({ before: 'It is a bridge.', after: 'It is a road.' })
    expect(said(edit, { kind: 'claim', id: claim })).toBe('reworded this claim')
  })

  it('HI4: holder, tags, clash and settlement of a claim', () => {
    const { play, run, said } = openBook()
    const claim = play.claim('It is a bridge.')
    const focus = { kind: 'claim', id: claim } as const
    expect(said(run(play.edit(claim, { holder: { from: null, to: 'RAND' }, addTags: ['law', 'war'] })), focus)).toBe(
      'gave this claim to RAND and tagged this claim “law” and “war”',
    )
    expect(said(run(play.edit(claim, { holder: { from: 'RAND', to: null } })), focus)).toBe(
      'left open who holds this claim',
    )
    expect(said(run(play.edit(claim, { removeTags: ['law'] })), focus)).toBe('took “law” off this claim')
    run(play.edit(claim, { text: { from: 'It is a bridge.', to: 'It is a road.' } }))
    const clash = run(play.edit(claim, { text: { from: 'It is a bridge.', to: 'It is a path.' } }), 'bob')
    expect(said(clash, focus)).toBe('reworded this claim while someone else did')
    expect(said(run(play.edit(claim, { settle: [clash] })), focus)).toBe('settled the wording of this claim')
    expect(said(run(play.edit(claim, { reopen: [clash] })), focus)).toBe('reopened the wording of this claim')
  })

  it('HI4: arguments, sources and places', () => {
    const { play, run, said } = openBook()
    const thesis = play.claim('Thesis')
    const other = play.claim('Other')
    const { argumentId, claimId } = play.reply('pro', thesis, 'Because.')
    const edit = { v: 1 as const, kind: 'edit-argument' as const, argumentId }
    const focus = { kind: 'argument', id: argumentId } as const
    expect(said(run({ ...edit, id: 'a1', scheme: { from: null, to: 'precedent' } }), focus)).toBe(
      'called this reason an argument from precedent',
    )
    expect(said(run({ ...edit, id: 'a2', scheme: { from: 'precedent', to: null } }), focus)).toBe(
      'took the scheme off this reason',
    )
    expect(said(run({ ...edit, id: 'a3', note: { from: '', to: 'Weak' } }), focus)).toBe(
      'wrote the note of this reason',
    )
    const moved = { from: { kind: 'claim', id: thesis }, to: { kind: 'claim', id: other } } as const
    expect(said(run({ ...edit, id: 'a4', conclusion: moved }), focus)).toBe('moved this reason to “Other”')
    expect(said(run({ ...edit, id: 'a5', stance: { from: 'pro', to: 'con' } }))).toBe(
      'turned “Because.” into an objection',
    )
    const source = play.source('Text')
    const record = {
      v: 1 as const,
      id: 's1',
      kind: 'edit-source' as const,
      sourceId: source,
      title: { from: 'A source', to: 'Essay' },
      published: { from: '', to: '2023' },
    }
    expect(said(run(record))).toBe('corrected the title and date of “Essay”')
    const place = (id: string, to: { x: number; y: number } | null) =>
      run({ v: 1, id, kind: 'place', placements: [{ kind: 'claim', id: claimId, from: null, to }] })
    expect(said(place('p1', { x: 1, y: 2 }))).toBe('moved 1 card')
    expect(said(place('p2', null))).toBe('let 1 card be placed by the layout again')
  })

  it('HI5: a deletion names what went with it and can be restored while something is left', () => {
    const { play, run, line, said } = openBook()
    const thesis = play.claim('Thesis')
    const { claimId } = play.reply('con', thesis, 'But no.')
    play.note({ kind: 'claim', id: claimId }, 'Hm')
    const gone = run(play.delete({ claims: [claimId] }))
    expect(said(gone)).toBe('deleted the claim “But no.” and with it 1 argument and 1 note')
    expect(line(gone).deletionId).toBe(gone)
    const back = run({ v: 1, id: 'back', kind: 'restore', deletionId: gone })
    expect(said(gone)).toBe('deleted “But no.” (restored since)')
    expect(line(gone).deletionId).toBeNull()
    expect(said(back)).toBe('restored “But no.”')
  })

  it('HI5: a deletion that is no longer kept is not said to be restored', () => {
    const { play, run, line, said } = openBook()
    const claimId = play.claim('Thesis')
    const gone = run(play.delete({ claims: [claimId] }))
    play.map = { ...play.map, deletions: play.map.deletions.clear() }
    expect(said(gone)).toBe('deleted a claim')
    expect(line(gone).deletionId).toBeNull()
  })

  it('HI5: links that were taken off', () => {
    const { play, run, said } = openBook()
    const thesis = play.claim('Thesis')
    const [one, two] = [play.claim('One'), play.claim('Two')]
    const step = play.argue('pro', [one, two], { kind: 'claim', id: thesis })
    const source = play.source('Some text')
    const quote = play.quote(source, 'Some', [thesis])
    expect(said(run(play.delete({ premises: [{ argumentId: step, claimId: two }] })))).toBe(
      'took the premise “Two” out of “One”',
    )
    expect(said(run(play.delete({ quoteLinks: [{ quoteId: quote, claimId: thesis }] })))).toBe(
      'took the quote “Some” off “Thesis”',
    )
    const gone = run(play.delete({ quotes: [quote] }))
    expect(said(gone)).toBe('deleted the quote “Some”')
    expect(said(run(play.delete({ sources: [source] })))).toBe('deleted the source “A source”')
  })

  it('HI4: what became of a critical question reads by what was done', () => {
    const { play, run, line, said } = openBook()
    const thesis = play.claim('Thesis')
    const { argumentId } = play.reply('pro', thesis, 'One')
    const handle = (parts: Partial<OperationOf<'handle-question'>>) =>
      run({ v: 1, id: play.newId(), kind: 'handle-question', argumentId, scheme: 'sign', key: 'seen', ...parts })
    const answered = handle({ answer: { from: null, to: 'It is.' } })
    expect(said(answered)).toBe('answered a critical question of “One”')
    expect(line(answered).change).toEqual({ before: '', after: 'It is.' })
    expect(said(handle({ aside: { from: null, to: 'No matter.' } }))).toBe('set aside a critical question of “One”')
    const person = { person: 'ann', due: null }
    expect(said(handle({ assigned: { from: null, to: person } }))).toBe(
      'asked ann to see to a critical question of “One”',
    )
    expect(said(handle({ assigned: { from: person, to: null } }))).toBe('reopened a critical question of “One”')
    const draft = beginDraft(
      {
        ...{ kind: 'reply', stance: 'con', conclusion: { kind: 'argument', id: argumentId } },
        asked: { argumentId, scheme: 'sign', key: 'strength', asks: 'How closely?' },
      },
      play.newId,
    )
    const { operation, argumentId: undercut } = composeDraft(draft, 'Not at all.')
    const sent = sentDraft(play.map, draft, { add: operation, argumentId: undercut }, play.newId)
    if (!sent) throw new Error('nothing to send')
    expect(said(run(sent))).toBe('turned a critical question of “One” into “Not at all.”')
  })
})
