import type { Role, Visibility } from '@/lib/domain/model'

/** A map in a list: enough for a card on a dashboard. */
export type ListedMap = {
  id: string
  title: string
  description: string
  visibility: Visibility
  archived: boolean
  /** The viewer's role; null when they read it as one of the public. */
  role: Role | null
  owners: string[]
  members: number
  claims: number
  sources: number
  /** ISO 8601, of the last edit. */
  updatedAt: string
}
