import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PlayMap } from '../testing/play-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { printMarkdown } from './markdown'

describe('Markdown', () => {
  it('FM7: reads as an outline with signs, holders, quotes and sources', () => {
    const play = new PlayMap()
    const top = play.claim('Ukraine can be kept safe.')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Pledges deter.')
    const joint = play.claim('Pledges are kept.')
    play.run(play.add({ premises: [{ argumentId, claimId: joint }] }))
    play.run(play.edit(reason, { holder: { from: null, to: 'RAND' }, addTags: ['two words'] }))
    const critic = play.claim('Budapest did not.')
    play.argue('con', [critic], { kind: 'argument', id: argumentId })
    play.argue('con', [top], { kind: 'claim', id: critic })
    play.quote(play.source('pledges deter, they say'), 'pledges deter', [reason])
    expect(printMarkdown(play.map)).toBe(`# Play

- Ukraine can be kept safe.
  - **+** together:
    - & Pledges deter. (RAND) \\#two-words
      > “pledges deter” \\[1\\]
    - & Pledges are kept.
    - **×** *that does not follow:* Budapest did not.
      - **−** *Ukraine can be kept safe.* (above)

## Sources

1. *A source*.
`)
  })

  it('FM7: no claim begins a list, a heading or HTML of its own', () => {
    const play = new PlayMap()
    for (const text of ['1. one', '- two', '+ three', '# four', '<b>five</b>', '> six', '```']) play.claim(text)
    const lines = printMarkdown(play.map).split('\n').slice(2)
    expect(lines.slice(0, 7)).toEqual([
      '- 1\\. one',
      '- \\- two',
      '- \\+ three',
      '- \\# four',
      '- \\<b\\>five\\</b\\>',
      '- \\> six',
      '- \\`\\`\\`',
    ])
  })

  it('FM7: every claim of any map is there, the same map in the same words', () => {
    fc.assert(
      fc.property(arbitraryScript({ maxSteps: 80 }), (script) => {
        const { map } = playScript(script)
        const text = printMarkdown(map)
        expect(printMarkdown(playScript(script).map)).toBe(text)
        const items = text
          .split('\n')
          .filter((line) => /^\s*- /.test(line) && !line.includes('(above)') && !line.endsWith('together:'))
        expect(items).toHaveLength(map.claims.size)
      }),
      { numRuns: 100 },
    )
  })
})
