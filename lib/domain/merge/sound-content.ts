import { soundArguments } from '../formats/sound-arguments'
import type { Annotation, Argument, MapContent } from '../model'

/** The content without what names something that is not in it (G4, G7, G8, G11); lists are freed of it, the rest goes. */
export function soundContent(content: MapContent): MapContent {
  const frames = new Set(content.frames?.map(({ id }) => id))
  const claims = content.claims.map(({ frameId, ...claim }) =>
    frameId !== undefined && frames.has(frameId) ? { ...claim, frameId } : claim,
  )
  const claimIds = new Set(claims.map(({ id }) => id))
  const steps = freedArguments(content.arguments, claimIds)
  const sourceIds = new Set(content.sources.map(({ id }) => id))
  const quotes = content.quotes
    .filter(({ sourceId }) => sourceIds.has(sourceId))
    .map((quote) => ({ ...quote, claimIds: [...new Set(quote.claimIds)].filter((id) => claimIds.has(id)) }))
  const there = {
    claim: claimIds,
    argument: new Set(steps.map(({ id }) => id)),
    quote: new Set(quotes.map(({ id }) => id)),
    passage: sourceIds,
  }
  const annotations = soundNotes(content.annotations.filter(({ target }) => there[target.kind].has(target.id)))
  return { ...content, claims, arguments: steps, quotes, annotations }
}

function freedArguments(steps: readonly Argument[], claimIds: ReadonlySet<string>): Argument[] {
  const freed = steps.flatMap((step): Argument[] => {
    const { conclusion } = step
    const premises = [...new Set(step.premises)].filter(
      (id) => claimIds.has(id) && !(conclusion.kind === 'claim' && conclusion.id === id),
    )
    return premises.length === 0 ? [] : [{ ...step, premises }]
  })
  return soundArguments(claimIds, freed).sound
}

/** A reply is about what its thread is about. */
function soundNotes(notes: readonly Annotation[]): Annotation[] {
  const firsts = new Map(notes.filter(({ replyTo }) => replyTo === null).map((note) => [note.id, note]))
  return notes.flatMap((note) => {
    if (note.replyTo === null) return [note]
    const first = firsts.get(note.replyTo)
    return first ? [{ ...note, target: first.target, resolved: false }] : []
  })
}
