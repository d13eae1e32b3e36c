import { createHash } from 'node:crypto'
import { v7 } from 'uuid'
import { can, type Standing } from '@/lib/domain/access'
import { actionsOf } from '@/lib/domain/actions-of'
import type { MapContent, Role, Visibility } from '@/lib/domain/model'
import { type Operation, OperationSchema } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import type { Database } from '@/lib/server/database'
import type { OpenMaps } from '@/lib/server/log/open-maps'
import { createMap } from '@/lib/server/maps/create-map'
import { joinMap, submitOperations } from '@/lib/server/maps/submit-operations'
import type { TestPerson } from './live-server'

/** Everybody there is to a map: signed out or in, on a private map or on one that they may read. */
export const EVERYBODY = [
  { who: 'signed out, private map', signedIn: false, standing: 'stranger', visibility: 'private' },
  { who: 'signed out, map by link', signedIn: false, standing: 'reader', visibility: 'link' },
  { who: 'signed out, public map', signedIn: false, standing: 'reader', visibility: 'public' },
  { who: 'stranger', signedIn: true, standing: 'stranger', visibility: 'private' },
  { who: 'reader by link', signedIn: true, standing: 'reader', visibility: 'link' },
  { who: 'reader', signedIn: true, standing: 'reader', visibility: 'public' },
  { who: 'viewer', signedIn: true, standing: 'viewer', visibility: 'private' },
  { who: 'annotator', signedIn: true, standing: 'annotator', visibility: 'private' },
  { who: 'editor', signedIn: true, standing: 'editor', visibility: 'private' },
  { who: 'owner', signedIn: true, standing: 'owner', visibility: 'private' },
] as const satisfies readonly { who: string; signedIn: boolean; standing: Standing; visibility: Visibility }[]
export type Somebody = (typeof EVERYBODY)[number]

const AT = '2026-01-01T00:00:00.000Z'
const TEXT = 'A bridge is not the other bank. It is how one gets there.'

/** The ids of what stands on a fixture's map, each its own. */
export type FixtureIds = ReturnType<typeof newIds>
const newIds = () => ({
  claim: v7(),
  otherClaim: v7(),
  deletedClaim: v7(),
  argument: v7(),
  source: v7(),
  quote: v7(),
  frame: v7(),
  ownNote: v7(),
  hostNote: v7(),
  deletion: v7(),
})

function contentOf(ids: FixtureIds, hostId: string, personId: string): MapContent {
  const by = (author: string) => ({ createdBy: author, createdAt: AT, updatedBy: author, updatedAt: AT })
  const claim = (id: string, text: string) => ({
    id,
    text,
    holder: null,
    tags: [],
    pin: null,
    conflicts: [],
    ...by(hostId),
  })
  const note = (id: string, author: string) => ({
    id,
    target: { kind: 'claim' as const, id: ids.claim },
    replyTo: null,
    body: 'Says who?',
    resolved: false,
    ...by(author),
  })
  return {
    people: [{ id: personId, name: 'Ann' }],
    claims: [claim(ids.claim, 'A'), claim(ids.otherClaim, 'B'), claim(ids.deletedClaim, 'C')],
    arguments: [
      {
        id: ids.argument,
        stance: 'pro',
        premises: [ids.otherClaim],
        conclusion: { kind: 'claim', id: ids.claim },
        scheme: null,
        note: '',
        pin: null,
        ...by(hostId),
      },
    ],
    sources: [
      {
        id: ids.source,
        title: 'Bridges',
        authors: [],
        publisher: '',
        published: '',
        url: '',
        language: '',
        text: TEXT,
        hash: createHash('sha256').update(TEXT).digest('hex'),
        ...by(hostId),
      },
    ],
    quotes: [
      {
        id: ids.quote,
        sourceId: ids.source,
        claimIds: [ids.claim],
        exact: 'A bridge',
        prefix: '',
        suffix: ' is not',
        position: { start: 0, end: 8 },
        ...by(hostId),
      },
    ],
    frames: [{ id: ids.frame, title: 'Costs', colour: 'blue', ...by(hostId) }],
    annotations: [note(ids.ownNote, personId), note(ids.hostNote, hostId)],
  }
}

export type Fixture = { mapId: string; ids: FixtureIds }

/** A map of the host's, with the person on it as they stand to it, and one deletion to restore. */
export async function makeFixture(
  database: Database,
  openMaps: OpenMaps,
  host: TestPerson,
  person: TestPerson,
  { standing, visibility }: Somebody,
): Promise<Fixture> {
  const ids = newIds()
  const details = { title: 'Bridges', description: '', visibility, archived: false }
  const made = await createMap(database, host, details, contentOf(ids, host.id, person.id))
  if (!made.ok) throw new Error(`the fixture is refused: ${made.refusal.code}`)
  const { mapId } = made.value
  if (standing !== 'reader' && standing !== 'stranger') await joinMap(openMaps, mapId, person, standing satisfies Role)
  const deletion: Operation = OperationSchema.parse({
    v: OPERATION_VERSION,
    id: ids.deletion,
    kind: 'delete',
    claims: [ids.deletedClaim],
  })
  await submitOperations(openMaps, mapId, host.id, [deletion])
  return { mapId, ids }
}

type Variant = { name: string; operation: Operation }

