'use client'
import { useEffect, useState } from 'react'
import { sendJson } from '@/components/site/send-json'
import { type FoundInMaps, FoundInMapsSchema, MOST_QUERY_LETTERS } from '@/lib/sync/found-in-maps'

/** Who types is not asked about every letter. */
const PAUSE = 250

/** What the maps say of some words: what was found last, and whether the answer to the words as they are now is awaited. */
export type Search = { found: FoundInMaps | null; asking: boolean }

const NOTHING: FoundInMaps = { results: [], note: null }

/** Asks the server for what the maps say of these words, a moment after they were typed. */
export function useFoundInMaps(search: string): Search {
  const query = search.trim().slice(0, MOST_QUERY_LETTERS)
  const [answer, setAnswer] = useState<{ query: string; found: FoundInMaps } | null>(null)
  useEffect(() => {
    if (query === '') return setAnswer(null)
    let late = false
    const timer = setTimeout(async () => {
      const sent = await sendJson('GET', `/api/search?q=${encodeURIComponent(query)}`, undefined, FoundInMapsSchema)
      if (!late) setAnswer({ query, found: sent.ok ? sent.value : { ...NOTHING, note: sent.message } })
    }, PAUSE)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [query])
  if (query === '') return { found: null, asking: false }
  return { found: answer?.found ?? null, asking: answer?.query !== query }
}
