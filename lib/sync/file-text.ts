import { type Finding, findingAt, type Parsed, unreadable } from '@/lib/domain/formats/format'

/** What a file begins with that is no text, and what it is then. */
const SIGNATURES: readonly [bytes: readonly number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive, as DOCX and XLSX files are'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file'],
]

export type FileText = { ok: true; text: string; findings: Finding[] } | (Parsed & { ok: false })

/**
 * The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where that is what it holds, else Western European
 * (Windows-1252, which Latin-1 is part of), which is told. NUL characters are left out and told. A file without a letter
 * is refused.
 */
export function readFileText(bytes: Uint8Array): FileText {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known) return unreadable('not-text', `This is ${known[1]}; a map can only be read from text.`)
  const findings: Finding[] = []
  const decoded = decode(bytes, findings)
  const text = decoded.replaceAll('\u0000', '')
  if (text.length < decoded.length)
    findings.push(findingAt('control-characters', 'It holds NUL characters, which were left out.'))
  // Asked here for all formats: to some of them ten megabytes of empty lines are ten million lines to look at.
  if (!/\S/.test(text)) return unreadable('empty', 'There is nothing in it.')
  return { ok: true, text, findings }
}

function decode(bytes: Uint8Array, findings: Finding[]): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    findings.push(findingAt('encoding', 'It is not UTF-8 and was read as Western European text (Windows-1252).'))
    return decodeWestern(bytes)
  }
}

/** What 0x80 to 0x9f are in Windows-1252, for which some versions of Node give the control characters of Latin-1. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const decodeWestern = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WESTERN[control.charCodeAt(0) - 0x80] ?? '')
