import { composeClaim, composeReply, emptyAdd } from '../../../lib/domain/compose'
import type { Stance } from '../../../lib/domain/model'
import { type Actor, makeMap, newId, submit } from './stage'

export type SmallDebate = { mapId: string; thesis: string; reason: string; reasonArgument: string; objection: string }

/** A thesis with a reason and an objection, made through the REST door. */
export async function smallDebate(owner: Actor): Promise<SmallDebate> {
  const mapId = await makeMap(owner, 'Should the harbour be dredged?')
  const thesis = composeClaim(newId, { text: 'The harbour should be dredged.' })
  const reply = (stance: Stance, text: string) =>
    composeReply(newId, stance, { kind: 'claim', id: thesis.claimId }, { text })
  const reason = reply('pro', 'Larger ships could then call there.')
  const objection = reply('con', 'Dredging stirs up poisoned mud.')
  await submit(owner, mapId, thesis.operation, reason.operation, objection.operation)
  return {
    mapId,
    thesis: thesis.claimId,
    reason: reason.claimId,
    reasonArgument: reason.argumentId ?? '',
    objection: objection.claimId,
  }
}

/** Adds a source with one passage quoted for a claim. */
export async function quotedSource(owner: Actor, mapId: string, claimId: string): Promise<{ exact: string }> {
  const exact = 'ships of twice the draught'
  const filler = 'The port authority published its survey in spring. '.repeat(60)
  const text = `${filler}It counted ${exact} waiting outside the bar.\n\n${filler}`
  const start = text.indexOf(exact)
  const operation = emptyAdd(newId)
  const sourceId = newId()
  operation.sources.push({
    id: sourceId,
    title: 'Survey of the bar',
    authors: [],
    publisher: '',
    published: '2024',
    url: '',
    language: 'en',
    text,
  })
  operation.quotes.push({
    id: newId(),
    sourceId,
    claimIds: [claimId],
    exact,
    prefix: text.slice(start - 20, start),
    suffix: text.slice(start + exact.length, start + exact.length + 20),
    position: { start, end: start + exact.length },
  })
  await submit(owner, mapId, operation)
  return { exact }
}
