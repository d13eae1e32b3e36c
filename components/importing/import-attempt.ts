import { v7 } from 'uuid'
import type { Sent } from '../site/send-json'

/**
 * The id under which a file is imported: while it is not known what came of it, the same file goes under the same id
 * again, so that it is imported once.
 */
export class ImportAttempt {
  private last: { file: string; id: string } | null = null

  idFor({ name, size, lastModified }: Pick<File, 'name' | 'size' | 'lastModified'>): string {
    const file = JSON.stringify([name, size, lastModified])
    if (this.last?.file !== file) this.last = { file, id: v7() }
    return this.last.id
  }

  /** What the server said of it. Once it said what came of it, the same file again is another import. */
  settle(sent: Sent<unknown>): void {
    if (sent.ok || (sent.status >= 400 && sent.status < 500)) this.last = null
  }
}
