'use client'
import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { readResponse, unreached } from '../site/send-json'
import { type ExportRequest, exportFetch } from './export-request'

const LossesSchema = z.object({
  losses: z.array(z.object({ code: z.string(), message: z.string(), count: z.number() })),
})
export type ToldLoss = z.infer<typeof LossesSchema>['losses'][number]

/** Something that is fetched: on its way, there, or in a sentence why it is not. */
export type Fetched<T> = { kind: 'waiting' } | { kind: 'there'; value: T } | { kind: 'failed'; message: string }
const WAITING = { kind: 'waiting' } as const

export type ExportedFile = { blob: Blob; name: string }

/** The file that a choice makes and what it loses, made by the server anew whenever the choice changes; null asks for nothing. */
export function useExport(
  mapId: string,
  asked: ExportRequest | null,
): { file: Fetched<ExportedFile>; losses: Fetched<ToldLoss[]> } {
  const key = JSON.stringify(asked)
  const [file, setFile] = useState<Of<ExportedFile>>({ key: '', fetched: WAITING })
  const [losses, setLosses] = useState<Of<ToldLoss[]>>({ key: '', fetched: WAITING })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the choice
  useEffect(() => {
    if (!asked) return
    const calling = new AbortController()
    const { signal } = calling
    void fetchFile(mapId, asked, signal).then((fetched) => signal.aborted || setFile({ key, fetched }))
    void fetchLosses(mapId, asked, signal).then((fetched) => signal.aborted || setLosses({ key, fetched }))
    return () => calling.abort()
  }, [mapId, key])
  return { file: ofChoice(file, key), losses: ofChoice(losses, key) }
}

/** What was fetched, with the choice that it is for. */
type Of<T> = { key: string; fetched: Fetched<T> }

/** What was fetched for another choice must not be taken for this one, not for a moment. */
const ofChoice = <T>({ key, fetched }: Of<T>, wanted: string): Fetched<T> => (key === wanted ? fetched : WAITING)

async function fetchFile(mapId: string, asked: ExportRequest, signal: AbortSignal): Promise<Fetched<ExportedFile>> {
  const [path, init] = exportFetch(mapId, 'file', asked)
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal })
    if (!response.ok) return failure(await readResponse(response, z.never()))
    const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? []
    return { kind: 'there', value: { blob: await response.blob(), name: decodeURIComponent(encoded ?? 'map') } }
  } catch {
    return failure(unreached(signal))
  }
}

async function fetchLosses(mapId: string, asked: ExportRequest, signal: AbortSignal): Promise<Fetched<ToldLoss[]>> {
  const [path, init] = exportFetch(mapId, 'losses', asked)
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal })
    const sent = await readResponse(response, LossesSchema)
    return sent.ok ? { kind: 'there', value: sent.value.losses } : failure(sent)
  } catch {
    return failure(unreached(signal))
  }
}

const failure = (sent: { ok: boolean; message?: string }): { kind: 'failed'; message: string } => ({
  kind: 'failed',
  message: sent.message ?? 'The server met an error. Try again in a moment.',
})
