/** Something with a map in it that a person brings: a file, or text that was pasted. */
export type Brought = { kind: 'file'; file: File } | { kind: 'text'; text: string }

/** The largest file that is sent at all; the server sets its own bound. */
export const LARGEST_FILE_BYTES = 60_000_000

export const nameOfBrought = (brought: Brought): string =>
  brought.kind === 'file' ? brought.file.name : 'What you pasted'

/** As the server takes it: text where it is UTF-8, which is sent as it is; else its bytes, whose encoding the server tells. */
export type SentFile = { name?: string; text: string } | { name?: string; base64: string }

/** Rejects when the browser cannot read the file: it was moved, or may not be read. */
export async function readBrought(brought: Brought): Promise<SentFile> {
  if (brought.kind === 'text') return { text: brought.text }
  const { name } = brought.file
  const bytes = new Uint8Array(await brought.file.arrayBuffer())
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { name, base64: toBase64(bytes) }
  }
}

/** More arguments than this at once are too many for some browsers. */
const PIECE = 30_000

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(binary)
}