/** An operation of every kind a person may send, on the things with these ids; several where leave depends on more. */
export function everyOperation(ids: FixtureIds, person: { id: string; role: Role | null }, hostId: string): Variant[] {
  const make = (name: string, body: Record<string, unknown>): Variant => ({
    name,
    operation: OperationSchema.parse({ v: OPERATION_VERSION, id: v7(), ...body }),
  })
  const claim = { id: v7(), text: 'New', holder: null, tags: [], pin: null }
  const passage = { exact: 'bridge', prefix: '', suffix: '', position: { start: 2, end: 8 } }
  const argument = { id: v7(), stance: 'con', scheme: null, note: '', pin: null, premises: [ids.otherClaim] }
  const note = { id: v7(), replyTo: null, body: 'Hm.', target: { kind: 'claim', id: ids.claim } }
  return [
    make('add a claim', { kind: 'add', claims: [claim] }),
    make('add an argument', {
      kind: 'add',
      arguments: [{ ...argument, conclusion: { kind: 'claim', id: ids.claim } }],
    }),
    make('add a quote', {
      kind: 'add',
      quotes: [{ id: v7(), sourceId: ids.source, claimIds: [ids.claim], ...passage }],
    }),
    make('add a note', { kind: 'add', annotations: [note] }),
    make('add a note and a claim', {
      kind: 'add',
      annotations: [{ ...note, id: v7() }],
      claims: [{ ...claim, id: v7() }],
    }),
    make('delete a claim', { kind: 'delete', claims: [ids.claim] }),
    make('delete a source', { kind: 'delete', sources: [ids.source] }),
    make('delete their own note', { kind: 'delete', annotations: [ids.ownNote] }),
    make('delete another’s note', { kind: 'delete', annotations: [ids.hostNote] }),
    make('restore', { kind: 'restore', deletionId: ids.deletion }),
    make('edit a claim', { kind: 'edit-claim', claimId: ids.claim, text: { from: 'A', to: 'A!' } }),
    make('edit an argument', { kind: 'edit-argument', argumentId: ids.argument, stance: { from: 'pro', to: 'con' } }),
    make('answer a question', {
      ...{ kind: 'handle-question', argumentId: ids.argument, scheme: 'sign', key: 'seen' },
      answer: { from: null, to: 'It is.' },
    }),
    make('set a question aside', {
      ...{ kind: 'handle-question', argumentId: ids.argument, scheme: 'sign', key: 'strength' },
      aside: { from: null, to: 'Beside the point.' },
    }),
    make('merge claims', { kind: 'merge-claims', into: ids.claim, claimIds: [ids.claim] }),
    make('edit a frame', { kind: 'edit-frame', frameId: ids.frame, colour: { from: 'blue', to: 'red' } }),
    make('several edits of claims', {
      kind: 'group',
      steps: [
        { kind: 'edit-claim', claimId: ids.claim, addTags: ['law'] },
        { kind: 'add', annotations: [{ ...note, id: v7() }] },
      ],
    }),
    make('move their own note', {
      kind: 'edit-annotation',
      annotationId: ids.ownNote,
      target: { from: note.target, to: { kind: 'claim', id: ids.otherClaim } },
    }),
    make('edit a source', { kind: 'edit-source', sourceId: ids.source, title: { from: 'Bridges', to: 'Banks' } }),
    make('edit their own note', {
      kind: 'edit-annotation',
      annotationId: ids.ownNote,
      body: { from: 'Says who?', to: 'Who?' },
    }),
    make('edit another’s note', {
      kind: 'edit-annotation',
      annotationId: ids.hostNote,
      body: { from: 'Says who?', to: 'Who?' },
    }),
    make('resolve a thread', { kind: 'resolve-annotation', annotationId: ids.hostNote, resolved: true }),
    make('place a card', {
      kind: 'place',
      placements: [{ kind: 'claim', id: ids.claim, from: null, to: { x: 1, y: 2 } }],
    }),
    make('rename the map', { kind: 'edit-map', title: { from: 'Bridges', to: 'Banks' } }),
    make('publish the map', { kind: 'edit-map', visibility: { from: 'private', to: 'public' } }),
    make('archive the map', { kind: 'edit-map', archived: { from: false, to: true } }),
    make('rename and publish', {
      kind: 'edit-map',
      title: { from: 'Bridges', to: 'Banks' },
      visibility: { from: 'private', to: 'public' },
    }),
    make('make themselves an owner', {
      kind: 'set-role',
      personId: person.id,
      role: { from: person.role, to: 'owner' },
    }),
    make('remove an owner', { kind: 'set-role', personId: hostId, role: { from: 'owner', to: null } }),
    make('leave', { kind: 'set-role', personId: person.id, role: { from: person.role, to: null } }),
  ]
}

/** What the one table says: whether somebody of this standing may do this to this map. */
export async function mayDo(
  openMaps: OpenMaps,
  mapId: string,
  operation: Operation,
  author: string,
  standing: Standing,
) {
  const allowed = await openMaps.withMap(mapId, ({ copy }) =>
    actionsOf(copy.state.map, operation, author).every((action) => can(standing, action)),
  )
  if (allowed === undefined) throw new Error(`the fixture ${mapId} is gone`)
  return allowed
}
