import type { MapContent } from '@/lib/domain/model'

type Authored = { createdBy: string; updatedBy: string }

/**
 * The content with everybody in it under a new id: the same person stays one person, and is nobody who has an account here.
 * Only those that are `known` get the id given for them.
 */
export function withForeignPeople(
  content: MapContent,
  newId: () => string,
  known: Readonly<Record<string, string>> = {},
): MapContent {
  const ids = new Map(Object.entries(known))
  const foreign = (id: string): string => {
    const given = ids.get(id)
    if (given) return given
    const made = newId()
    ids.set(id, made)
    return made
  }
  const byForeigners = <R extends Authored>(records: readonly R[]): R[] =>
    records.map((record) => ({
      ...record,
      createdBy: foreign(record.createdBy),
      updatedBy: foreign(record.updatedBy),
    }))
  return {
    people: content.people.map((person) => ({ ...person, id: foreign(person.id) })),
    ...(content.frames ? { frames: byForeigners(content.frames) } : {}),
    claims: byForeigners(content.claims).map((claim) => ({
      ...claim,
      conflicts: claim.conflicts.map((conflict) => ({ ...conflict, by: foreign(conflict.by) })),
    })),
    arguments: byForeigners(content.arguments).map((argument) =>
      argument.questions
        ? {
            ...argument,
            questions: argument.questions.map(({ assigned, ...question }) => ({
              ...question,
              assigned: assigned && { ...assigned, person: foreign(assigned.person) },
              by: foreign(question.by),
            })),
          }
        : argument,
    ),
    sources: byForeigners(content.sources),
    quotes: byForeigners(content.quotes),
    annotations: byForeigners(content.annotations),
  }
}
