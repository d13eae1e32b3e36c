import * as z from 'zod/mini'
import { type Choices, MergePlanSchema } from '@/lib/domain/merge/merge-plan'
import type { SentFile } from '../importing/brought'
import { FindingsSchema } from '../importing/findings-schema'
import { type Sent, sendJson } from '../site/send-json'

/** A file as it was understood: in this format. */
export type CopyFile = SentFile & { from: string }

const PlannedSchema = z.object({ plan: MergePlanSchema, findings: FindingsSchema })
export type PlannedMerge = z.infer<typeof PlannedSchema>

const at = (mapId: string, rest: string) => `/api/maps/${encodeURIComponent(mapId)}/merge${rest}`

/** Asks by what a file differs from the map; nothing is changed. */
export const askForPlan = (mapId: string, file: CopyFile, signal: AbortSignal): Promise<Sent<PlannedMerge>> =>
  sendJson('POST', at(mapId, '/plan'), file, PlannedSchema, signal)

const MergedSchema = z.object({ seq: z.number(), applied: z.array(z.string()) })

/** Merges at the server: for an edit that is larger than the live connection carries. */
export const mergeThere = (
  mapId: string,
  file: CopyFile,
  choices: Choices,
  operationId: string,
): Promise<Sent<z.infer<typeof MergedSchema>>> =>
  sendJson('POST', at(mapId, ''), { ...file, choices, operationId }, MergedSchema)
