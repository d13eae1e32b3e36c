/**
 * What OPML has no attribute for stands in a namespace of its own, as OPML 2.0 (http://opml.org/spec2.opml, "Extending OPML") asks. It is
 * read only where the file declares it, and then texts are taken letter for letter.
 */
export const NAMESPACE = 'urn:crux:opml:1'
export const DECLARED = 'xmlns:crux'

/** Between several notes on one claim. */
export const BETWEEN_NOTES = '\n\n· · ·\n\n'

/** Tags as OPML's categories: a comma parts them, so one within a tag has a backslash. */
export const printCategory = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\,]/g, '\\$&')).join(',')

export function readCategory(category: string): string[] {
  const tags: string[] = []
  let tag = ''
  for (let at = 0; at < category.length; at++) {
    const char = category[at] ?? ''
    const next = category[at + 1] ?? ''
    if (char === '\\' && (next === ',' || next === '\\')) {
      tag += next
      at++
    } else if (char === ',') {
      tags.push(tag)
      tag = ''
    } else tag += char
  }
  return [...tags, tag].map((each) => each.trim()).filter((each) => each !== '')
}

/** Authors by semicolons, one within a name with a backslash. */
export const printAuthors = (authors: readonly string[]): string =>
  authors.map((name) => name.replace(/[\\;]/g, '\\$&')).join('; ')
export const readAuthors = (text: string): string[] =>
  [...text.matchAll(/(?:[^\\;]|\\.)+/gs)].map(([name]) => name.trim().replace(/\\(.)/gs, '$1'))
