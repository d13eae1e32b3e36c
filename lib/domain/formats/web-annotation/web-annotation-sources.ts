import { LIMITS } from '../../limits'
import { CodePoints } from '../code-points'
import type { DraftBuilder, SourceOfFile } from '../draft-builder'
import { listOf, memberOf, wordsOf } from '../json-members'
import { beginningOf, cutText, endOf, plainParagraphs } from '../plain-words'
import type { Pointed } from './web-annotation-file'

type Document = {
  source: SourceOfFile
  words: Set<string>
  /** Whether something is about it as a whole: that stands at its title, which then begins its text. */
  isWhole: boolean
  id: string | undefined
  text: string
  points: CodePoints | undefined
}

/** The documents that annotations are about, by their addresses. Of those of others no more is known than what is quoted. */
export class AnnotatedDocuments {
  private readonly documents = new Map<string, Document>()

  /** Files of ours list them with their texts. */
  constructor(listed: unknown) {
    for (const json of listOf(listed)) {
      const words = (name: string) => wordsOf(memberOf(json, name))
      const authors = listOf(memberOf(json, 'authors')).map(wordsOf)
      const source = {
        ...{ title: words('title'), publisher: words('publisher'), published: words('published'), authors },
        ...{ url: words('url'), language: words('language'), text: words('text') },
      }
      this.documents.set(words('id'), documentOf(source))
    }
  }

  take({ iri, title, quote }: Pointed): void {
    if (iri === '') return
    const known = this.documents.get(iri)
    const document =
      known ?? documentOf({ title: cutText(title || iri, LIMITS.line), url: /^https?:/i.test(iri) ? iri : '' })
    if (!known) this.documents.set(iri, document)
    if (document.source.title === iri && title !== '') document.source.title = cutText(title, LIMITS.line)
    if (quote) document.words.add(plainParagraphs(quote.exact))
    else document.isWhole = true
  }

  make(builder: DraftBuilder): void {
    for (const document of this.documents.values()) {
      const { source, words, isWhole } = document
      const known = source.text ?? ''
      const text = known === '' ? [...(isWhole ? [source.title] : []), ...words].join('\n\n') : known
      document.id = builder.source({ ...source, text })
      document.text = plainParagraphs(text)
      if (known !== '') document.points = new CodePoints(document.text)
    }
  }

  idOf = (iri: string): string | undefined => this.documents.get(iri)?.id

  /** The title of the one document that everything is about. */
  onlyTitle(): string {
    const [only, ...others] = this.documents.values()
    return only && others.length === 0 ? only.source.title : ''
  }

  /** A place in a text that the file holds; those in other texts are found by their words. */
  positionOf({ iri, position }: Pointed): { start: number; end: number } | null {
    const points = this.documents.get(iri)?.points
    return points && position ? { start: points.unitOf(position.start), end: points.unitOf(position.end) } : null
  }

  /** The words that are pointed at, or the title for the whole. */
  passageOf(target: Pointed) {
    const { source, points, text = '' } = this.documents.get(target.iri) ?? {}
    const { exact, prefix, suffix } = target.quote ?? { exact: source?.title ?? '', prefix: '', suffix: '' }
    const words = beginningOf(plainParagraphs(exact), LIMITS.quoteExact).trimEnd()
    const told = this.positionOf(target)
    const isHeld = told !== null && text.startsWith(words, told.start)
    // Where the file holds the text and tells no place, the words were not found there.
    const isLost = points !== undefined && target.quote !== null && told === null
    const start = isLost ? -1 : isHeld ? told.start : text.indexOf(words)
    return {
      exact: words,
      prefix: endOf(plainParagraphs(prefix, { trim: false }), LIMITS.quoteContext),
      suffix: beginningOf(plainParagraphs(suffix, { trim: false }), LIMITS.quoteContext),
      position: start === -1 ? null : { start, end: start + words.length },
    }
  }
}

const documentOf = (source: SourceOfFile): Document => ({
  ...{ source, words: new Set<string>(), isWhole: false, id: undefined, text: '', points: undefined },
})
