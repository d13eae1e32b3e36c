import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { checkMap } from '../check-map'
import { countedIds } from '../counted-ids'
import { type DebateMap, listRecords } from '../debate-map'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { type Clip, parseClip } from './clip'
import { parseClippedText, printClip } from './clip-text'
import { copyThings, cutThings } from './copy-things'
import { pasteClip } from './paste-clip'

const STAMP = { author: 'ann', at: '2026-01-02T00:00:00.000Z' }
const claim = (id: string) => ({ kind: 'claim' as const, id })
const argument = (id: string) => ({ kind: 'argument' as const, id })
const everything = (map: DebateMap) => [
  ...[...map.claims.keys()].map(claim),
  ...[...map.arguments.keys()].map(argument),
]

/** A thesis with a reason of two joint premises, an undercut of it, and an objection to one premise. */
function debate() {
  const play = new PlayMap()
  const thesis = play.claim('Dredge the harbour')
  const [ships, quay] = [play.claim('Ships could call'), play.claim('The quay is long enough')]
  const reason = play.argue('pro', [ships, quay], claim(thesis))
  const undercut = play.argue('con', [play.claim('They would not pay')], argument(reason))
  const objection = play.reply('con', quay, 'It is crumbling')
  const apart = play.claim('Something else')
  return { play, thesis, ships, quay, reason, undercut, objection, apart }
}

/** Pastes into a map, where it must be taken. */
function pasteInto(play: PlayMap, clip: Clip, under: Parameters<typeof pasteClip>[2] = null) {
  const pasted = pasteClip(play.newId, clip, under)
  play.run(pasted.operation)
  return pasted
}
const pasteText = (play: PlayMap, text: string, under: Parameters<typeof pasteClip>[2] = null) => {
  const { clip, findings } = parseClippedText(text)
  if (!clip) throw new Error(JSON.stringify(findings))
  return pasteInto(play, clip, under)
}
const outlineOf = (play: PlayMap) => printClip(copyThings(play.map, everything(play.map))).split('\n')

/** Every claim and argument by what they say. */
function inWords(map: DebateMap) {
  const text = (id: string): string => map.claims.get(id)?.text ?? ''
  const step = (id: string): string => {
    const argument = map.arguments.get(id)
    if (!argument) return ''
    const { premises, stance, conclusion } = argument
    return `[${premises.map(text).sort().join(' & ')} ${stance} ${conclusion.kind === 'claim' ? text(conclusion.id) : step(conclusion.id)}]`
  }
  return {
    claims: [...map.claims.keys()].map(text).sort(),
    arguments: [...map.arguments.keys()].map(step).sort(),
  }
}

