import { LIMITS } from '@/lib/domain/limits'
import { type Bibliography, BibliographySchema } from '@/lib/domain/model'

/** A bibliographic record as it is typed. */
export type RecordFields = { [F in keyof Bibliography]: string }

export const EMPTY_RECORD: RecordFields = {
  title: '',
  authors: '',
  publisher: '',
  published: '',
  url: '',
  language: '',
}

/** A record for editing: authors one after another with semicolons, since names hold commas. */
export const fieldsOf = (record: Bibliography): RecordFields => ({
  title: record.title,
  authors: record.authors.join('; '),
  publisher: record.publisher,
  published: record.published,
  url: record.url,
  language: record.language,
})

export type ParsedRecord =
  | { ok: true; record: Bibliography }
  | { ok: false; problems: { [F in keyof RecordFields]?: string } }

const PROBLEMS: RecordFields = {
  title: `Give a title of at most ${LIMITS.line} characters.`,
  authors: `At most ${LIMITS.authorsPerSource} authors, each of at most ${LIMITS.line} characters, with semicolons between them.`,
  publisher: `At most ${LIMITS.line} characters on one line.`,
  published: 'A year, a month or a day: 2023, 2023-07 or 2023-07-14.',
  url: 'An address begins with http:// or https://.',
  language: 'A language tag such as en, uk or pt-BR.',
}

/** What was typed as a record that the model takes, or for each field in the way what is wrong with it. */
export function parseRecord(fields: RecordFields): ParsedRecord {
  const line = (text: string) => text.replace(/\s+/g, ' ').trim()
  const parsed = BibliographySchema.safeParse({
    title: line(fields.title),
    authors: fields.authors
      .split(';')
      .map(line)
      .filter((author) => author !== ''),
    publisher: line(fields.publisher),
    published: line(fields.published),
    url: withScheme(line(fields.url)),
    language: line(fields.language),
  })
  if (parsed.success) return { ok: true, record: parsed.data }
  const names = new Set(parsed.error.issues.map(({ path: [field] }) => field))
  const keys = Object.keys(PROBLEMS) as (keyof RecordFields)[]
  return {
    ok: false,
    problems: Object.fromEntries(keys.flatMap((key) => (names.has(key) ? [[key, PROBLEMS[key]]] : []))),
  }
}

/** People paste addresses as they see them: "example.org/paper". */
const withScheme = (url: string): string => (/^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(url) ? `https://${url}` : url)
