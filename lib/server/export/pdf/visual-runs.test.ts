import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryClaimText } from '@/lib/domain/testing/random-texts'
import { visualRuns } from './visual-runs'

it('FM63: lines from left to right are one run', () => {
  expect(visualRuns('A claim (so)', false)).toEqual([{ text: 'A claim (so)', rightToLeft: false }])
})

it('FM63: what is read from the right stands from the right, with numbers as they are', () => {
  expect(visualRuns('אב 2024 גד', true)).toEqual([
    { text: ' גד', rightToLeft: true },
    { text: '2024', rightToLeft: false },
    { text: 'אב ', rightToLeft: true },
  ])
  expect(visualRuns('so אב', false).map(({ text }) => text)).toEqual(['so ', 'אב'])
})

it('FM63: whatever the line, no letter is lost and none comes in', () => {
  fc.assert(
    fc.property(arbitraryClaimText, fc.boolean(), (text, rightToLeft) => {
      const sorted = (all: string) => all.split('').sort().join('')
      expect(
        sorted(
          visualRuns(text, rightToLeft)
            .map((run) => run.text)
            .join(''),
        ),
      ).toBe(sorted(text))
    }),
  )
})
