import type { XmlElement } from '@rgrove/parse-xml'
import { LIMITS } from '../../limits'
import { CitedLinks } from '../cited-links'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, type Place, unreadable } from '../format'
import { readMarkedText } from '../marked-text'
import { buildOutline, type OutlineItem } from '../outline/outline-items'
import { readWords, splitSign } from '../outline/outline-words'
import { plainLine } from '../plain-words'
import { readXmlText } from '../xml-text'
import { OpmlSources } from './opml-sources'
import { BETWEEN_NOTES, DECLARED, NAMESPACE, readCategory } from './opml-words'

/**
 * Reads OPML 1 and 2 (http://opml.org/spec2.opml): outlines argue about the outline they are in, for it unless they begin with a sign or a
 * word against it, as in a text outline. Notes are annotations, categories tags, addresses sources.
 */
export function parseOpml(text: string, context: ParseContext): Parsed {
  const xml = readXmlText(text)
  if ('fault' in xml) return { ok: false, findings: [xml.fault] }
  const { root, lineOf } = xml
  const body = elementsIn(root).find(({ name }) => name.toLowerCase() === 'body')
  if (root.name.toLowerCase() !== 'opml' || !body)
    return unreadable('wrong-format', 'This is XML, but no OPML: it has no <opml> with a <body>.')
  const reader = new OpmlReader(root.attributes[DECLARED] === NAMESPACE, lineOf, new DraftBuilder(context))
  reader.takeHead(elementsIn(root).find(({ name }) => name.toLowerCase() === 'head'))
  reader.takeBody(body)
  return reader.finish()
}

const elementsIn = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((node) => (isElement(node) ? node : []))
const isElement = (node: XmlElement['children'][number]): node is XmlElement => node.type === 'element'

/** Of the head, what says how the outline was shown. */
const SHOWN = /^(?:expansionState|vertScrollState|window(?:Top|Left|Bottom|Right)|docs|flavor|generator)$/i
/** Attributes that are read, and those that say nothing of the debate. */
const READ = new Set(['text', 'title', '_note', 'note', 'category', 'url', 'htmlUrl', 'xmlUrl', 'type'])
const IDLE = /^(?:isComment|isBreakpoint|version|language|id|xml:.*|xmlns.*|_?(?:expanded|collapsed))$/i
const TICKED = /^_?(?:status|complete|checked)$/

class OpmlReader {
  private readonly items: OutlineItem[] = []
  private readonly extras: { item: number; notes: string[]; urls: string[]; number: string; place: Place }[] = []
  private readonly sources = new OpmlSources()
  private readonly names = new Set<string>()
  private title = ''
  private description = ''

  constructor(
    private readonly isOurs: boolean,
    private readonly lineOf: (element: XmlElement) => number,
    private readonly builder: DraftBuilder,
  ) {}

  takeHead(head: XmlElement | undefined): void {
    for (const element of head ? elementsIn(head) : []) {
      if (element.name === 'title') this.title = this.plain(element.text).text
      else if (element.name === 'crux:description') this.description = element.text
      else if (!SHOWN.test(element.name) && element.text.trim() !== '')
        this.builder.findOnce('left-out', `The head’s ${element.name.slice(0, 40)} was left out.`, {
          line: this.lineOf(element),
        })
    }
  }

  takeBody(body: XmlElement): void {
    const open = elementsIn(body).map((element) => ({ element, parent: -1 }))
    open.reverse()
    for (let next = open.pop(); next; next = open.pop()) {
      const { element, parent } = next
      if (element.name.toLowerCase() !== 'outline') {
        this.builder.findOnce('left-out', `<${element.name.slice(0, 40)}> is no outline and was left out.`, {
          line: this.lineOf(element),
        })
        continue
      }
      if (this.isOurs && element.attributes['crux:is'] === 'sources') {
        this.takeSources(element)
        continue
      }
      const item = this.takeOutline(element, parent)
      for (const inner of elementsIn(element).reverse()) open.push({ element: inner, parent: item })
    }
  }

