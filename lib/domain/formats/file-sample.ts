import { parseJson } from '../parse-json'

/** How much of a file is looked at to tell its format from its words. */
const HEAD = 20_000

/** A file that somebody brings, as far as it takes to tell its format; what costs is worked out once, when asked for. */
export class FileSample {
  readonly text: string
  private parsed: { json: unknown } | undefined

  constructor(text: string) {
    this.text = text
  }

  /** The beginning, without blank space before it. */
  get head(): string {
    return this.text.slice(0, HEAD).trimStart()
  }

  /** The lines of the beginning that say something. */
  get lines(): string[] {
    return this.head.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  }

  /** What its JSON says, when it begins like JSON and is. */
  get json(): unknown {
    this.parsed ??= { json: /^[[{]/.test(this.head) ? parseJson(this.text) : undefined }
    return this.parsed.json
  }

  /** The value of a member of the JSON object it is. */
  member(name: string): unknown {
    const { json } = this
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? Reflect.get(json, name) : undefined
  }
}
