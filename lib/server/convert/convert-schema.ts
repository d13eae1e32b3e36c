import { z } from 'zod'
import { THEMES } from '@/lib/domain/drawing/palettes'
import { IdSchema } from '@/lib/domain/model'
import { findExport, namesOfExports } from '../maps/map-exports'
import { MAP_FILE } from '../maps/map-file'

/** A file to look into, and what is wanted of it. */
export const ConvertSchema = z.strictObject({
  ...MAP_FILE,
  to: z
    .string()
    .refine((name) => findExport(name) !== undefined, {
      error: () => `no such format; there are ${namesOfExports().join(', ')}`,
    })
    .optional(),
  /** The map that it may be brought into: what repeats there is told. */
  into: z.optional(IdSchema),
  options: z.optional(
    z.strictObject({
      theme: z.optional(z.enum(THEMES)),
      picture: z.optional(z.boolean()),
      draft: z.optional(z.boolean()),
    }),
  ),
})
