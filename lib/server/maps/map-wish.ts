import { z } from 'zod'
import { MapDetailsSchema } from '@/lib/domain/model'
import { TEMPLATES } from '@/lib/domain/templates/templates'

/** What somebody who makes a map may say of it. */
export const MapWishSchema = z.strictObject({
  title: MapDetailsSchema.shape.title,
  description: z._default(MapDetailsSchema.shape.description, ''),
  visibility: z._default(MapDetailsSchema.shape.visibility, 'private'),
  /** What it begins with; empty when left out. */
  template: z.optional(z.enum(TEMPLATES.map(({ name }) => name))),
})
