import type { DraftBuilder } from '../draft-builder'
import { membersOf, textOf, textsOf } from './argdown-data'
import { oneLine } from './argdown-escape'
import type { EvidenceReader } from './argdown-evidence'
import { inWords } from './argdown-metadata'
import type { ArgdownModel } from './argdown-model'

/** What in front matter sets up Argdown's tools (https://argdown.org/guide/configuration-in-the-frontmatter-section.html). */
const SETTINGS = new Set(
  'argument color config data dot explodeArguments graphml graphviz group html images json logLevel map model outputPath parser process processes selection sourceHighlighter throwExceptions statement style svg theme vizJs webComponent'.split(
    ' ',
  ),
)

export type MapDetailsOfFile = { title: string; description: string; titleSection: number | null }

/**
 * The title and the description of a document: of its front matter, else the one heading of the first level that stands over
 * all else. What else front matter says of the document goes to the description, line by line.
 */
export function readFrontMatter(
  { frontMatter, sections, statements }: ArgdownModel,
  builder: DraftBuilder,
  evidence: EvidenceReader,
): MapDetailsOfFile {
  const told = textOf(frontMatter.title)
  const [first] = sections
  const tops = sections.filter(({ level }) => level === 1)
  const isOverAll =
    first?.level === 1 && tops.length === 1 && statements.every(({ section, text }) => section !== null || text === '')
  const isTitle = first !== undefined && (told === undefined ? isOverAll : oneLine(told) === first.title)
  const said: string[] = []
  for (const [key, value] of membersOf(frontMatter)) {
    if (key === 'title' || key === 'abstract' || SETTINGS.has(key) || value === null) continue
    if (key === 'sources') evidence.sourceList(value, { line: 1 })
    else if (key === 'subTitle') said.unshift(textOf(value) ?? '')
    else if (key === 'author' || key === 'authors') said.push(`By ${textsOf(value).join(', ')}`)
    else if (typeof value !== 'object') said.push(inWords(key, value))
    else builder.find('left-out', `Crux has no place for “${key.slice(0, 40)}” of the front matter.`, { line: 1 })
  }
  const abstract = textOf(frontMatter.abstract)
  const parts = [abstract ?? '', said.filter((line) => line !== '').join('\n')]
  return {
    title: told ?? (isTitle ? first.title : ''),
    description: parts.filter((part) => part !== '').join('\n\n'),
    titleSection: isTitle ? 0 : null,
  }
}
