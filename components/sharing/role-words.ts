import type { Role, Visibility } from '@/lib/domain/model'

/** What each role is called, and what it lets a person do. */
export const ROLE_WORDS: Record<Role, { name: string; may: string }> = {
  owner: { name: 'Owner', may: 'everything, people and deletion too' },
  editor: { name: 'Editor', may: 'claims, arguments, sources and notes' },
  annotator: { name: 'Annotator', may: 'notes, and reading' },
  viewer: { name: 'Viewer', may: 'reading' },
}
export const ROLES = Object.keys(ROLE_WORDS) as Role[]

export const VISIBILITY_WORDS: Record<Visibility, { name: string; says: string }> = {
  private: { name: 'Only people on the list', says: 'For everybody else the map does not exist.' },
  link: { name: 'Anyone with the address', says: 'Whoever has it may read; it is listed nowhere.' },
  public: { name: 'Public', says: 'Listed on the first page; anybody may read it.' },
}
export const VISIBILITIES = Object.keys(VISIBILITY_WORDS) as Visibility[]

const DAY_MS = 24 * 60 * 60 * 1_000

/** When something ends, as one says it: "ends today", "ends tomorrow", "ends 3 December". */
export function endsInWords(expiresAt: string, now: number): string {
  const end = new Date(expiresAt)
  const days = Math.floor((startOfDay(end) - startOfDay(new Date(now))) / DAY_MS + 0.5)
  if (days <= 0) return 'ends today'
  if (days === 1) return 'ends tomorrow'
  return `ends ${end.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`
}

const startOfDay = (date: Date): number => new Date(date).setHours(0, 0, 0, 0)
