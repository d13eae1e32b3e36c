import type { MapPicture } from '@/lib/domain/picture/map-picture'

/** What a picture shows, for those who do not see it. */
export function labelOf({ title, claims, cards }: MapPicture): string {
  const shown = cards.length < claims ? `the top ${cards.length} of ${claims} claims` : `${claims} claims`
  return `“${title}”: ${shown}. Conclusions stand above what argues about them; the outline after the picture says the same in words.`
}
