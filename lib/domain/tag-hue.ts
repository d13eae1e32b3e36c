import { PALETTE, type PaletteName } from './palette'

/** Grey is for frames that should not stand out: a tag always has a colour. */
const HUES: readonly PaletteName[] = PALETTE.filter((name) => name !== 'grey')

/** The colour of a tag: from its letters alone, so the same on every map, for everybody, and without being stored. */
export function tagHue(tag: string): PaletteName {
  // FNV-1a, which spreads short words well.
  let hash = 0x811c9dc5
  for (const letter of tag.normalize('NFC').toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return HUES[(hash >>> 0) % HUES.length] ?? 'blue'
}
