import { z } from 'zod'
import { StanceRuleSchema } from '@/lib/domain/stances/person-stance'

/** What an owner chooses of the rule; what is left out stays. */
export const StanceRuleWishSchema = z
  .strictObject({ hidden: StanceRuleSchema.shape.hidden, anonymous: StanceRuleSchema.shape.anonymous })
  .partial()
