import * as z from 'zod/mini'
import { IdSchema } from '@/lib/domain/model'
import { OperationSchema, StampSchema } from '@/lib/domain/operation'
import type { KeptOperation } from './replica'

const KeptSchema = z.strictObject({ operation: OperationSchema, stamp: StampSchema, undoes: z.nullable(IdSchema) })

/** An edit as an earlier page kept it; undefined when this version of Crux cannot read it. */
export const readKept = (value: unknown): KeptOperation | undefined => KeptSchema.safeParse(value).data
