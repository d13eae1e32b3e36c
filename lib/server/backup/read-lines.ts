import type { FileHandle } from 'node:fs/promises'

const NEWLINE = 10
const CHUNK_BYTES = 1_000_000

/**
 * The lines of a file from its beginning, each with its newline, which only the last may lack. Nothing but a
 * newline ends a line; Node's own readers would also end it at U+2028, which JSON may hold.
 */
export async function* readLines(file: FileHandle): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK_BYTES })
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let begin = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, begin)) {
      const line = chunk.subarray(begin, end + 1)
      yield parts.length > 0 ? Buffer.concat([...parts, line]) : line
      parts = []
      begin = end + 1
    }
    if (begin < chunk.length) parts.push(chunk.subarray(begin))
  }
  if (parts.length > 0) yield Buffer.concat(parts)
}
