import { describe, expect, it } from 'vitest'
import type { ConversionJob } from './conversion'
import { convertApart } from './converters'

const job = (text: string, more: Partial<ConversionJob> = {}): ConversionJob => ({
  bytes: new TextEncoder().encode(text),
  theme: 'light',
  author: { id: 'ann', name: 'Ann' },
  at: '2027-01-01T00:00:00.000Z',
  wantsPicture: false,
  ...more,
})
const never = () => new AbortController().signal
const outline = 'The harbour should be dredged.\n  + Larger ships could call.\n  - It stirs up mud.\n'

describe('convertApart', { timeout: 60_000 }, () => {
  it('IM10: reads a file, says what it is and what else it may be, and writes it in another format', async () => {
    const done = await convertApart(job(outline, { to: 'argdown', wantsPicture: true }), never())
    expect(done).toMatchObject({
      ok: true,
      from: { name: 'outline', title: 'Text outline' },
      counts: { claims: 3, arguments: 2, pro: 1, con: 1 },
      findings: [],
      picture: { claims: 3, cards: [{}, {}, {}] },
      written: { to: { name: 'argdown' }, file: expect.stringContaining('harbour') },
    })
  })

  it('IM10: what is only rewritten stays the copy that it was, and a report says what stands', async () => {
    const origin = { map: '0'.repeat(32), seq: 7 }
    const written = await convertApart(job(outline, { to: 'crux' }), never())
    const file = written.ok && typeof written.written?.file === 'string' ? JSON.parse(written.written.file) : {}
    const again = await convertApart(job(JSON.stringify({ ...file, origin }), { to: 'crux' }), never())
    expect(again.ok && JSON.parse(String(again.written?.file))).toMatchObject({ origin })
    const page = await convertApart(job(outline, { to: 'html' }), never())
    expect(page.ok && page.written?.file).toContain('Unanswered objection')
  })

  it('IM10: a picture comes as bytes', async () => {
    const done = await convertApart(job(outline, { to: 'png' }), never())
    expect(done.ok && done.written?.file).toBeInstanceOf(Uint8Array)
  })

  it('IM11: what is no text, or nothing that is known, is answered with a sentence', async () => {
    expect(await convertApart(job('%PDF-1.7 ...'), never())).toMatchObject({
      ok: false,
      findings: [{ code: 'not-text' }],
    })
    expect(await convertApart(job(outline, { from: 'crux' }), never())).toMatchObject({
      ok: false,
      from: { name: 'crux' },
      runnerUp: { name: 'outline' },
      findings: [{ code: 'not-json' }],
    })
  })

  it('IM12: what takes too long is stopped, and the next file is read as ever', async () => {
    const large = `${outline}`.repeat(15_000)
    expect(await convertApart(job(large, { to: 'argdown' }), never(), { longestMs: 30 })).toMatchObject({
      ok: false,
      findings: [{ code: 'too-large', message: expect.stringContaining('too long') }],
    })
    expect((await convertApart(job(outline), never())).ok).toBe(true)
  })

  it('IM12: what is called off is stopped, whether it waits or is under way', async () => {
    const calling = new AbortController()
    const large = job(outline.repeat(15_000), { to: 'argdown' })
    const all = [1, 2, 3, 4].map(() => convertApart(large, calling.signal).catch((error: unknown) => error))
    setTimeout(() => calling.abort(new Error('called off')), 100)
    for (const each of await Promise.all(all)) expect(each).toMatchObject({ message: 'called off' })
    expect((await convertApart(job(outline), never())).ok).toBe(true)
  })
})
