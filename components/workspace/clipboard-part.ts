import { type Clip, parseClip } from '@/lib/domain/clipboard/clip'
import { parseClippedText, printClip } from '@/lib/domain/clipboard/clip-text'
import { copyThings, cutThings } from '@/lib/domain/clipboard/copy-things'
import { pasteClip } from '@/lib/domain/clipboard/paste-clip'
import type { Finding } from '@/lib/domain/formats/format'
import { countOf, listInWords } from '../history/words'

/** What a clipboard holds: data of Crux, text, or both. */
export type Clipped = { data: string; text: string }

/** What the clipboard says: as Crux data when it is whole, else as text. */
export function readClipped({ data, text }: Clipped): { clip: Clip | null; findings: readonly Finding[] } {
  const clip = data === '' ? null : parseClip(data)
  return clip ? { clip, findings: [] } : parseClippedText(text)
}

/** "3 claims and 2 arguments". */
export const clipInWords = (claims: number, steps: number): string =>
  listInWords([countOf(claims, 'claim'), ...(steps > 0 ? [countOf(steps, 'argument')] : [])])

export { copyThings, cutThings, pasteClip, printClip }
