import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { arbitraryHostileTexts, withHostileTexts } from '../testing/hostile-texts'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { readDot, readGraphml, readMermaid } from '../testing/read-graphs'
import type { ParseContext, Parsed } from './format'
import { dotFormat } from './graph/dot'
import { graphmlFormat } from './graph/graphml'
import { mermaidFormat } from './graph/mermaid'
import { LOSS_CODES } from './loss-code'
import { draftOf, lossesOf } from './losses'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const READERS = [
  { format: graphmlFormat, read: readGraphml },
  { format: dotFormat, read: readDot },
  { format: mermaidFormat, read: readMermaid },
]

describe.each(READERS)('$format.title', ({ format, read }) => {
  it('FM56: carries what it says it carries, whatever its words', () => {
    const { carries, print } = format
    if (!carries) throw new Error('it does not say what it carries')
    const parse = (text: string, context: ParseContext): Parsed => {
      const parsed = read(text, context)
      if (parsed.ok) expect(parsed.findings).toEqual([])
      return parsed
    }
    expect(LOSS_CODES.filter((code) => carries.has(code))).toHaveLength(carries.size)
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 70 }), arbitraryHostileTexts, (script, texts) => {
        const map = withHostileTexts(playScript(script).map, texts)
        // XML has no room for these two, and shows them as missing.
        fc.pre(!/[\ufffe\uffff]/.test(JSON.stringify(draftOf(map))))
        const lost = lossesOf({ title: format.title, print, parse }, map)
        expect(lost.filter(({ code }) => carries.has(code))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('FM56: says what it loses', () => {
    const play = new PlayMap()
    const top = play.claim('Top')
    play.quote(play.source('some words'), 'some', [top])
    play.note({ kind: 'claim', id: top }, 'A note')
    const codes = lossesOf(format, play.map).map(({ code }) => code)
    expect(codes).toContain('annotations')
    expect(codes.includes('quotes')).toBe(format !== graphmlFormat)
  })
})

describe('a drawn graph', () => {
  function debate() {
    const play = new PlayMap()
    const top = play.claim('The club "should" meet.')
    const { argumentId } = play.reply('pro', top, 'Practice\nneeds \\ rhythm & time.')
    play.run(
      play.add({
        premises: [{ argumentId, claimId: play.claim('1. Rhythm needs a day, and it needs friends who come.') }],
      }),
    )
    play.argue('con', [play.claim('#2; style a:#3;')], { kind: 'argument', id: argumentId })
    play.reply('con', top, 'Few can come.')
    return play.map
  }

  it('FM57: DOT has conclusions above, nodes for joint and undercut arguments, edges for the others', () => {
    const text = dotFormat.print(debate())
    expect(text).toContain('rankdir="BT"')
    expect(text).toContain('label="The club \\"should\\" meet."')
    expect(text).toContain('label="Practice needs \\\\ rhythm &amp; time."')
    expect(text).toContain('label="1. Rhythm needs a day, and it needs\\nfriends who come."')
    expect(text.match(/"argument-/g)).toHaveLength(5)
    expect(text.match(/arrowhead="none"/g)).toHaveLength(2)
  })

  it('FM58: Mermaid has what means something to it by number', () => {
    expect(mermaidFormat.print(debate())).toBe(`---
title: "Play"
---
flowchart BT
  c1["The club #34;should#34; meet."]
  c2["Practice needs #92; rhythm #38; time."]
  c3["1#46; Rhythm needs a day, and it needs friends who come."]
  c4["#35;2#59; style a#58;#35;3#59;"]
  c5["Few can come."]
  a1(["supports"])
  c2 --- a1
  c3 --- a1
  a1 --> c1
  c4 -.->|"opposes"| a1
  c5 -.->|"opposes"| c1
  linkStyle 0,1,2 stroke:#0b6b57
  linkStyle 3,4 stroke:#a8361c
`)
  })

  it('FM56: an empty map is an empty graph', () => {
    const { map } = new PlayMap()
    for (const { format, read } of READERS) {
      const parsed = read(format.print(map), { newId: countedIds('r'), stamp, authorName: 'Ann' })
      expect(parsed).toMatchObject({ ok: true, value: { title: 'Play', content: { claims: [] } } })
    }
  })
})
