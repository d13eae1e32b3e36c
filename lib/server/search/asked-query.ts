import { isUnspaced } from '@/lib/domain/search/match-word'
import { wordsOf } from '@/lib/domain/search/words'

/** A query as the database takes it. Everything in it is a value: nothing of it becomes SQL. */
export type AskedQuery = {
  /** For `to_tsquery`: one term a word, each also as a beginning. */
  terms: string[]
  /** The same words as they were typed. */
  words: string[]
  /** What has no spaces around it in a text (scripts without them, pictures): looked for letter for letter. */
  inside: string[]
}

/** Each costs the database an index scan. */
const MOST = 8
const PICTURE = /\p{Extended_Pictographic}/u

export function askedQuery(query: string): AskedQuery {
  const asked: AskedQuery = { terms: [], words: [], inside: [] }
  // PostgreSQL takes no NUL in a text.
  for (const chunk of query.replaceAll('\0', ' ').split(/\s+/)) {
    const words = wordsOf(chunk)
    if (words.length === 0) continue
    const isPlain = words.every(({ folded }) => !isUnspaced(folded)) && !PICTURE.test(chunk.replace(/\p{N}/gu, ''))
    if (isPlain) {
      asked.words.push(chunk.toLowerCase())
      asked.terms.push(`'${chunk.replace(/['\\]/g, '$&$&')}':*`)
    } else asked.inside.push(...words.map(({ start, end }) => chunk.slice(start, end).toLowerCase()))
  }
  return {
    terms: asked.terms.slice(0, MOST),
    words: asked.words.slice(0, MOST),
    inside: asked.inside.slice(0, MOST),
  }
}
