'use client'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { IdSchema, type Stance } from '@/lib/domain/model'
import type { Sent } from '../site/send-json'
import type { Brought, SentFile } from './brought'
import { FindingsSchema } from './findings-schema'
import { ImportAttempt } from './import-attempt'
import { type Stage, sendInStages } from './send-in-stages'

/** Where the file goes: into a new map, or into one that is there. */
export type ImportPlan =
  | { into: null }
  | {
      into: string
      under: { claimId: string; stance: Stance } | null
      merge: readonly { from: number; into: string }[]
    }

const CountsSchema = z.object({ claims: z.number() })
const ImportedSchema = z.object({ findings: FindingsSchema, counts: CountsSchema, mapId: z.optional(IdSchema) })
export type Imported = z.infer<typeof ImportedSchema> & { operationId: string }

export type Progress = { kind: 'sending' } | ({ kind: 'server' } & Stage)

/** What makes two things that are brought the same: sent again under its id, it is imported once. */
const identityOf = (brought: Brought) =>
  brought.kind === 'file' ? brought.file : { name: brought.text, size: brought.text.length, lastModified: 0 }

/** Imports files, one at a time: how far that is, and how to call it off. Called off when its component goes. */
export function useImport(onBegin: (operationId: string) => void) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [attempt] = useState(() => new ImportAttempt())
  const calling = useRef<AbortController | null>(null)
  useEffect(() => () => calling.current?.abort(), [])

  const run = async (
    brought: Brought,
    file: SentFile & { from: string },
    plan: ImportPlan,
  ): Promise<Sent<Imported>> => {
    const operationId = attempt.idFor(identityOf(brought))
    const controller = new AbortController()
    calling.current = controller
    setProgress({ kind: 'sending' })
    onBegin(operationId)
    const where =
      plan.into === null
        ? null
        : { ...(plan.under && { under: plan.under.claimId, stance: plan.under.stance }), merge: plan.merge }
    const path = plan.into === null ? '/api/maps/import' : `/api/maps/${encodeURIComponent(plan.into)}/import`
    const sent = await sendInStages(path, { ...file, operationId, ...where }, ImportedSchema, {
      signal: controller.signal,
      onStage: (stage) => setProgress({ kind: 'server', ...stage }),
    })
    attempt.settle(sent)
    calling.current = null
    setProgress(null)
    return sent.ok ? { ok: true, value: { ...sent.value, operationId } } : sent
  }
  return { progress, run, cancel: () => calling.current?.abort() }
}
