import { emptyAdd, type NewId } from '../compose'
import type { Conclusion } from '../model'
import type { OperationOf } from '../operation'
import { questionsWithIds } from '../operations/with-questions'
import type { Clip } from './clip'

export type Pasted = {
  operation: OperationOf<'add'>
  /** Each copied id with that of its new record. */
  ids: ReadonlyMap<string, string>
}

/**
 * A clip as one operation, every record with a new id. Under a claim or an argument, what argues for nothing in the clip
 * argues for it, and what hangs keeps its sign. Under nothing, both stand by themselves: an argument about nothing, and
 * what is about that, is left out, and its premises are theses.
 */
export function pasteClip(newId: NewId, clip: Clip, under: Conclusion | null): Pasted {
  const operation = emptyAdd(newId)
  const ids = new Map<string, string>()
  for (const { id, text, holder, tags, burden } of clip.claims) {
    const fresh = newId()
    ids.set(id, fresh)
    operation.claims.push({ id: fresh, text, holder, tags, pin: null, ...(burden === undefined ? {} : { burden }) })
  }
  const kept = under ? clip.arguments : standing(clip)
  for (const { id } of kept) ids.set(id, newId())
  const idOf = (id: string): string => {
    const fresh = ids.get(id)
    if (fresh === undefined) throw new Error(`a clip refers to ${id}, which is not in it`)
    return fresh
  }
  for (const { id, stance, premises, conclusion, scheme, note, questions } of kept) {
    const about = conclusion ? { kind: conclusion.kind, id: idOf(conclusion.id) } : under
    if (!about) continue
    operation.arguments.push({
      id: idOf(id),
      stance,
      premises: premises.map(idOf),
      conclusion: about,
      scheme,
      note,
      pin: null,
      // What a question names and the clip does not hold is left to the map it came from.
      ...questionsWithIds(questions, (_, named) => ids.get(named) ?? named),
    })
  }
  if (!under) return { operation, ids }
  for (const id of rootsOf(clip)) {
    operation.arguments.push({
      id: newId(),
      stance: 'pro',
      premises: [idOf(id)],
      conclusion: under,
      scheme: null,
      note: '',
      pin: null,
    })
  }
  return { operation, ids }
}

/** Arguments that are, in the end, about a claim of the clip. */
function standing({ arguments: steps }: Clip): Clip['arguments'] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const known = new Map<string, boolean>()
  return steps.filter((step) => {
    const path: string[] = []
    let at: Clip['arguments'][number] | undefined = step
    while (at && !known.has(at.id) && at.conclusion?.kind === 'argument' && path.length <= steps.length) {
      path.push(at.id)
      at = byId.get(at.conclusion.id)
    }
    const stands = at !== undefined && (known.get(at.id) ?? at.conclusion?.kind === 'claim')
    for (const id of [...path, step.id]) known.set(id, stands)
    return stands
  })
}

/** Claims that argue for nothing in the clip. In a ring of claims none does: then the first stands for all. */
function rootsOf({ claims, arguments: steps }: Clip): string[] {
  const arguing = new Set(steps.flatMap(({ premises }) => premises))
  const roots = claims.flatMap(({ id }) => (arguing.has(id) ? [] : [id]))
  const [first] = claims
  const hangs = steps.some(({ conclusion }) => conclusion === null)
  return roots.length === 0 && first && !hangs ? [first.id] : roots
}
