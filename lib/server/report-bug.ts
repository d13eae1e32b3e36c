import { randomUUID } from 'node:crypto'

/** Writes an error that should not have happened to the log. Answers the id to show to whoever met it. */
export function reportBug(error: unknown, doing: string): string {
  const id = randomUUID()
  console.error(`[bug ${id}] ${doing}:`, error)
  return id
}
