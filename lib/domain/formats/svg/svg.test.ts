import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeFrame } from '../../compose-reshape'
import { PALETTES } from '../../drawing/palettes'
import { PlayMap } from '../../testing/play-map'
import { arbitraryScript, playScript } from '../../testing/random-operations'
import { escapeXml } from '../escape-xml'
import { printSvg } from './svg'

/** A strict little reader of XML: tags must nest and every entity be one of the five. Answers tags and texts. */
function readXml(xml: string): { tags: string[]; texts: string[] } {
  const open: string[] = []
  const tags: string[] = []
  const texts: string[] = []
  const TOKEN = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let at = 0
  for (const token of xml.matchAll(TOKEN)) {
    const [whole, closing, name, attributes = '', selfClosed, text] = token
    expect(token.index).toBe(at)
    at += whole.length
    expect((text ?? attributes).replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
    if (text !== undefined) texts.push(text)
    else if (closing) expect(open.pop()).toBe(name)
    else {
      tags.push(name ?? '')
      if (!selfClosed) open.push(name ?? '')
    }
  }
  expect(at).toBe(xml.length)
  expect(open).toEqual([])
  return { tags, texts }
}

function debate(): PlayMap {
  const play = new PlayMap()
  const thesis = play.claim('Peace & <security> are "indivisible".')
  const reason = play.reply('pro', thesis, 'A reason')
  play.reply('con', thesis, 'ביטחון הוא לא ערבות')
  play.argue('con', [play.claim('An undercut')], { kind: 'argument', id: reason.argumentId })
  return play
}

describe('printSvg', () => {
  it('FM8: is well-formed XML with a card for every claim and a pill for every argument', () => {
    fc.assert(
      fc.property(arbitraryScript(), fc.constantFrom('light' as const, 'dark' as const), (script, theme) => {
        const { map } = playScript(script)
        const { texts } = readXml(printSvg(map, { theme }))
        for (const { text } of map.claims.values()) expect(texts).toContain(escapeXml(text))
      }),
      { numRuns: 40 },
    )
  })

  it('FM8: every word of a claim stands as text on its card', () => {
    const svg = printSvg(debate().map)
    const { texts } = readXml(svg)
    for (const words of ['Peace &amp; &lt;security&gt; are', '&quot;indivisible&quot;.', 'A reason'])
      expect(texts).toContain(words)
    expect(svg).not.toMatch(/<(script|image|use|foreignObject|style|a)\b|href|url\((?!#)/)
  })

  it('FM8: is told by a title and a description, and text from right to left begins at the right', () => {
    const svg = printSvg(debate().map)
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-description"><title id="map-title">Play</)
    expect(svg).toContain('An argument map of 4 claims and 3 arguments.')
    expect(svg).toMatch(/text-anchor="end"[^>]*>\u2067ביטחון/)
    // No renderer agrees with another on this attribute's effect on anchors.
    expect(svg).not.toContain('direction=')
  })

  it('FM8: all lines of a claim from right to left end at the same side, also those of digits alone', () => {
    const play = new PlayMap()
    play.claim('الأمن وعد صحيح من كل الأطراف، ولن تنتهي الحرب من دونه أبدا (2024)')
    const ends = [...printSvg(play.map).matchAll(/<text x="([\d.]+)"[^>]*text-anchor="end"[^>]*>\u2067/g)]
    expect(ends.length).toBeGreaterThan(1)
    expect(new Set(ends.map(([, x]) => x)).size).toBe(1)
  })

  it('FM8: the same map gives the same picture, and an empty map gives one too', () => {
    const { map } = debate()
    expect(printSvg(map)).toBe(printSvg(map))
    readXml(printSvg(new PlayMap().map))
  })

  it('FM8: a frame lies behind its cards with its title as text', () => {
    const play = debate()
    const claimIds = [...play.map.claims.keys()]
    play.run(composeFrame(play.map, play.newId, { title: 'A & B', colour: 'amber', claimIds }).operation)
    const svg = printSvg(play.map)
    expect(readXml(svg).texts).toContain('A &amp; B')
    expect(svg.indexOf(PALETTES.light.hues.amber)).toBeLessThan(svg.indexOf('Peace'))
  })

  it.each(['light', 'dark'] as const)('FM9: %s: lines differ by their dashes, pills by sign and word', (theme) => {
    const svg = printSvg(debate().map, { theme })
    const dashes = new Set([...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash))
    expect(dashes).toEqual(new Set(['6 4', '0.1 4.5']))
    const { texts } = readXml(svg)
    for (const word of ['because', 'but', 'that does not follow', 'Reason', 'Objection', 'Undercut', 'Thesis'])
      expect(texts).toContain(word)
  })
})
