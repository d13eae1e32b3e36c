import * as z from 'zod/mini'
import { IdSchema } from '@/lib/domain/model'
import { OperationSchema } from '@/lib/domain/operation'

/** A pending intent as it is kept in the browser. */
export const IntentSchema = z.object({ mapId: IdSchema, operation: OperationSchema, keptAt: z.number() })
