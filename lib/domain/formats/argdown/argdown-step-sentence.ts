import type { ArgdownModel, ArgdownRelation, RelationType } from './argdown-model'

/**
 * What Argdown has no relation for: an argument of several premises against a claim, or about another argument. Its
 * conclusion is then a sentence of its own that is related to what it is about; its metadata says what it stands for.
 */
const RELATION_OF = { objection: 'attack', undercut: 'undercut', backing: 'support' } as const satisfies Record<
  string,
  RelationType
>
export type StandsFor = keyof typeof RELATION_OF

/** The sentence about the claim or the argument of this title. One that was changed since is a claim of its own. */
export function sentenceFor(standsFor: StandsFor, about: string): string {
  if (standsFor === 'objection') return `Not so: ${about}.`
  return standsFor === 'undercut' ? `${about} does not follow.` : `${about} holds.`
}

export type StepSentence = { standsFor: StandsFor; relation: ArgdownRelation }

/** Those sentences of a document, by title, with what relates each: still as they were written, and used for nothing else. */
export function findStepSentences({
  statements,
  arguments: argued,
  relations,
}: ArgdownModel): Map<string, StepSentence> {
  const marked = statements.flatMap((statement) => {
    if (statement.data.length === 0) return []
    const standsFor = Object.keys(RELATION_OF).find((kind) => statement.data.some((data) => data.standsFor === kind))
    return isStandsFor(standsFor) ? { statement, standsFor } : []
  })
  if (marked.length === 0) return new Map()
  const uses = new Map(marked.map(({ statement }) => [statement.title, { concludes: 0, others: 0, relations: 0 }]))
  for (const { pcs } of argued) {
    for (const [at, { title }] of pcs.entries()) {
      const use = uses.get(title)
      if (use) use[at === pcs.length - 1 ? 'concludes' : 'others']++
    }
  }
  const from = new Map<string, ArgdownRelation>()
  for (const relation of relations) {
    if (relation.to.kind === 'statement') {
      const use = uses.get(relation.to.title)
      if (use) use.relations++
    }
    if (relation.from.kind !== 'statement') continue
    const use = uses.get(relation.from.title)
    if (!use) continue
    use.relations++
    from.set(relation.from.title, relation)
  }
  const found = new Map<string, StepSentence>()
  for (const { statement, standsFor } of marked) {
    const relation = from.get(statement.title)
    const use = uses.get(statement.title)
    const isAlone = use?.concludes === 1 && use.others === 0 && use.relations === 1
    if (!relation || !isAlone || relation.type !== RELATION_OF[standsFor]) continue
    if ((relation.to.kind === 'statement') !== (standsFor === 'objection')) continue
    if (statement.text === sentenceFor(standsFor, relation.to.title))
      found.set(statement.title, { standsFor, relation })
  }
  return found
}

const isStandsFor = (kind: string | undefined): kind is StandsFor => kind !== undefined && kind in RELATION_OF
