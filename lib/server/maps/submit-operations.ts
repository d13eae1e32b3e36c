import { v7 } from 'uuid'
import { z } from 'zod'
import type { MapContent, Role } from '@/lib/domain/model'
import { type LoggedOperation, type Operation, OperationSchema } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import type { Answer } from '@/lib/sync/protocol'
import { WIRE } from '@/lib/sync/wire'
import { DatabaseAway } from '../log/database-failure'
import type { Submission } from '../log/judge-batch'
import type { OpenMaps } from '../log/open-maps'
import { readOpenMap } from './read-map'
import { withForeignPeople } from './with-foreign-people'

/** Operations as the REST door takes them. */
export const SubmittedSchema = z.strictObject({
  operations: z.array(OperationSchema).min(1).max(WIRE.operationsPerSubmit),
})

/**
 * Writes a person's operations to a map, in order, as the live door does: each is answered by itself, and
 * answered the same when it comes again. Undefined when the person may not read the map.
 */
export const submitOperations = (
  openMaps: OpenMaps,
  mapId: string,
  personId: string,
  operations: readonly Operation[],
): Promise<Answer[] | undefined> =>
  write(
    openMaps,
    mapId,
    personId,
    operations.map((operation) => ({ operation, author: personId })),
  )

/**
 * Brings a file's content into a living map, all or nothing. Its authors keep their names and get new ids (see
 * `importAsNewMap`, also for `own`). Under an operation's id it is done once, however often it is sent. Undefined when
 * the person may not read the map.
 */
export async function importIntoMap(
  openMaps: OpenMaps,
  mapId: string,
  personId: string,
  {
    draft,
    own,
    operationId = v7(),
  }: { draft: { content: MapContent }; own?: string; operationId?: string | undefined },
): Promise<Answer | undefined> {
  const operation: LoggedOperation = {
    v: OPERATION_VERSION,
    id: operationId,
    kind: 'import',
    content: withForeignPeople(draft.content, () => `imported-${v7()}`, own === undefined ? {} : { [own]: personId }),
  }
  const answers = await write(openMaps, mapId, personId, [
    { operation, author: personId, actions: ['map.import-into'] },
  ])
  return answers?.[0]
}

/**
 * Makes somebody a member, or raises their role; it is never lowered. By an invitation it is refused when that was
 * revoked, or whoever made it may not manage the members any more; without, it asks nothing. Undefined when there is no such map.
 */
export async function joinMap(
  openMaps: OpenMaps,
  mapId: string,
  person: { id: string; name: string },
  role: Role,
  invitation?: { id: string; by: string },
): Promise<Answer | undefined> {
  const operation: LoggedOperation = {
    v: OPERATION_VERSION,
    id: v7(),
    kind: 'join',
    personId: person.id,
    name: person.name,
    role,
  }
  const answers = await write(openMaps, mapId, null, [
    invitation === undefined
      ? { operation, author: person.id, actions: [] }
      : {
          operation,
          author: person.id,
          actions: ['members.manage'],
          asker: invitation.by,
          invitation: invitation.id,
        },
  ])
  return answers?.[0]
}

/** `reader` null: nobody's leave to read is asked. Throws `DatabaseAway` when it is not known what came of it. */
async function write(
  openMaps: OpenMaps,
  mapId: string,
  reader: string | null,
  submissions: readonly Submission[],
): Promise<Answer[] | undefined> {
  const submitted = await openMaps.withMap(mapId, (open) => {
    if (reader !== null && !readOpenMap(open, reader)) return undefined
    return open.writer.submit(submissions)
  })
  if (submitted?.ok === false && submitted.reason === 'not-committed')
    throw new DatabaseAway('it is not known what was committed')
  return submitted?.ok ? submitted.answers : undefined
}
