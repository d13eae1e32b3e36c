import { snippetOf } from '@/lib/domain/search/mark-words'
import { scoreText } from '@/lib/domain/search/score-text'
import { askedWords } from '@/lib/domain/search/words'
import type { FoundInMaps } from '@/lib/sync/found-in-maps'
import type { Database } from '../database'
import { isTimedOut } from '../log/database-failure'
import { askedQuery } from './asked-query'
import { type FoundRow, searchStatement } from './search-statement'

/** Past this nobody waits for an answer to what they type. */
const MILLISECONDS = 2_000
const MOST = 30
/** With fewer than these the words may be misspelled. */
const FEW = 3
const SNIPPET = 200

const TOO_SLOW = 'This search takes too long. Try with rarer words, or with more of them.'
const NO_TYPOS =
  'Words must be spelled as they are written: the database has no extension pg_trgm, and Crux may not create it.'

/**
 * What on the maps that this person may read holds every word of the query, the best first, at most some tens.
 * Words are also beginnings; where little is found, misspelled words are forgiven on their own maps. Answers within
 * seconds, if need be with a note instead of results.
 */
export async function searchMaps(database: Database, personId: string, query: string): Promise<FoundInMaps> {
  const asked = askedQuery(query)
  if (asked.terms.length + asked.inside.length === 0) return { results: [], note: null }
  const run = async (alike: boolean) => {
    const [[settings], rows] = await database.$transaction([
      database.$queryRaw<{ forgives: boolean }[]>`
        SELECT set_config('statement_timeout', ${String(MILLISECONDS)}, TRUE), set_config('jit', 'off', TRUE),
          set_config('enable_seqscan', 'on', TRUE),
          to_regprocedure('word_similarity(text, text)') IS NOT NULL AS "forgives"`,
      database.$queryRaw<FoundRow[]>(searchStatement(personId, asked, alike)),
    ])
    return { rows, forgives: settings?.forgives ?? false }
  }
  const exact = await orTooSlow(() => run(false))
  if (!exact) return { results: [], note: TOO_SLOW }
  const mayForgive = exact.rows.length < FEW && asked.terms.length > 0
  const alike = mayForgive && exact.forgives ? await orTooSlow(() => run(true)) : undefined
  return {
    results: ranked([...exact.rows, ...(alike?.rows ?? [])], askedWords(query)),
    note: mayForgive && !exact.forgives ? NO_TYPOS : null,
  }
}

function ranked(rows: readonly FoundRow[], asked: readonly string[]): FoundInMaps['results'] {
  const best = new Map<string, { row: FoundRow; score: number }>()
  for (const row of rows) {
    const key = `${row.kind} ${row.mapId} ${row.id}`
    const score = scoreText(row.text, asked) + (row.mine ? 1 : 0) + (row.kind === 'map' ? 1 : 0)
    if (score > (best.get(key)?.score ?? -1)) best.set(key, { row, score })
  }
  return [...best.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ row: { kind, id, mapId, mapTitle, text } }) => ({
      ...{ kind, id, mapId, mapTitle },
      snippet: snippetOf(text, asked, SNIPPET),
    }))
}

async function orTooSlow<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (isTimedOut(error)) return undefined
    throw error
  }
}
