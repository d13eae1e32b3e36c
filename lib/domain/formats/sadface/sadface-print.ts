import { type DebateMap, listRecords, quotesFor } from '../../debate-map'
import type { Argument, Claim, Point, Source } from '../../model'
import { NAMESPACE } from './sadface-read'
import { DEFAULT_NAMES, readSchemeName } from './sadface-scheme'

/** SADFace asks for UUIDs of version 4; these count, so that the same map gives the same document. */
const uuid = (number: number): string => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`

/**
 * A map as a SADFace 0.2 document. What SADFace has no member for (holders, tags, pins, frames, notes) stands in metadata
 * under `crux`, which its own rules for metadata are there for. A scheme of an objection is there too: as a name, other
 * tools would take it for support.
 */
export function sadfaceOf(map: DebateMap) {
  const claims = listRecords(map, 'claims')
  const steps = listRecords(map, 'arguments')
  const sources = listRecords(map, 'sources')
  let count = 1
  const ids = new Map([...claims, ...steps, ...sources].map(({ id }) => [id, uuid(++count)]))
  const idOf = (recordId: string) => ids.get(recordId) ?? ''
  const frames = listRecords(map, 'frames')
  const frameNumber = new Map(frames.map(({ id }, index) => [id, index]))
  const edge = (from: string, to: string) => ({ id: uuid(++count), source_id: idOf(from), target_id: idOf(to) })
  return {
    edges: steps.flatMap(({ id, premises, conclusion }) => [
      ...premises.map((premise) => edge(premise, id)),
      edge(id, conclusion.id),
    ]),
    metadata: {
      core: coreOf(map),
      ...(frames.length === 0
        ? {}
        : { [NAMESPACE]: { frames: frames.map(({ title, colour, rivals }) => ({ title, colour, rivals })) } }),
    },
    nodes: [
      ...claims.map((claim) => ({
        id: idOf(claim.id),
        metadata: metadataOf(ownOfClaim(claim, frameNumber)),
        sources: quotesFor(map, claim.id).map(({ sourceId, exact, position }) => ({
          length: exact.length,
          offset: position?.start ?? null,
          resource_id: idOf(sourceId),
          text: exact,
        })),
        text: claim.text,
        type: 'atom',
      })),
      ...steps.map((step) => ({ id: idOf(step.id), ...schemeOf(step), type: 'scheme' })),
    ],
    resources: sources.map((source) => ({
      content: source.text,
      id: idOf(source.id),
      metadata: { core: bibliographyOf(source) },
      type: 'text',
    })),
  }
}

const metadataOf = (own: object) => ({ core: {}, ...(Object.keys(own).length === 0 ? {} : { [NAMESPACE]: own }) })
const pinned = (pin: Point | null) => (pin ? { pin: { x: pin.x, y: pin.y } } : {})

const ownOfClaim = ({ holder, tags, pin, frameId }: Claim, frameNumber: ReadonlyMap<string, number>) => ({
  ...(holder === null ? {} : { holder }),
  ...(tags.length === 0 ? {} : { tags }),
  ...pinned(pin),
  ...(frameId === undefined ? {} : { frame: frameNumber.get(frameId) }),
})

function schemeOf({ stance, scheme, note, pin }: Argument) {
  const name = stance === 'con' || scheme === null ? DEFAULT_NAMES[stance] : scheme
  const asRead = readSchemeName(name)
  const own = {
    ...(asRead.stance === stance ? {} : { stance }),
    ...(asRead.scheme === scheme ? {} : { scheme: scheme ?? '' }),
    ...(note === '' ? {} : { note }),
    ...pinned(pin),
  }
  return { metadata: metadataOf(own), name }
}

/** In the words of BibTeX, as SADFace asks. */
const bibliographyOf = ({ title, authors, publisher, published, url, language }: Source) => ({
  ...(authors.length === 0 ? {} : { author: authors }),
  ...(published === '' ? {} : { date: published }),
  ...(language === '' ? {} : { language }),
  ...(publisher === '' ? {} : { publisher }),
  title,
  ...(url === '' ? {} : { url }),
})

/** The analyst is who wrote most of the map; the document is as old as its oldest record. */
function coreOf(map: DebateMap) {
  const records = [...listRecords(map, 'claims'), ...listRecords(map, 'arguments'), ...listRecords(map, 'sources')]
  const written = new Map<string, number>()
  for (const { createdBy } of records) written.set(createdBy, (written.get(createdBy) ?? 0) + 1)
  const most = Math.max(0, ...written.values())
  const [analyst = ''] = [...written].find(([, count]) => count === most) ?? []
  let [created, edited] = [records[0]?.createdAt ?? '', records[0]?.updatedAt ?? '']
  for (const { createdAt, updatedAt } of records) {
    if (createdAt < created) created = createdAt
    if (updatedAt > edited) edited = updatedAt
  }
  const { title = '', description = '' } = map.details ?? {}
  return {
    analyst_email: '',
    analyst_name: map.people.get(analyst)?.name ?? '',
    created: created.slice(0, 19),
    ...(description === '' ? {} : { description }),
    edited: edited.slice(0, 19),
    id: uuid(1),
    title,
    version: '0.2',
  }
}
