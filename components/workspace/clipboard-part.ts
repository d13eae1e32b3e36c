import { type Clip, parseClip } from '@/lib/domain/clipboard/clip'
import { parseClippedText, printClip } from '@/lib/domain/clipboard/clip-text'
import { CLIP_TYPE } from '@/lib/domain/clipboard/clip-type'
import { copyThings, cutThings } from '@/lib/domain/clipboard/copy-things'
import { pasteClip } from '@/lib/domain/clipboard/paste-clip'
import { type Finding, findingInWords } from '@/lib/domain/formats/format'
import { invertOperation } from '@/lib/domain/invert-operation'
import { countOf, listInWords } from '../history/words'
import { toast } from '../ui/toast'
import { announce } from './announcer'
import type { EditorActions } from './editor-actions'
import type { Spot } from './walk'
import type { Workspace } from './workspace-context'

/** What a clipboard holds: data of Crux, text, or both. */
export type Clipped = { data: string; text: string }

/** Where pasting happens: the workspace, its acts, and the one selected thing that what is pasted hangs under. */
export type PasteDesk = Pick<Workspace, 'session' | 'submit' | 'select'> & {
  actions: Pick<EditorActions, 'goTo'>
  single: Spot | null
}

/** What the clipboard says: as Crux data when it is whole, else as text. */
export function readClipped({ data, text }: Clipped): { clip: Clip | null; findings: readonly Finding[] } {
  const clip = data === '' ? null : parseClip(data)
  return clip ? { clip, findings: [] } : parseClippedText(text)
}

/** "3 claims and 2 arguments". */
export const clipInWords = (claims: number, steps: number): string =>
  listInWords([countOf(claims, 'claim'), ...(steps > 0 ? [countOf(steps, 'argument')] : [])])

/** Writes what is selected to the clipboard: as an outline for everything, as data for Crux. Answers what it took. */
export function copyTo(clipboard: DataTransfer, map: Workspace['state']['map'], spots: readonly Spot[]): Clip {
  const clip = copyThings(map, spots)
  clipboard.setData('text/plain', printClip(clip))
  clipboard.setData(CLIP_TYPE, JSON.stringify(clip))
  return clip
}

/**
 * Puts what was on a clipboard on the map, under the one selected claim or argument, and selects it. One operation.
 * Answers whether it was done; if not, the person was told why.
 */
export function pasteClipped({ session, submit, select, actions, single }: PasteDesk, clipped: Clipped): boolean {
  const { clip, findings } = readClipped(clipped)
  const [first] = findings
  if (!clip) {
    toast.error(first ? findingInWords(first) : 'There are no claims in it: write one claim a line.')
    return false
  }
  const before = session.getState().map
  const { operation } = pasteClip(session.newId, clip, single)
  const done = submit(operation)
  if (!done.ok) return false
  const [claim, ...others] = operation.claims
  if (claim) actions.goTo({ kind: 'claim', id: claim.id })
  if (others.length > 0) select(operation.claims.map(({ id }) => ({ kind: 'claim', id })))
  const takeBack = () => {
    const inverse = invertOperation({ before, after: done.value.map, operation }, session.newId)
    if (inverse && submit(inverse).ok) actions.goTo(single)
  }
  const words = `Pasted ${clipInWords(operation.claims.length, operation.arguments.length)}`
  announce(words)
  const more = findings.length > 1 ? ` And ${findings.length - 1} more.` : ''
  toast(words, {
    action: { label: 'Undo', onClick: takeBack },
    ...(first && { description: `${findingInWords(first)}${more}`, duration: 10_000 }),
  })
  return true
}

export { copyThings, cutThings, pasteClip }