describe('copying', () => {
  it('CP1: one claim comes with everything that argues about it, and nothing else', () => {
    const { play, thesis, quay, apart } = debate()
    const clip = copyThings(play.map, [claim(thesis)])
    expect(clip.claims).toHaveLength(5)
    expect(clip.arguments).toHaveLength(3)
    expect(clip.claims.some(({ id }) => id === apart)).toBe(false)
    expect(copyThings(play.map, [claim(quay)]).claims.map(({ text }) => text)).toEqual([
      'The quay is long enough',
      'It is crumbling',
    ])
  })

  it('CP1: of several things those arguments come that lie between them', () => {
    const { play, thesis, ships, quay, reason, undercut, apart } = debate()
    expect(copyThings(play.map, [claim(thesis), claim(ships)]).arguments).toEqual([])
    const between = copyThings(play.map, [claim(thesis), claim(ships), claim(quay), claim(apart)])
    expect(between.arguments.map(({ id }) => id)).toEqual([reason])
    const denier = play.map.arguments.get(undercut)?.premises[0] ?? ''
    const withUndercut = copyThings(play.map, [thesis, ships, quay, denier].map(claim))
    expect(withUndercut.arguments.map(({ id }) => id)).toEqual([reason, undercut])
  })

  it('CP1: a chosen argument brings its premises and hangs by what it is pasted under', () => {
    const { play, reason, apart } = debate()
    const clip = copyThings(play.map, [argument(reason)])
    expect(clip.arguments.find(({ id }) => id === reason)?.conclusion).toBeNull()
    const { ids } = pasteInto(play, clip, claim(apart))
    expect(play.map.arguments.get(ids.get(reason) ?? '')?.conclusion).toEqual(claim(apart))
  })

  it('CP2: what is copied whole and pasted into an empty map says the same', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 60 }), (script) => {
        const { map } = playScript(script)
        const clip = parseClip(JSON.stringify(copyThings(map, everything(map))))
        if (!clip) throw new Error('not a clip')
        const play = new PlayMap()
        const { ids } = pasteInto(play, clip)
        expect(checkMap(play.map)).toEqual([])
        const idOf = (id: string) => ids.get(id) ?? ''
        const said = listRecords(map, 'claims').map(({ id, text, holder, tags }) => [idOf(id), text, holder, tags])
        expect(listRecords(play.map, 'claims').map(({ id, text, holder, tags }) => [id, text, holder, tags])).toEqual(
          said.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
        )
        for (const step of map.arguments.values()) {
          const { stance, scheme, note } = step
          expect(play.map.arguments.get(idOf(step.id))).toMatchObject({
            ...{ stance, scheme, note },
            premises: step.premises.map(idOf),
            conclusion: { kind: step.conclusion.kind, id: idOf(step.conclusion.id) },
          })
        }
        expect(play.map.arguments.size).toBe(map.arguments.size)
      }),
    )
  })

  it('CP2: whatever is chosen, it is printed, and taken anywhere as one operation', () => {
    fc.assert(
      fc.property(
        arbitraryScript({ maxSteps: 40 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (script, at) => {
          const { map } = playScript(script)
          const all = everything(map)
          fc.pre(all.length > 0)
          const things = [...new Set(at.map((place) => all[place % all.length] ?? claim('')))]
          const clip = copyThings(map, things)
          expect(printClip(clip).split('\n').length).toBeGreaterThanOrEqual(clip.claims.length)
          for (const under of [null, ...all.slice(0, 2)]) {
            const pasted = applyOperation(map, pasteClip(countedIds('new-'), clip, under).operation, STAMP)
            expect(pasted.ok && pasted.value.map.claims.size - map.claims.size).toBe(clip.claims.length)
            if (pasted.ok) expect(checkMap(pasted.value.map)).toEqual([])
          }
        },
      ),
    )
  })

  it('CP3: cutting leaves what argues elsewhere too', () => {
    const { play, thesis, ships, apart } = debate()
    play.argue('pro', [ships], claim(apart))
    const clip = copyThings(play.map, [claim(thesis)])
    const cut = cutThings(play.map, clip, [claim(thesis)])
    expect(cut.some(({ id }) => id === ships)).toBe(false)
    const ids = (kind: 'claim' | 'argument') => cut.flatMap((thing) => (thing.kind === kind ? [thing.id] : []))
    play.run(play.delete({ claims: ids('claim'), arguments: ids('argument') }))
    expect(listRecords(play.map, 'claims').map(({ text }) => text)).toEqual(['Ships could call', 'Something else'])
  })
})

