import type { Clip, ClippedArgument } from './clip'

/** Heads the joint premises of one argument, which stand under it with a `&`. */
export const TOGETHER = 'together:'
export const JOINT = '& '
/** Begin what is about a step, not about the claim above. */
export const STEP_WORDS = { backing: 'that follows: ', undercut: 'that does not follow: ' } as const
/** Ends a claim that is written out above. */
export const AGAIN = ' (above)'

/**
 * Understands the words by which an outline tells what its nesting cannot: joint premises, what is about a step, and
 * claims that stand again. Of a clip in which every line is a claim and argues for the one above it.
 */
export function readStepWords(clip: Clip): Clip {
  const texts = new Map(clip.claims.map(({ id, text }) => [id, text]))
  const steps = clip.arguments.map((step) => ({ ...step }))
  const stepFrom = new Map(steps.map((step) => [step.premises[0] ?? '', step]))
  const gone = new Set<string>()

  for (const step of steps) aboutStep(step, texts, stepFrom)
  for (const [heading, text] of texts) {
    const step = stepFrom.get(heading)
    if (text !== TOGETHER || !step) continue
    const under = steps.filter(({ conclusion }) => conclusion?.id === heading)
    const joint = under.filter(({ premises }) => texts.get(premises[0] ?? '')?.startsWith(JOINT))
    if (joint.length === 0) continue
    step.premises = joint.flatMap(({ premises }) => premises)
    for (const { id } of joint) gone.add(id)
    for (const each of under) if (!joint.includes(each)) each.conclusion = { kind: 'argument', id: step.id }
    for (const id of step.premises) texts.set(id, (texts.get(id) ?? '').slice(JOINT.length))
    texts.delete(heading)
  }
  return standingAgain({
    ...clip,
    claims: clip.claims.flatMap((claim) => {
      const text = texts.get(claim.id)
      return text === undefined ? [] : [{ ...claim, text }]
    }),
    arguments: steps.filter(({ id }) => !gone.has(id)),
  })
}

/** "That does not follow: …" is about the step that brought the claim above it there. */
function aboutStep(step: ClippedArgument, texts: Map<string, string>, stepFrom: ReadonlyMap<string, ClippedArgument>) {
  const [premise = ''] = step.premises
  const said = texts.get(premise) ?? ''
  const above = stepFrom.get(step.conclusion?.id ?? '')
  const words = Object.values(STEP_WORDS).find((each) => said.startsWith(each))
  if (!above || !words || said.length === words.length) return
  step.conclusion = { kind: 'argument', id: above.id }
  texts.set(premise, said.slice(words.length))
}

/** A line that ends in "(above)" is the claim that says the rest, where that argues for nothing twice and not for itself. */
function standingAgain(clip: Clip): Clip {
  const first = new Map<string, string>()
  const same = new Map<string, string>()
  for (const { id, text } of clip.claims) {
    if (!first.has(text)) first.set(text, id)
    const known = text.endsWith(AGAIN) ? first.get(text.slice(0, -AGAIN.length)) : undefined
    if (known) same.set(id, known)
  }
  const meant = (id: string): string => same.get(id) ?? id
  for (const { premises, conclusion } of clip.arguments) {
    const claims = premises.map(meant)
    const argues = conclusion?.kind === 'claim' && claims.includes(meant(conclusion.id))
    if (argues || new Set(claims).size < claims.length) for (const id of premises) same.delete(id)
  }
  return {
    ...clip,
    claims: clip.claims.filter(({ id }) => !same.has(id)),
    arguments: clip.arguments.map((step) => ({
      ...step,
      premises: step.premises.map(meant),
      conclusion: step.conclusion && { kind: step.conclusion.kind, id: meant(step.conclusion.id) },
    })),
  }
}
