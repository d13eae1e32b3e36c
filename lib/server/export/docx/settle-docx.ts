import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The earliest time that a ZIP can say. */
const NO_TIME = new Date(1980, 0, 1)
const NO_INSTANT = '1980-01-01T00:00:00Z'
const BOOKMARK_ID = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)(?=")/g
const RANDOM_ID = /\brId[a-z0-9_-]{21}(?![a-z0-9_-])/g

/**
 * The same document without what differs from one writing to the next: the time of writing, names of links, which the
 * library makes up, and numbers of bookmarks, which it counts from when it was loaded. So the same map gives the same bytes, and files can be compared.
 */
export function settleDocx(docx: Uint8Array): Uint8Array<ArrayBuffer> {
  const names = new Map<string, string>()
  const bookmarks = new Map<string, number>()
  const settled = (xml: string) =>
    xml
      .replace(RANDOM_ID, (id) => {
        const name = names.get(id) ?? `rIdLink${names.size + 1}`
        names.set(id, name)
        return name
      })
      .replace(BOOKMARK_ID, (_, before: string, id: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1
        bookmarks.set(id, number)
        return `${before}${number}`
      })
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${NO_INSTANT}`)
  const files: Zippable = {}
  for (const [path, bytes] of Object.entries(unzipSync(docx))) {
    const isXml = /\.(xml|rels)$/.test(path)
    files[path] = [isXml ? strToU8(settled(strFromU8(bytes))) : bytes, { mtime: NO_TIME }]
  }
  return new Uint8Array(zipSync(files))
}
