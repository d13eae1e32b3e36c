import { type DebateMap, repliesTo } from './debate-map'
import type { Role, Visibility } from './model'

/** Someone's standing on a map: a member's role, a reader by link or publicity, or nobody to it. */
export type Standing = Role | 'reader' | 'stranger'

/** AC1: the whole of what may be done to a map, and by whom. Server and pages ask this table and nothing else. */
const TABLE = {
  'map.read': ['owner', 'editor', 'annotator', 'viewer', 'reader'],
  'map.export': ['owner', 'editor', 'annotator', 'viewer', 'reader'],
  'map.duplicate': ['owner', 'editor', 'annotator', 'viewer', 'reader'],
  'map.rename': ['owner', 'editor'],
  'map.publish': ['owner'],
  'map.archive': ['owner'],
  'map.delete': ['owner'],
  'map.import-into': ['owner', 'editor'],
  'content.edit': ['owner', 'editor'],
  'question.answer': ['owner', 'editor', 'annotator'],
  'annotation.add': ['owner', 'editor', 'annotator'],
  'annotation.edit-own': ['owner', 'editor', 'annotator'],
  'annotation.edit-any': [],
  'annotation.delete-own': ['owner', 'editor', 'annotator'],
  'annotation.delete-any': ['owner', 'editor'],
  'annotation.resolve': ['owner', 'editor', 'annotator'],
  'stance.read': ['owner', 'editor', 'annotator', 'viewer', 'reader'],
  'stance.take': ['owner', 'editor', 'annotator'],
  'stances.rule': ['owner'],
  'deletion.read': ['owner', 'editor', 'annotator'],
  'members.manage': ['owner'],
  'member.leave': ['owner', 'editor', 'annotator', 'viewer'],
  'server.only': [],
} as const satisfies Record<string, readonly Standing[]>
export type Action = keyof typeof TABLE
export const ACTIONS = Object.keys(TABLE) as Action[]

/** Whether somebody of this standing may do this. */
export const can = (standing: Standing, action: Action): boolean =>
  (TABLE[action] as readonly Standing[]).includes(standing)

/** AC2: a member has their role; others may read what is public, or what they hold the link of. */
export function standingOf(
  map: { people: DebateMap['people']; details: { visibility: Visibility } | null },
  personId: string | null,
): Standing {
  const role = personId === null ? null : (map.people.get(personId)?.role ?? null)
  return role ?? visitorStanding(map.details?.visibility ?? 'private')
}

/** The standing of a visitor who knows the map's address and is not a member. */
export const visitorStanding = (visibility: Visibility): Standing => (visibility === 'private' ? 'stranger' : 'reader')

/** What deleting a note asks leave for. Its replies go with it, so it is one's own only while they are too. */
export const noteDeletion = (map: DebateMap, annotationId: string, author: string): Action =>
  [map.annotations.get(annotationId), ...repliesTo(map, annotationId)].every((note) => note?.createdBy === author)
    ? 'annotation.delete-own'
    : 'annotation.delete-any'
