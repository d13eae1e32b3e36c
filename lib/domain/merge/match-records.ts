import type { Argument, MapContent } from '../model'
import type { ContentTable } from '../operations/fingerprint'
import { TABLE_OF_TARGET } from '../record-kind'
import { groupBy, likenessOf, type Matched, matchClaims, spaced, takeBest, unmatched } from './match-claims'

export type MatchedRecords = { [T in ContentTable]: Matched }

/**
 * Finds the records of one map in another that says much the same under other ids, each once at most. `edited`: also arguments of
 * which only a part is the same; without it an argument is another one as soon as it says anything else.
 */
export function matchRecords(from: MapContent, to: MapContent, { edited }: { edited: boolean }): MatchedRecords {
  const claims = matchClaims(from, to)
  const args = matchArguments(from, to, claims, edited)
  const sources = matchSources(from, to)
  const quotes = matchQuotes(from, to, { claims, sources })
  const frames = matchFrames(from, to, claims)
  const annotations = matchNotes(from, to, { claims, arguments: args, sources, quotes })
  return { frames, claims, arguments: args, sources, quotes, annotations }
}

/** Each argument with how many others lie between it and a claim; those whose conclusion is missing come last. */
function byDepth(steps: readonly Argument[]): Argument[][] {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const depths = new Map<string, number>()
  for (const step of steps) {
    const path = new Set<string>()
    let at: Argument | undefined = step
    while (at && !depths.has(at.id) && !path.has(at.id)) {
      path.add(at.id)
      at = at.conclusion.kind === 'argument' ? byId.get(at.conclusion.id) : undefined
    }
    let depth = at ? (depths.get(at.id) ?? -1) : -1
    for (const id of [...path].reverse()) depths.set(id, ++depth)
  }
  const levels: Argument[][] = []
  for (const step of steps) {
    const depth = depths.get(step.id) ?? 0
    const level = levels[depth] ?? []
    level.push(step)
    levels[depth] = level
  }
  return levels
}

function matchArguments(from: MapContent, to: MapContent, claims: Matched, edited: boolean): Matched {
  const matched: Matched = new Map()
  const levelsTo = byDepth(to.arguments)
  const now = ({ conclusion }: Argument): string | undefined =>
    (conclusion.kind === 'claim' ? claims : matched).get(conclusion.id)
  byDepth(from.arguments).forEach((level, depth) => {
    const there = groupBy(levelsTo[depth] ?? [], ({ stance, conclusion, premises }) =>
      keyOf(stance, conclusion.id, premises),
    )
    for (const step of level) {
      const premises = step.premises.map((id) => claims.get(id) ?? '')
      const same = there.get(keyOf(step.stance, now(step) ?? '', premises))?.shift()
      if (same) matched.set(step.id, same.id)
    }
    if (edited) matchEdited(level, levelsTo[depth] ?? [], { claims, matched, now })
  })
  if (edited) matchEdited(from.arguments, to.arguments, { claims, matched, now })
  return matched
}

const keyOf = (stance: string, conclusion: string, premises: readonly string[]): string =>
  [stance, conclusion, ...premises.toSorted()].join(' ')

type Matching = { claims: Matched; matched: Matched; now: (step: Argument) => string | undefined }

/** The same premises about something else, or other premises beside the same ones about the same. */
function matchEdited(from: readonly Argument[], to: readonly Argument[], { claims, matched, now }: Matching): void {
  const rest = unmatched(to, matched.values())
  if (rest.length === 0) return
  const byPremise = new Map<string, Argument[]>()
  for (const step of rest) for (const id of step.premises) byPremise.set(id, [...(byPremise.get(id) ?? []), step])
  const pairs = unmatched(from, matched.keys()).flatMap((step) => {
    const premises = new Set(step.premises.map((id) => claims.get(id) ?? ''))
    const candidates = new Set([...premises].flatMap((id) => byPremise.get(id) ?? []))
    return [...candidates].flatMap((other) => {
      const shared = other.premises.filter((id) => premises.has(id)).length
      const isAll = shared === premises.size && shared === other.premises.length
      const isAbout = now(step) === other.conclusion.id
      if (!isAll && !isAbout) return []
      const likeness = shared / Math.max(premises.size, other.premises.length)
      return [
        {
          from: step.id,
          to: other.id,
          likeness: likeness + Number(isAbout) + Number(step.stance === other.stance) / 2,
        },
      ]
    })
  })
  takeBest(pairs, matched)
}

