import type { MapEdit } from '../map-edit'
import type { Role } from '../model'
import type { Refusal } from '../refusal'
import type { Applier } from './applier'
import { overLimit } from './applier'
import { sameValue } from './edit-field'
import { insertContent } from './insert-content'

const ownerless = (edit: MapEdit): boolean => !edit.map.people.some((person) => person.role === 'owner')

/** OP10: a map never loses its last owner. */
export const applySetRole: Applier<'set-role'> = (edit, { personId, role, strict }) => {
  const person = edit.find('people', personId)
  if (!person) return { code: 'missing', kind: 'person', id: personId }
  if (strict && person.role !== role.from) return { code: 'changed-since', kind: 'person', id: personId }
  if (person.role === role.to) return undefined
  edit.put('people', { ...person, role: role.to })
  return ownerless(edit) ? { code: 'last-owner' } : undefined
}

const RANK: Record<Role, number> = { viewer: 0, annotator: 1, editor: 2, owner: 3 }

/** An invitation raises a role and never lowers it. */
export const applyJoin: Applier<'join'> = (edit, { personId, name, role }) => {
  const known = edit.find('people', personId)
  const kept = known?.role && RANK[known.role] > RANK[role] ? known.role : role
  const next = { id: personId, name, role: kept }
  if (!known || !sameValue(known, next)) edit.put('people', next)
  return overLimit('people', edit.map.people.size)
}

export const applyImport: Applier<'import'> = (edit, { content }) => bringContent(edit, content)

export const applyCreate: Applier<'create'> = (edit, { details, ownerName, content }, { author }) => {
  if (edit.map.details) return { code: 'map-exists' }
  edit.setDetails(details)
  edit.put('people', { id: author, name: ownerName, role: 'owner' })
  return bringContent(edit, content)
}

function bringContent(
  edit: MapEdit,
  content: Parameters<typeof insertContent>[1] & { people: { id: string; name: string }[] },
): Refusal | undefined {
  for (const person of content.people)
    if (!edit.find('people', person.id)) edit.put('people', { ...person, role: null })
  return overLimit('people', edit.map.people.size) ?? insertContent(edit, content)
}
