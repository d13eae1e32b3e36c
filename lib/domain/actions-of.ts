import { type Action, noteDeletion } from './access'
import { playGroup } from './apply-operation'
import type { DebateMap } from './debate-map'
import { NO_STAMP, stepsOf } from './group-steps'
import { MapEdit } from './map-edit'
import type { LoggedOperation } from './operation'
import { findQuestion } from './operations/with-questions'

/** What an operation asks leave for, when this person sends it to this map. */
export function actionsOf(map: DebateMap, operation: LoggedOperation, author: string): Action[] {
  const actions = new Set<Action>()
  const own = (annotationId: string) => map.annotations.get(annotationId)?.createdBy === author
  switch (operation.kind) {
    case 'add': {
      const content = [
        operation.claims,
        operation.arguments,
        operation.sources,
        operation.quotes,
        operation.frames ?? [],
      ]
      if (operation.annotations.length > 0) actions.add('annotation.add')
      if ([...content, operation.premises, operation.quoteLinks].some((list) => list.length > 0) || actions.size === 0)
        actions.add('content.edit')
      break
    }
    case 'delete': {
      for (const id of operation.annotations) actions.add(noteDeletion(map, id, author))
      const content = [
        operation.claims,
        operation.arguments,
        operation.sources,
        operation.quotes,
        operation.frames ?? [],
      ]
      if (
        [...content, operation.premises, operation.quoteLinks, operation.frameLinks ?? []].some(
          (list) => list.length > 0,
        ) ||
        actions.size === 0
      )
        actions.add('content.edit')
      break
    }
    case 'restore': {
      const deletion = map.deletions.get(operation.deletionId)
      const onlyOwnNotes =
        deletion !== undefined &&
        deletion.by === author &&
        deletion.annotations.length > 0 &&
        deletion.annotations.every(({ createdBy }) => createdBy === author) &&
        [deletion.claims, deletion.arguments, deletion.sources, deletion.quotes].every((list) => list.length === 0) &&
        deletion.premises.length === 0 &&
        deletion.quoteLinks.length === 0 &&
        !deletion.frames?.length &&
        !deletion.frameLinks?.length
      actions.add(onlyOwnNotes ? 'annotation.delete-own' : 'content.edit')
      break
    }
    case 'edit-annotation':
      if (operation.target) actions.add('content.edit')
      if (operation.body || actions.size === 0)
        actions.add(own(operation.annotationId) ? 'annotation.edit-own' : 'annotation.edit-any')
      break
    case 'handle-question': {
      const { argumentId, scheme, key, premise, objection, assigned, aside } = operation
      const argument = map.arguments.get(argumentId)
      const known = argument && findQuestion(argument, { scheme, key })
      const isOwn = known?.answer == null || known.by === author
      const onlyWords = operation.answer && ![premise, objection, assigned, aside].some(Boolean)
      actions.add(onlyWords && isOwn ? 'question.answer' : 'content.edit')
      break
    }
    case 'resolve-annotation':
      actions.add('annotation.resolve')
      break
    case 'edit-map':
      if (operation.visibility) actions.add('map.publish')
      if (operation.archived) actions.add('map.archive')
      if (operation.burden) actions.add('content.edit')
      if (operation.title || operation.description || actions.size === 0) actions.add('map.rename')
      break
    case 'set-role':
      actions.add(operation.personId === author && operation.role.to === null ? 'member.leave' : 'members.manage')
      break
    case 'group': {
      // Each step on the map that it meets: somebody may reword the note that the same edit brings back.
      const { done } = playGroup(new MapEdit(map), operation, NO_STAMP)
      const last = done.at(-1)?.after ?? map
      stepsOf(operation).forEach((step, place) => {
        for (const action of actionsOf(done[place]?.before ?? last, step, author)) actions.add(action)
      })
      break
    }
    case 'create':
    case 'import':
    case 'join':
      actions.add('server.only')
      break
    default:
      actions.add('content.edit')
  }
  return [...actions]
}