/** By the first of these keys under which both maps have one; of several with the same in order. */
function matchByKeys<R extends { id: string }, S extends { id: string }>(
  from: readonly R[],
  to: readonly S[],
  keys: readonly [(record: R) => string | null, (record: S) => string | null][],
): Matched {
  const matched: Matched = new Map()
  for (const [keyFrom, keyTo] of keys) {
    const there = groupBy(unmatched(to, matched.values()), (record) => keyTo(record) ?? '')
    for (const record of unmatched(from, matched.keys())) {
      const key = keyFrom(record)
      const same = key === null || key === '' ? undefined : there.get(key)?.shift()
      if (same) matched.set(record.id, same.id)
    }
  }
  return matched
}

function matchSources(from: MapContent, to: MapContent): Matched {
  type Source = MapContent['sources'][number]
  const both = (key: (source: Source) => string): [(s: Source) => string, (s: Source) => string] => [key, key]
  return matchByKeys(from.sources, to.sources, [
    both(({ title, url }) => `${spaced(title)}\n${url}`),
    both(({ url }) => url),
    both(({ title }) => spaced(title)),
    both(({ hash }) => hash),
  ])
}

function matchQuotes(
  from: MapContent,
  to: MapContent,
  { claims, sources }: { claims: Matched; sources: Matched },
): Matched {
  type Quote = MapContent['quotes'][number]
  const inWords = (sourceId: string, quote: Quote) => `${sourceId}\n${spaced(quote.exact)}`
  const matched = matchByKeys(from.quotes, to.quotes, [
    [(quote) => inWords(sources.get(quote.sourceId) ?? '', quote), (quote) => inWords(quote.sourceId, quote)],
  ])
  const there = groupBy(unmatched(to.quotes, matched.values()), ({ sourceId }) => sourceId)
  const pairs = unmatched(from.quotes, matched.keys()).flatMap((quote) => {
    const serves = new Set(quote.claimIds.map((id) => claims.get(id)))
    const near = (there.get(sources.get(quote.sourceId) ?? '') ?? []).slice(0, MOST_COMPARED)
    return near.flatMap((other) => {
      const likeness = likenessOf(quote.exact, other.exact)
      const isLikely = likeness >= (other.claimIds.some((id) => serves.has(id)) ? 0.3 : 0.5)
      return isLikely ? [{ from: quote.id, to: other.id, likeness }] : []
    })
  })
  takeBest(pairs, matched)
  return matched
}
/** Of what hangs at one place; more of it that was all edited at once is taken for new. */
const MOST_COMPARED = 50

function matchFrames(from: MapContent, to: MapContent, claims: Matched): Matched {
  const title = (frame: { title: string }) => spaced(frame.title)
  const matched = matchByKeys(from.frames ?? [], to.frames ?? [], [[title, title]])
  const frameOf = new Map(to.claims.map(({ id, frameId }) => [id, frameId]))
  const shared = new Map<string, { from: string; to: string; likeness: number }>()
  for (const { id, frameId } of from.claims) {
    const other = frameOf.get(claims.get(id) ?? '')
    if (frameId === undefined || other === undefined) continue
    const key = `${frameId} ${other}`
    const known = shared.get(key) ?? { from: frameId, to: other, likeness: 0 }
    shared.set(key, { ...known, likeness: known.likeness + 1 })
  }
  takeBest([...shared.values()], matched)
  return matched
}

function matchNotes(from: MapContent, to: MapContent, known: Omit<MatchedRecords, 'frames' | 'annotations'>): Matched {
  type Note = MapContent['annotations'][number]
  const about = ({ target }: Note, id: string) =>
    `${target.kind} ${id} ${target.kind === 'passage' ? target.passage.exact : ''}`
  const place = (note: Note) => about(note, known[TABLE_OF_TARGET[note.target.kind]].get(note.target.id) ?? '')
  const isReply = ({ replyTo }: Note) => (replyTo === null ? 'first' : 'reply')
  const matched = matchByKeys(from.annotations, to.annotations, [
    [
      (note) => `${isReply(note)} ${place(note)}\n${note.body.trim()}`,
      (note) => `${isReply(note)} ${about(note, note.target.id)}\n${note.body.trim()}`,
    ],
    [(note) => `${isReply(note)}\n${note.body.trim()}`, (note) => `${isReply(note)}\n${note.body.trim()}`],
  ])
  const there = groupBy(unmatched(to.annotations, matched.values()), (note) => about(note, note.target.id))
  const pairs = unmatched(from.annotations, matched.keys()).flatMap((note) =>
    (there.get(place(note)) ?? []).slice(0, MOST_COMPARED).flatMap((other) => {
      const likeness = likenessOf(note.body, other.body)
      return likeness >= 0.4 && isReply(note) === isReply(other) ? [{ from: note.id, to: other.id, likeness }] : []
    }),
  )
  takeBest(pairs, matched)
  return matched
}
