import { describe, expect, it } from 'vitest'
import type { Sent } from '../site/send-json'
import { ImportAttempt } from './import-attempt'

const file = { name: 'map.json', size: 3, lastModified: 1 }
const failed = (status: number): Sent<unknown> => ({ ok: false, status, code: 'x', message: 'x' })

describe('ImportAttempt', () => {
  it.each([0, 200, 500, 502, 503])('SY50: goes on under its id when nobody knows what came of it (%d)', (status) => {
    const attempt = new ImportAttempt()
    const id = attempt.idFor(file)
    attempt.settle(failed(status))
    expect(attempt.idFor(file)).toBe(id)
  })

  it.each<[string, Sent<unknown>]>([
    ['done', { ok: true, value: {} }],
    ['refused', failed(409)],
    ['not read', failed(422)],
  ])('SY50: begins anew once it is %s', (_, sent) => {
    const attempt = new ImportAttempt()
    const id = attempt.idFor(file)
    attempt.settle(sent)
    expect(attempt.idFor(file)).not.toBe(id)
  })

  it('SY50: another file, or the same one mended, has an id of its own', () => {
    const attempt = new ImportAttempt()
    const id = attempt.idFor(file)
    expect(attempt.idFor({ ...file, lastModified: 2 })).not.toBe(id)
  })
})
