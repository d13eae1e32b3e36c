import { argumentsAbout, argumentsFrom, type DebateMap } from '../debate-map'
import type { Argument, Claim, Conclusion } from '../model'
import { QUESTION_PARTS } from '../operations/editable-fields'
import type { Clip, ClippedArgument } from './clip'

/**
 * What copying takes. One claim or one argument comes with everything that argues for or against it, however deep. Of
 * several things exactly these come, with the arguments that lie between them: all of whose premises and whose
 * conclusion are among them. A chosen argument brings its premises; where its conclusion stays behind, it hangs by
 * whatever it is pasted under.
 */
export function copyThings(map: DebateMap, things: readonly Conclusion[]): Clip {
  const [only, ...others] = things
  return only && others.length === 0 ? copyBranch(map, only) : copySeveral(map, things)
}

function copyBranch(map: DebateMap, root: Conclusion): Clip {
  const claims = new Map<string, Claim>()
  const steps = new Map<string, Argument>()
  const open: Conclusion[] = [root]
  for (let thing = open.pop(); thing; thing = open.pop()) {
    const { kind, id } = thing
    const argument = kind === 'argument' ? map.arguments.get(id) : undefined
    const claim = kind === 'claim' ? map.claims.get(id) : undefined
    if (kind === 'claim' ? !claim || claims.has(id) : !argument || steps.has(id)) continue
    if (claim) claims.set(id, claim)
    if (argument) {
      steps.set(id, argument)
      open.push(...argument.premises.map((premise) => ({ kind: 'claim' as const, id: premise })))
    }
    open.push(...argumentsAbout(map, thing).map((about) => ({ kind: 'argument' as const, id: about.id })))
  }
  return clipOf(claims, steps)
}

function copySeveral(map: DebateMap, things: readonly Conclusion[]): Clip {
  const claims = new Map<string, Claim>()
  const steps = new Map<string, Argument>()
  const take = (id: string) => {
    const claim = map.claims.get(id)
    if (claim) claims.set(id, claim)
  }
  for (const { kind, id } of things) {
    const argument = kind === 'argument' ? map.arguments.get(id) : undefined
    if (argument) steps.set(id, argument)
    if (kind === 'claim') take(id)
    else argument?.premises.forEach(take)
  }
  // An undercut lies between once the argument it denies does.
  const open = [...claims.keys()].flatMap((id) => argumentsFrom(map, id))
  for (let found = true; found; ) {
    found = false
    for (const argument of open) {
      const { id, premises, conclusion } = argument
      const between = conclusion.kind === 'claim' ? claims.has(conclusion.id) : steps.has(conclusion.id)
      if (steps.has(id) || !between || !premises.every((premise) => claims.has(premise))) continue
      steps.set(id, argument)
      found = true
    }
  }
  return clipOf(claims, steps)
}

function clipOf(claims: ReadonlyMap<string, Claim>, steps: ReadonlyMap<string, Argument>): Clip {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const isThere = ({ kind, id }: Conclusion) => (kind === 'claim' ? claims.has(id) : steps.has(id))
  return {
    format: 'crux-selection',
    version: 1,
    claims: [...claims.values()].sort(byId).map(({ id, text, holder, tags, burden }) => ({
      ...{ id, text, holder, tags },
      ...(burden === undefined ? {} : { burden }),
    })),
    arguments: [...steps.values()].sort(byId).map(
      ({ id, stance, premises, conclusion, scheme, note, questions }): ClippedArgument => ({
        id,
        stance,
        premises,
        scheme,
        note,
        conclusion: isThere(conclusion) ? conclusion : null,
        ...clippedQuestions(questions, steps),
      }),
    ),
  }
}

/** What was said of questions, but for those who are to see to them and objections that stay behind. */
function clippedQuestions(
  questions: Argument['questions'],
  steps: ReadonlyMap<string, Argument>,
): Pick<ClippedArgument, 'questions'> {
  const said = (questions ?? [])
    .map(({ by, at, ...question }) => ({
      ...question,
      objection: question.objection !== null && steps.has(question.objection) ? question.objection : null,
      assigned: null,
    }))
    .filter((question) => QUESTION_PARTS.some((part) => question[part] !== null))
  return said.length > 0 ? { questions: said } : {}
}

/**
 * What cutting takes off the map: what was copied, save claims that also argue elsewhere; those that were chosen
 * themselves go in any case.
 */
export function cutThings(map: DebateMap, clip: Clip, things: readonly Conclusion[]): Conclusion[] {
  const copied = new Set(clip.arguments.map(({ id }) => id))
  const chosen = new Set(things.map(({ id }) => id))
  const claims = clip.claims.filter(
    ({ id }) => chosen.has(id) || argumentsFrom(map, id).every((argument) => copied.has(argument.id)),
  )
  // What was chosen comes first: the eye goes to where that was.
  const ids = claims.map(({ id }) => id).sort((a, b) => Number(chosen.has(b)) - Number(chosen.has(a)))
  return [
    ...ids.map((id) => ({ kind: 'claim' as const, id })),
    ...clip.arguments.map(({ id }) => ({ kind: 'argument' as const, id })),
  ]
}
