import { describe, expect, it } from 'vitest'
import { composeReply } from '@/lib/domain/compose'
import { countedIds } from '@/lib/domain/counted-ids'
import { wordsOf } from './words-of'

describe('wordsOf', () => {
  it('gives back the claim that was written', () => {
    const about = { kind: 'claim', id: 'top' } as const
    const { operation } = composeReply(countedIds('w'), 'con', about, { text: 'Ferries would do.' })
    expect(wordsOf(operation)).toBe('Ferries would do.')
  })

  it('gives back a new wording, and nothing for an edit without words', () => {
    const edit = { v: 1, id: 'o', kind: 'edit-claim', claimId: 'c' } as const
    expect(wordsOf({ ...edit, text: { from: 'Old.', to: 'New.' } })).toBe('New.')
    expect(wordsOf({ v: 1, id: 'o', kind: 'restore', deletionId: 'd' })).toBe('')
  })
})
