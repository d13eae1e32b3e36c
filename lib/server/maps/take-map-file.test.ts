import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isServerBusy } from '../task-gate'
import { ImportSchema, takeMapFile } from './take-map-file'

const person = () => ({ id: randomUUID(), name: 'Ann', email: 'ann@example.org', sessionVersion: 0 })

/** The body of an import, whose end comes when it is told to. */
function slowImport(file: object) {
  let end = () => {}
  const body = new ReadableStream({
    start(controller) {
      end = () => {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(file)))
        controller.close()
      }
    },
  })
  return { request: new Request('http://crux.test', { method: 'POST', body, duplex: 'half' } as RequestInit), end }
}
const outline = { from: 'outline', text: 'A\n  + B\n' }

describe('takeMapFile', () => {
  it('SY45: takes one file at a time from a person', async () => {
    const ann = person()
    const [first, second] = [slowImport({ ...outline, operationId: 'op-1' }), slowImport(outline)]
    const taken = takeMapFile(first.request, ann, ImportSchema)
    const refused = await takeMapFile(second.request, ann, ImportSchema)
    expect(!refused.ok && refused.answer.status).toBe(429)
    first.end()
    expect(await taken).toMatchObject({ ok: true, body: { operationId: 'op-1' }, read: { findings: [] } })
    const third = slowImport(outline)
    third.end()
    expect(await takeMapFile(third.request, ann, ImportSchema)).toMatchObject({ ok: true, body: outline })
  })

  it('SY45: takes a few files at once, and turns down who would wait behind too many', async () => {
    const imports = Array.from({ length: 23 }, () => slowImport(outline))
    const taken = imports.map(({ request }) => takeMapFile(request, person(), ImportSchema))
    const late = await takeMapFile(slowImport(outline).request, person(), ImportSchema).catch((error: unknown) => error)
    expect(isServerBusy(late)).toBe(true)
    for (const { end } of imports) end()
    expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true)
  })

  it('SY30: answers a file that cannot be read with a sentence', async () => {
    const broken = slowImport({ name: 'x.json', text: '{' })
    broken.end()
    const taken = await takeMapFile(broken.request, person(), ImportSchema)
    expect(!taken.ok && taken.answer.status).toBe(422)
  })
})
