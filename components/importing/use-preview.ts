'use client'
import { useEffect, useState } from 'react'
import { type Brought, LARGEST_FILE_BYTES, readBrought, type SentFile } from './brought'
import { lookInto, type RefusedFile, refusedFile, type Understood } from './convert-requests'

export type Preview =
  | { kind: 'none' }
  | { kind: 'reading' }
  | { kind: 'understood'; file: SentFile; understood: Understood }
  /** `refused` says what the file was taken for, when that is why. */
  | { kind: 'failed'; message: string; refused: RefusedFile | null }

const NONE: Preview = { kind: 'none' }
const READING: Preview = { kind: 'reading' }
const failed = (message: string): Preview => ({ kind: 'failed', message, refused: null })

/**
 * What the server understands of what a person brings, read in this format or (undefined) in the one it looks like. What is
 * under way is called off when another thing or another format is asked for.
 */
export function usePreview(brought: Brought | null, from: string | undefined, into: string | undefined): Preview {
  const [seen, setSeen] = useState<{ brought: Brought | null; from: string | undefined; preview: Preview } | null>(null)
  useEffect(() => {
    if (!brought) return
    const calling = new AbortController()
    const see = (preview: Preview) => {
      if (!calling.signal.aborted) setSeen({ brought, from, preview })
    }
    const look = async () => {
      if (brought.kind === 'file' && brought.file.size > LARGEST_FILE_BYTES)
        return see(failed('This file is too large: at most 60 MB can be imported.'))
      const file = await readBrought(brought).catch(() => null)
      if (calling.signal.aborted) return
      if (!file) return see(failed('The browser cannot read this file. Is it a folder, or was it moved?'))
      const sent = await lookInto(file, { from, into, signal: calling.signal })
      see(
        sent.ok
          ? { kind: 'understood', file, understood: sent.value }
          : { kind: 'failed', message: sent.message, refused: refusedFile(sent) },
      )
    }
    void look()
    return () => calling.abort()
  }, [brought, from, into])
  if (!brought) return NONE
  // What was understood of something else must not be taken for this, not for a moment.
  return seen?.brought === brought && seen.from === from ? seen.preview : READING
}
