import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { applyOperation } from '@/lib/domain/apply-operation'
import { LIMITS } from '@/lib/domain/limits'
import { OperationSchema } from '@/lib/domain/operation'
import { RefusalSchema } from '@/lib/domain/refusal'
import { ClientMessageSchema, ClosingCodeSchema, ServerMessageSchema } from './protocol'
import { mapOfSnapshot } from './snapshot'
import { WIRE } from './wire'

const text = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')
const lines = text.split('\n')

it('SY28: the session in docs/protocol.md keeps to the protocol and adds up', () => {
  for (const line of lines.filter((one) => one.startsWith('→ '))) ClientMessageSchema.parse(JSON.parse(line.slice(2)))
  const messages = lines
    .filter((one) => one.startsWith('← '))
    .map((line) => ServerMessageSchema.parse(JSON.parse(line.slice(2))))
  const [welcome] = messages
  if (welcome?.type !== 'welcome' || !welcome.snapshot) throw new Error('the session does not begin with a snapshot')
  let map = mapOfSnapshot(welcome.snapshot)
  let cursor = welcome.snapshot.seq
  for (const { author, at, seq, operation } of messages.flatMap((one) => (one.type === 'entries' ? one.entries : []))) {
    expect(seq).toBe(cursor + 1)
    const applied = applyOperation(map, operation, { author, at })
    if (!applied.ok) throw new Error(JSON.stringify(applied.refusal))
    map = applied.value.map
    cursor = seq
  }
  expect(cursor).toBe(4)
  expect(map.claims.get('c-1')?.text).toBe('A lasting peace needs guarantees')
})

it('SY36: docs/protocol.md names every operation, refusal, closing code and bound', () => {
  const codes = [
    ...OperationSchema.def.options.map(({ shape }) => shape.kind.def.values[0]),
    ...RefusalSchema.def.options.map(({ shape }) => shape.code.def.values[0]).filter((code) => code !== 'too-large'),
    ...ClosingCodeSchema.options,
  ]
  for (const code of codes) expect(text).toContain(`\`${code}\``)
  for (const bound of [WIRE.maxMessageBytes, WIRE.maxQueuedBytes, LIMITS.claimText, LIMITS.sourceText, LIMITS.claims]) {
    expect(text).toContain(bound.toLocaleString('en'))
  }
})