  finish(): Parsed {
    if (this.items.length > LIMITS.claims + LIMITS.arguments)
      return unreadable(
        'too-large',
        `It has ${this.items.length.toLocaleString('en')} outlines, more than a map holds.`,
      )
    const claims = buildOutline(this.builder, this.items)
    const links = new CitedLinks()
    const numbered = new Map<string, string>()
    for (const { item, notes, urls, number, place } of this.extras) {
      const id = claims[item]
      if (id === undefined) {
        if (notes.length > 0) this.builder.find('left-out', 'The note of what is no claim was left out.', place)
        continue
      }
      if (number !== '') numbered.set(number, id)
      for (const body of notes) this.builder.annotation({ target: { kind: 'claim', id }, body }, place)
      links.add(id, urls)
    }
    this.sources.make(this.builder, numbered)
    links.make(this.builder)
    return this.builder.finish({ title: this.title, description: this.description })
  }

  /** Of other makers text is often HTML. */
  private plain(text: string): { text: string; urls: string[] } {
    if (this.isOurs || !/[<&]/.test(text)) return { text, urls: [] }
    const urls = [...text.matchAll(/<a\s[^>]{0,500}?href=["'](https?:\/\/[^"'\s]{1,2000})["']/gi)].map(
      ([, url]) => url ?? '',
    )
    return { text: readMarkedText(text).text, urls }
  }

  /** Answers the item that what is in it stands under: itself, or where it says nothing what it stands under itself. */
  private takeOutline(element: XmlElement, parent: number): number {
    const { attributes } = element
    const place = { line: this.lineOf(element) }
    this.tellOfAttributes(element)
    const { text: said, urls } = this.plain(attributes.text ?? attributes.title ?? '')
    const address = [attributes.url, attributes.htmlUrl, attributes.xmlUrl].find((url) =>
      /^https?:\/\//i.test(url ?? ''),
    )
    if (said.trim() === '') {
      if (!address && element.children.length === 0)
        this.builder.find('empty', 'An outline without text was left out.', place)
      return parent
    }
    const signed = parent >= 0 ? splitSign(said.trim()) : { stance: null, said: said.trim() }
    const isWorded = signed.said !== ''
    const { stance, ...read } = readWords(isWorded ? signed.said : said.trim())
    const item = this.items.length
    this.items.push({
      ...read,
      ...{ parent, stance: signed.stance ?? stance ?? 'pro', place },
      tags: readCategory(attributes.category ?? ''),
      ...(this.isOurs
        ? {
            holder: attributes['crux:holder'] ?? null,
            scheme: attributes['crux:scheme'] ?? null,
            note: attributes['crux:note'] ?? '',
          }
        : {}),
    })
    const noted = this.plain(attributes._note ?? attributes.note ?? '').text
    const notes = noted.split(BETWEEN_NOTES).filter((body) => body.trim() !== '')
    const number = this.isOurs ? (attributes['crux:id'] ?? '') : ''
    if (notes.length > 0 || urls.length > 0 || address || number !== '')
      this.extras.push({ item, notes, urls: address ? [...urls, address] : urls, number, place })
    return item
  }

  private tellOfAttributes(element: XmlElement): void {
    const { attributes } = element
    if (attributes.isComment === 'true')
      this.builder.findOnce('left-out', 'Outlines that are commented out were read as claims.', {
        line: this.lineOf(element),
      })
    for (const name of Object.keys(attributes)) {
      if (TICKED.test(name) && attributes[name] !== '')
        this.builder.findOnce('left-out', 'What is ticked off was left out.', { line: this.lineOf(element) })
      if (this.names.has(name)) continue
      this.names.add(name)
      if (!READ.has(name) && !IDLE.test(name) && !TICKED.test(name) && !(this.isOurs && name.startsWith('crux:')))
        this.builder.findOnce('left-out', `The attribute ${plainLine(name).slice(0, 40)} was left out.`, {
          line: this.lineOf(element),
        })
    }
  }

  private takeSources(list: XmlElement): void {
    for (const element of elementsIn(list)) {
      const place = { line: this.lineOf(element) }
      const source = this.sources.add(element.attributes, place)
      for (const inner of elementsIn(element)) source(inner.attributes, { line: this.lineOf(inner) })
    }
  }
}
