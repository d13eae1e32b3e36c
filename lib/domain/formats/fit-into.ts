import type { NewId } from '../compose'
import { argumentsFrom, compareIds, type DebateMap, targetKey } from '../debate-map'
import type { Annotation, Argument, Claim, MapContent, Quote, Stance } from '../model'
import type { Stamp } from '../operation'
import { sameValue } from '../operations/edit-field'
import { questionsWithIds } from '../operations/with-questions'
import { accept, type Result, refuse } from '../result'
import { type Finding, findingAt } from './format'
import { withFreshIds } from './with-fresh-ids'

/** A claim of a file (by its place in the file's list, from 0) that is to be the one of the map instead. */
export type Merged = { from: number; into: string }
/** Where what a file holds goes in a living map. */
export type Place = {
  /** What argues for nothing in the file becomes a reason for this claim, or an objection to it. */
  under?: { claimId: string; stance: Stance } | undefined
  merge?: readonly Merged[] | undefined
}

export type Repeat = Merged & { text: string }

/** One white space is as good as another, and letters that look the same are the same. */
const wordsOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The claims of a file whose words the map has already, each with the oldest claim of the map that says the same. */
export function repeatedClaims(map: DebateMap, claims: readonly Pick<Claim, 'text'>[]): Repeat[] {
  const known = new Map<string, string>()
  for (const { id, text } of map.claims.values()) {
    const words = wordsOf(text)
    const other = known.get(words)
    if (other === undefined || compareIds(id, other) < 0) known.set(words, id)
  }
  return claims.flatMap(({ text }, from) => {
    const into = known.get(wordsOf(text))
    return into === undefined ? [] : [{ from, into, text }]
  })
}

type Fitted = { content: MapContent; findings: Finding[] }

/**
 * The content of a file as it is to be brought into this map: new ids where the map has the file's, claims that are to be
 * the map's left out with all that hung on them hung on the map's, the rest under a claim. An argument that the map has
 * already is not brought again. Refused when the map lacks a claim that is named. What comes out keeps every rule of a map
 * (G4 to G8); what had to be left out for that is told. Linear in the file.
 */
export function fitInto(
  map: DebateMap,
  file: MapContent,
  { under, merge = [] }: Place,
  { newId, stamp }: { newId: NewId; stamp: Stamp },
): Result<Fitted> {
  const named = [...merge.map(({ into }) => into), ...(under ? [under.claimId] : [])]
  const lacking = named.find((id) => !map.claims.has(id))
  if (lacking !== undefined) return refuse({ code: 'missing', kind: 'claim', id: lacking })
  const content = withFreshIds(map, file, newId)
  const into = new Map<string, string>()
  for (const { from, into: id } of merge) {
    const claim = content.claims[from]
    if (!claim) return refuse({ code: 'missing', kind: 'claim', id: `claims[${from}]` })
    into.set(claim.id, id)
  }
  const claims = content.claims.filter(({ id }) => !into.has(id))
  const steps = rewire(map, content.arguments, (id) => into.get(id) ?? id)
  const hung = under ? hangUnder(under, claims, steps.kept, { newId, stamp }) : []
  const target = new Map([...into, ...steps.same])
  const kept = steps.kept.map((step) => ({
    ...step,
    ...questionsWithIds(step.questions, (_, id) => target.get(id) ?? id),
  }))
  const notes = keptNotes(content.annotations, steps.gone, target)
  const quotes = content.quotes.map(
    (quote): Quote => ({ ...quote, claimIds: [...new Set(quote.claimIds.map((id) => into.get(id) ?? id))] }),
  )
  return accept({
    content: { ...content, claims, arguments: [...kept, ...hung], quotes, annotations: notes },
    findings: findingsOf(steps, content.annotations.length - notes.length),
  })
}

function findingsOf({ gone, fewer }: Rewired, lostNotes: number): Finding[] {
  const findings: Finding[] = []
  if (gone.size > 0) {
    const what = gone.size === 1 ? 'One argument was' : `${gone.size.toLocaleString('en')} arguments were`
    const notes =
      lostNotes === 0 ? '' : `, with ${lostNotes === 1 ? 'a note' : `${lostNotes.toLocaleString('en')} notes`}`
    const why = 'with the claims made one, a claim would argue about itself'
    findings.push(findingAt('argues-for-itself', `${what} left out${notes}: ${why}.`))
  }
  if (fewer > 0) {
    const what = fewer === 1 ? 'One argument has' : `${fewer.toLocaleString('en')} arguments have`
    findings.push(findingAt('duplicate', `${what} fewer premises: claims that were made one stand in it once.`))
  }
  return findings
}

type Rewired = {
  kept: Argument[]
  /** Arguments of the file that the map has, with the map's. */
  same: ReadonlyMap<string, string>
  gone: ReadonlySet<string>
  /** How many of those that stay have fewer premises than in the file. */
  fewer: number
}