describe('pasting', () => {
  it('CP4: an outline keeps its signs, also at the margin, under a claim and by itself', () => {
    const text = 'Ships could call\n  + The quay is long\n  - It is crumbling\n- Mud is stirred up'
    const play = new PlayMap()
    const thesis = play.claim('Dredge')
    pasteText(play, text, claim(thesis))
    expect(outlineOf(play)).toEqual([
      'Dredge',
      '  + Ships could call',
      '    + The quay is long',
      '    - It is crumbling',
      '  - Mud is stirred up',
    ])
    const alone = new PlayMap()
    pasteText(alone, text)
    expect(outlineOf(alone)).toEqual([
      'Ships could call',
      '  + The quay is long',
      '  - It is crumbling',
      'Mud is stirred up',
    ])
  })

  it.each([
    ['dashes', '- One\n- Two\n  - Under two'],
    ['stars', '* One\n* Two\n    * Under two'],
    ['numbers', '1. One\n2. Two\n   a\n'.replace('   a', '   1) Under two')],
    ['dots, indented as a whole', '   • One\n\n   • Two\n      ◦ Under two'],
  ])('CP4: in a list of %s nothing is an objection', (_name, text) => {
    const play = new PlayMap()
    pasteText(play, text, claim(play.claim('Top')))
    expect(outlineOf(play)).toEqual(['Top', '  + One', '  + Two', '    + Under two'])
  })

  it('CP4: sentences in lines are claims by themselves; headings lose their marks', () => {
    const play = new PlayMap()
    pasteText(play, '# Harbours\r\nShips are large.\r\n\r\nMud is deep.')
    expect(outlineOf(play)).toEqual(['Harbours', 'Ships are large.', 'Mud is deep.'])
  })

  it('CP5: what cannot be taken is told with its line, or refused as a whole', () => {
    const { clip, findings } = parseClippedText('Fine\nNul \u0000')
    expect(clip?.claims).toHaveLength(1)
    expect(findings).toMatchObject([{ code: 'left-out', line: 2 }])
    expect(parseClippedText(`Fine\n${'x'.repeat(3_000)}`)).toMatchObject({
      clip: null,
      findings: [{ message: expect.stringContaining('longer than a claim may be') }, { line: 2 }],
    })
    expect(parseClippedText(' \n ').clip).toBeNull()
    expect(parseClippedText('x\n'.repeat(60_000)).clip).toBeNull()
  })

  it('CP5: nothing but a whole clip is taken for one', () => {
    const { play, thesis } = debate()
    const clip = copyThings(play.map, [claim(thesis)])
    expect(parseClip(JSON.stringify(clip))).toEqual(clip)
    const without = { ...clip, claims: clip.claims.slice(1) }
    for (const bad of [
      without,
      { ...clip, version: 2 },
      { ...clip, more: 1 },
      { ...clip, claims: [...clip.claims, ...clip.claims] },
    ])
      expect(parseClip(JSON.stringify(bad))).toBeNull()
    expect(parseClip('{')).toBeNull()
    expect(parseClip('"__proto__"')).toBeNull()
  })

  it('CP5: any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { clip } = parseClippedText(text)
        if (clip) pasteInto(new PlayMap(), clip)
      }),
    )
  })

  it('CP6: the outline of anything copied, pasted as text, gives the same claims and arguments', () => {
    fc.assert(
      fc.property(arbitraryTwigs({ most: 40 }).map(growMap), (grown) => {
        const whole = copyThings(grown, everything(grown))
        const clip = { ...whole, claims: whole.claims.map((each) => ({ ...each, text: `Claim ${each.id}` })) }
        const read = parseClippedText(printClip(clip))
        expect(read.findings).toEqual([])
        if (!read.clip) throw new Error('nothing read')
        const [before, after] = [clip, read.clip].map((each) => {
          const play = new PlayMap()
          pasteInto(play, each)
          return inWords(play.map)
        })
        expect(after).toEqual(before)
      }),
    )
  })

  it('CP6: words that mean nothing where they stand stay words', () => {
    const play = new PlayMap()
    pasteText(play, 'together:\n  a\nb (above)\n  b\n+ & c\nd\n  + d (above)')
    const texts = listRecords(play.map, 'claims').map(({ text }) => text)
    expect(texts).toEqual(['together:', 'a', 'b (above)', 'b', '& c', 'd', 'd (above)'])
    // Copied again, a backslash says so.
    expect(outlineOf(play)).toEqual([
      ...['\\together:', '  + a', 'b \\(above)', '  + b', '\\& c', 'd', '  + d \\(above)'],
    ])
  })

  it('CP6: a copied branch reads as an outline', () => {
    const { play, thesis } = debate()
    expect(printClip(copyThings(play.map, [claim(thesis)])).split('\n')).toEqual([
      'Dredge the harbour',
      '  + together:',
      '    & Ships could call',
      '    & The quay is long enough',
      '      - It is crumbling',
      '    - that does not follow: They would not pay',
    ])
  })
})
