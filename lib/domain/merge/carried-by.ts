import { countedIds } from '../counted-ids'
import { contentOf, type DebateMap } from '../debate-map'
import { type Format, findingInWords, type MapDraft } from '../formats/format'
import type { Argument } from '../model'

const NOBODY = { author: 'nobody', at: '1970-01-01T00:00:00.000Z' }

/**
 * What a format carries of a map: the map as it is read back after it was written. Of a format that is only read, what
 * any list of claims with their reasons and objections says. Throws when the format does not read what it wrote.
 */
export function carriedBy(
  { title, print, parse }: Pick<Format, 'title' | 'print' | 'parse'>,
  map: DebateMap,
): MapDraft {
  if (!print || !parse) return bareDraft(map)
  const parsed = parse(print(map), { newId: countedIds('carried-'), stamp: NOBODY, authorName: 'Nobody' })
  if (parsed.ok) return parsed.value
  throw new Error(`${title} does not read what it wrote: ${parsed.findings.map(findingInWords).join(' ')}`)
}

function bareDraft(map: DebateMap): MapDraft {
  const { people, claims, arguments: steps } = contentOf(map)
  const about = ({ questions, ...step }: Argument): Argument[] =>
    step.conclusion.kind === 'argument'
      ? []
      : step.premises.map((id) => ({
          ...step,
          id: `${step.id.slice(0, 30)}-${id.slice(0, 30)}`,
          premises: [id],
          scheme: null,
          note: '',
          pin: null,
        }))
  const bare = claims.map(({ frameId, burden, ...claim }) => ({
    ...claim,
    holder: null,
    tags: [],
    pin: null,
    conflicts: [],
  }))
  const single = steps.flatMap(about)
  return {
    // An outline may do without a title.
    title: '',
    description: '',
    content: { people, claims: bare, arguments: single, sources: [], quotes: [], annotations: [] },
  }
}
