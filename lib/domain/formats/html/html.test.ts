import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeFrame } from '../../compose-reshape'
import { PIECES } from '../../testing/hostile-texts'
import { PlayMap } from '../../testing/play-map'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { escapeXml } from '../escape-xml'
import { lossesOf } from '../losses'
import { htmlFormat, printHtml } from './html'

function debate(): PlayMap {
  const play = new PlayMap()
  const thesis = play.claim('The thesis & all <b>that</b>')
  const reason = play.reply('pro', thesis, 'A reason')
  const objection = play.reply('con', thesis, 'An objection')
  play.argue('con', [play.claim('An undercut')], { kind: 'argument', id: reason.argumentId })
  play.argue('pro', [play.claim('One'), play.claim('Two')], { kind: 'claim', id: thesis })
  play.argue('pro', [reason.claimId], { kind: 'claim', id: objection.claimId })
  const source = play.source('It says: words that are evidence.')
  const quote = play.quote(source, 'words that are evidence', [reason.claimId])
  const note = play.note({ kind: 'claim', id: thesis }, 'Is it **so**?\n\nOr *not*?')
  play.note({ kind: 'claim', id: thesis }, 'It is <so>.', note, 'bob')
  play.note({ kind: 'quote', id: quote }, 'On a quote')
  return play
}

/** Every tag that is opened is closed in its order; what HTML leaves open by its nature is left out. */
function openTags(html: string): string[] {
  const open: string[] = []
  for (const [, closing, name = '', selfClosed] of html.matchAll(/<(\/?)([a-zA-Z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (/^(meta|input|br)$/.test(name) || selfClosed) continue
    if (closing) expect(open.pop()).toBe(name)
    else open.push(name)
  }
  return open
}

const bodyOf = (html: string) => html.slice(html.indexOf('<body>'))

describe('printHtml', () => {
  it('FM61: whatever is on a map, the page nests, runs nothing and loads nothing', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { map } = playScript(script)
        const html = printHtml(map)
        expect(openTags(html)).toEqual([])
        expect(html).not.toMatch(/<(script|img|iframe|link|object|embed|foreignObject|base|form|use)\b/i)
        expect(html).not.toMatch(/<[^>]*\s(on[a-z]+|src|srcset|style="(?!--hue))\s*=/i)
        expect(html).not.toMatch(/@import|url\((?!#)/)
        for (const { text } of map.claims.values()) expect(html).toContain(escapeXml(text))
        expect(printHtml(map)).toBe(html)
      }),
      { numRuns: 40 },
    )
  })

  it('FM61: hostile words stay words, wherever they stand', () => {
    for (const text of [
      ...PIECES.map((piece) => `x${piece}x`),
      '</style><script>alert(1)</script>',
      '" onload="x',
      "'--><svg onload=x>",
    ]) {
      const play = new PlayMap()
      const claim = play.claim(text)
      play.note({ kind: 'claim', id: claim }, text)
      const html = printHtml(play.map)
      expect(openTags(html)).toEqual([])
      expect(html.match(/<script/g)).toBeNull()
      expect(html).toContain(escapeXml(text))
    }
  })

  it('FM61: it says its policy itself, and its language, title and headings', () => {
    const html = printHtml(debate().map)
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    )
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).toContain('<title>Play</title>')
    expect([...html.matchAll(/<h2[^>]*>([^<]+)/g)].map(([, heading]) => heading)).toEqual([
      ...['Map', 'Outline', 'Open points', 'Notes', 'Sources'],
    ])
  })

  it('FM61: every link within it leads somewhere, and every claim is written out once', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { map } = playScript(script)
        const html = printHtml(map)
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
        for (const id of map.claims.keys()) expect(ids).toContain(`claim-${id}`)
      }),
      { numRuns: 30 },
    )
  })

  it('FM61: signs, joint premises, undercuts, quotes, notes and open points are words', () => {
    const html = bodyOf(printHtml(debate().map))
    for (const words of [
      ...[
        'because, together',
        'that does not follow',
        'as above',
        '“words that are evidence”',
        'Objections that nobody',
      ],
      ...['<strong>so</strong>', '<em>not</em>', 'It is &lt;so&gt;.', 'A source', 'An argument map of'],
    ])
      expect(html).toContain(words)
  })

  it('FM61: a chain of 1,500 claims is written in a loop, and nests no deeper than browsers do', () => {
    const play = new PlayMap()
    const claims = Array.from({ length: 1_500 }, (_, at) => ({
      ...{ id: `c${at}`, text: `Claim ${at}`, holder: null, tags: [], pin: null },
    }))
    const steps = claims.slice(1).map(({ id }, at) => ({
      ...{ id: `a${at}`, stance: 'pro' as const, premises: [id], scheme: null, note: '', pin: null },
      conclusion: { kind: 'claim' as const, id: `c${at}` },
    }))
    play.run(play.add({ claims, arguments: steps }))
    const html = printHtml(play.map)
    expect(openTags(html)).toEqual([])
    expect(html).toContain('level 1,500')
    let [depth, deepest] = [0, 0]
    for (const [tag] of html.matchAll(/<\/?(ul|ol)\b/g)) {
      depth += tag[1] === '/' ? -1 : 1
      deepest = Math.max(deepest, depth)
    }
    expect(deepest).toBeLessThan(40)
  })

  it('FM61: it shows everything but texts of sources, places in them, and who wrote what when', () => {
    const play = debate()
    play.run(
      composeFrame(play.map, play.newId, { title: 'A frame', colour: 'amber', claimIds: [...play.map.claims.keys()] })
        .operation,
    )
    expect(lossesOf(htmlFormat, play.map).map(({ code }) => code)).toEqual([
      ...['source-texts', 'quote-contexts', 'authorship'],
    ])
    expect(bodyOf(printHtml(play.map))).toContain('A frame')
  })

  it('FM61: an empty map gives a page too', () => {
    expect(printHtml(new PlayMap().map)).toContain('There are no claims yet.')
  })
})