/** What an argument is about is judged before it: in a loop, since undercuts go as deep as people like. */
function rewire(map: DebateMap, steps: readonly Argument[], claimNow: (id: string) => string): Rewired {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const judged = new Map<string, Argument | null>()
  const same = new Map<string, string>()
  let fewer = 0
  for (const step of steps) {
    const waiting: Argument[] = []
    let at: Argument | undefined = step
    while (at && !judged.has(at.id)) {
      waiting.push(at)
      at = at.conclusion.kind === 'argument' ? byId.get(at.conclusion.id) : undefined
    }
    for (const each of waiting.toReversed()) {
      const { kind, id } = each.conclusion
      const isAboutGone = kind === 'argument' && judged.get(id) === null
      const conclusion = { kind, id: kind === 'claim' ? claimNow(id) : (same.get(id) ?? id) }
      const premises = [...new Set(each.premises.map(claimNow))].filter((claimId) => claimId !== conclusion.id)
      const now = isAboutGone || premises.length === 0 ? null : { ...each, conclusion, premises }
      judged.set(each.id, now)
      if (now && premises.length < each.premises.length) fewer += 1
      const known = now && findSame(map, now)
      if (known) same.set(each.id, known.id)
    }
  }
  const kept = steps.flatMap(({ id }) => (same.has(id) ? [] : (judged.get(id) ?? [])))
  const gone = new Set([...judged].flatMap(([id, now]) => (now === null ? [id] : [])))
  return { kept, same, gone, fewer }
}

/** The argument of the map that says all that this one says. */
function findSame(map: DebateMap, step: Argument): Argument | undefined {
  const { stance, premises, conclusion, scheme, note, questions } = step
  const [first] = premises
  if (first === undefined || !premises.every((id) => map.claims.has(id))) return undefined
  const wanted = new Set(premises)
  return argumentsFrom(map, first).find(
    (known) =>
      known.stance === stance &&
      targetKey(known.conclusion) === targetKey(conclusion) &&
      known.premises.length === wanted.size &&
      known.premises.every((id) => wanted.has(id)) &&
      (scheme === null || scheme === known.scheme) &&
      (note === '' || note === known.note) &&
      (questions === undefined || sameValue(questions, known.questions)),
  )
}

/** Arguments by which the file's tops stand under the claim; of claims that only argue for each other the first is one. */
function hangUnder(
  { claimId, stance }: NonNullable<Place['under']>,
  claims: readonly Claim[],
  steps: readonly Argument[],
  { newId, stamp }: { newId: NewId; stamp: Stamp },
): Argument[] {
  const argue = new Set(steps.flatMap(({ premises }) => premises))
  const below = new Map<string, Argument[]>()
  for (const step of steps) {
    const key = targetKey(step.conclusion)
    const others = below.get(key)
    if (others) others.push(step)
    else below.set(key, [step])
  }
  const own = new Set([...claims.map(({ id }) => `claim:${id}`), ...steps.map(({ id }) => `argument:${id}`)])
  const hangs = new Set<string>()
  const follow = (start: readonly string[]) => {
    const open = [...start]
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      if (hangs.has(key)) continue
      hangs.add(key)
      for (const { id, premises } of below.get(key) ?? [])
        open.push(`argument:${id}`, ...premises.map((premise) => `claim:${premise}`))
    }
  }
  // What argues about something that the map has hangs there already.
  follow([...below.keys()].filter((key) => !own.has(key)))
  const tops = claims.filter(({ id }) => !argue.has(id))
  follow(tops.map(({ id }) => `claim:${id}`))
  const first = claims.filter(({ id }) => {
    if (hangs.has(`claim:${id}`)) return false
    follow([`claim:${id}`])
    return true
  })
  return [...tops, ...first].map(({ id }) => ({
    ...{ id: newId(), stance, premises: [id], conclusion: { kind: 'claim', id: claimId } as const },
    ...{ scheme: null, note: '', pin: null },
    ...{ createdBy: stamp.author, createdAt: stamp.at, updatedBy: stamp.author, updatedAt: stamp.at },
  }))
}

/** Notes hang on what their thing has become; those on what is gone go with it, replies with what they answer. */
function keptNotes(
  notes: readonly Annotation[],
  gone: ReadonlySet<string>,
  target: ReadonlyMap<string, string>,
): Annotation[] {
  return notes.flatMap((note): Annotation[] => {
    const { kind, id } = note.target
    if (kind === 'argument' && gone.has(id)) return []
    if (kind !== 'claim' && kind !== 'argument') return [note]
    const now = target.get(id)
    return [now === undefined ? note : { ...note, target: { kind, id: now } }]
  })
}
