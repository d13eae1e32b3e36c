import { PALETTES } from '../drawing/palettes'
import { readLists } from '../formats/csv/csv-table'
import { DraftBuilder } from '../formats/draft-builder'
import type { ParseContext, Parsed } from '../formats/format'
import type { Bibliography, Quote, Stance } from '../model'

/** An argument as a drawn graph tells it; what it is about is a claim or an argument of the file. */
type Step = { stance: Stance; premises: string[]; about: string; scheme: string | null; note: string; pin: Pin }
type Pin = { x: number; y: number } | null

/**
 * Makes a map of what a drawn graph says, for tests that what a format says it carries is there. These readers know only
 * how Crux writes.
 */
class GraphReading {
  readonly builder: DraftBuilder
  readonly claims = new Map<string, string>()
  readonly frames = new Map<string, string>()
  readonly steps = new Map<string, Step>()
  readonly quotes = new Map<string, Pick<Quote, 'exact' | 'position'>>()
  readonly sources = new Map<string, Bibliography>()
  private readonly titles = new Map<string, string>()

  constructor(context: ParseContext) {
    this.builder = new DraftBuilder(context)
  }

  claim(name: string, claim: Parameters<DraftBuilder['claim']>[0]): void {
    this.claims.set(name, this.builder.claim(claim) ?? '')
  }

  finish(title: string, description = ''): Parsed {
    const ids = new Map([...this.steps.keys()].map((name) => [name, this.builder.newId()]))
    for (const [name, { premises, about, ...step }] of this.steps) {
      const claim = this.claims.get(about)
      const conclusion = {
        kind: claim === undefined ? ('argument' as const) : ('claim' as const),
        id: claim ?? ids.get(about) ?? '',
      }
      const from = premises.map((premise) => this.claims.get(premise) ?? '')
      this.builder.argument({ ...step, id: ids.get(name) ?? '', premises: from, conclusion })
    }
    const parsed = this.builder.finish({ title, description })
    if (!parsed.ok) return parsed
    // What a builder sets right, or looks up in texts that are not there, counts as the file has it.
    for (const frame of parsed.value.content.frames ?? []) frame.title = this.titles.get(frame.id) ?? frame.title
    for (const quote of parsed.value.content.quotes) {
      quote.exact = this.quotes.get(quote.id)?.exact ?? quote.exact
      quote.position = this.quotes.get(quote.id)?.position ?? null
    }
    for (const source of parsed.value.content.sources) Object.assign(source, this.sources.get(source.id))
    return parsed
  }

  frame(name: string, title: string, colour: string | undefined, rivals = false): void {
    const id = this.builder.frame(title, colour, undefined, rivals) ?? ''
    this.frames.set(name, id)
    this.titles.set(id, title)
  }
}

const stepOf = (words: string): Pick<Step, 'stance' | 'scheme'> => ({
  stance: words.startsWith('supports') ? 'pro' : 'con',
  scheme: words.includes(': ') ? words.slice(words.indexOf(': ') + 2) : null,
})

const pinOf = (x: string | undefined, y: string | undefined): Pin =>
  x === undefined || y === undefined ? null : { x: Number(x), y: Number(y) }

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#13': '\r', amp: '&' }
const unescapeXml = (text: string) => text.replace(/&(lt|gt|quot|#13|amp);/g, (_, name: string) => ENTITIES[name] ?? '')

export function readGraphml(text: string, context: ParseContext): Parsed {
  const reading = new GraphReading(context)
  const { builder } = reading
  const dataOf = (inner: string) =>
    new Map(
      [...inner.matchAll(/<data key="(\w+)">([\s\S]*?)<\/data>/g)].map(([, key = '', said = '']) => [
        key,
        unescapeXml(said),
      ]),
    )
  const nodes = [...text.matchAll(/<node id="([^"]*)">([\s\S]*?)<\/node>/g)].map(
    ([, id = '', inner = '']): [string, Map<string, string>] => [id, dataOf(inner)],
  )
  const edges = [...text.matchAll(/<edge source="([^"]*)" target="([^"]*)">([\s\S]*?)<\/edge>/g)].map(
    ([, from = '', to = '', inner = '']) => ({ from, to, data: dataOf(inner) }),
  )
  const sources = new Map<string, string>()
  for (const [id, data] of nodes) {
    const said = (name: string) => data.get(name) ?? ''
    const kind = said('kind')
    const pin = pinOf(data.get('x'), data.get('y'))
    if (kind === 'frame') reading.frame(id, said('label'), said('colour'), said('rivals') === 'true')
    const frameId = reading.frames.get(said('frame'))
    const tags = readLists(said('tags')).flat()
    if (kind === 'claim')
      reading.claim(id, { text: said('label'), holder: said('holder'), tags, pin, ...(frameId ? { frameId } : {}) })
    if (kind === 'argument')
      reading.steps.set(id, {
        stance: said('stance') === 'pro' ? 'pro' : 'con',
        ...{ premises: [], about: '', scheme: data.get('scheme') ?? null, note: said('note'), pin },
      })
    if (kind === 'source') {
      const authors = said('authors')
        .split('\n')
        .filter((name) => name !== '')
      const [publisher, published, url, language] = [
        said('publisher'),
        said('published'),
        said('url'),
        said('language'),
      ]
      const sourceId = builder.source({ title: said('label') }) ?? ''
      sources.set(id, sourceId)
      reading.sources.set(sourceId, { title: said('label'), authors, publisher, published, url, language })
    }
  }
  for (const { from, to, data } of edges) {
    if (data.get('role') === 'premise') reading.steps.get(to)?.premises.push(from)
    const step = data.get('role') === 'conclusion' ? reading.steps.get(from) : undefined
    if (step) step.about = to
  }
  for (const [id, data] of nodes) {
    if (data.get('kind') !== 'quote') continue
    const own = edges.filter(({ from }) => from === id)
    const sourceId = sources.get(own.find(({ data: says }) => says.get('role') === 'from')?.to ?? '') ?? ''
    const claimIds = own.flatMap(({ to, data: says }) =>
      says.get('role') === 'evidence' ? (reading.claims.get(to) ?? []) : [],
    )
    const exact = data.get('label') ?? ''
    const [prefix, suffix] = [data.get('prefix') ?? '', data.get('suffix') ?? '']
    const quoteId = builder.quote({ sourceId, exact, prefix, suffix, claimIds }) ?? ''
    const [start, end] = [data.get('start'), data.get('end')]
    const position = start === undefined || end === undefined ? null : { start: Number(start), end: Number(end) }
    reading.quotes.set(quoteId, { exact, position })
  }
  // Before its nodes the graph says what it is itself.
  const head = dataOf(text.slice(text.indexOf('<graph '), nodes.length > 0 ? text.indexOf('<node ') : text.length))
  return reading.finish(head.get('title') ?? '', head.get('description') ?? '')
}

/** Attributes of Graphviz: a backslash before what it means, entities undone. */
function readAttributes(line: string): Map<string, string> {
  const unescaped = (said: string) =>
    said.replace(/\\([\s\S])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark)).replaceAll('&amp;', '&')
  return new Map(
    [...line.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name = '', said = '']) => [name, unescaped(said)]),
  )
}

export function readDot(text: string, context: ParseContext): Parsed {
  const reading = new GraphReading(context)
  let title = ''
  let frame = ''
  for (const [number, raw] of text.split('\n').entries()) {
    const line = raw.trim()
    const at = (name: string) => readAttributes(line.slice(line.indexOf('['))).get(name)
    const edge = /^"([^"]*)" -> "([^"]*)" \[/.exec(line)
    const node = /^"([^"]*)" \[/.exec(line)
    if (/^subgraph /.test(line)) frame = line
    else if (line === '}') frame = ''
    else if (line.startsWith('graph [') && frame === '') title = at('label') ?? ''
    else if (line.startsWith('graph [')) reading.frame(frame, at('tooltip') ?? '', at('class'))
    else if (node?.[1]?.startsWith('claim-')) {
      const frameId = reading.frames.get(frame)
      const tags = at('tags')?.split('\n') ?? []
      reading.claim(node[1], {
        text: at('tooltip') ?? '',
        holder: at('holder') ?? null,
        tags,
        ...(frameId ? { frameId } : {}),
      })
    } else if (node?.[1] || edge) {
      const name = node?.[1] ?? edge?.[1] ?? ''
      const words = (at('label') ?? '').replaceAll('\n', ' ')
      const says = { ...stepOf(words), scheme: at('scheme') ?? null, note: at('tooltip') ?? '', pin: null }
      const [from, to] = [edge?.[1] ?? '', edge?.[2] ?? '']
      if (node) reading.steps.set(name, { ...says, premises: [], about: '' })
      else if (at('label') !== undefined) reading.steps.set(`edge ${number}`, { ...says, premises: [from], about: to })
      else if (from.startsWith('claim-')) reading.steps.get(to)?.premises.push(from)
      else {
        const step = reading.steps.get(from)
        if (step) step.about = to
      }
    }
  }
  return reading.finish(title)
}

const decoded = (text: string) => text.replace(/#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

export function readMermaid(text: string, context: ParseContext): Parsed {
  const reading = new GraphReading(context)
  const lines = text.split('\n')
  const title: unknown = JSON.parse((lines[1] ?? '').slice('title: '.length))
  // The colour of a frame stands after it.
  const inks = new Map(
    lines.flatMap((line) => {
      const found = /^ {2}style (f\d+) stroke:(\S+)$/.exec(line)
      return found ? [[found[1], found[2]]] : []
    }),
  )
  const COLOURS = Object.fromEntries(Object.entries(PALETTES.light.hues).map(([name, ink]) => [ink, name]))
  let frame = ''
  for (const [number, raw] of lines.entries()) {
    const line = raw.trim()
    const [, name = '', open, said = ''] = /^(\w+)(\[|\(\[)"(.*)"(?:\]|\]\))$/.exec(line) ?? []
    const [, group, named = ''] = /^subgraph (f\d+)\["(.*)"\]$/.exec(line) ?? []
    const [, from = '', label, to = ''] = /^(\w+) (?:-->|-\.->)\|"(.*)"\| (\w+)$/.exec(line) ?? []
    const [, one = '', , other = ''] = /^(\w+) (---|-\.-|-->|-\.->) (\w+)$/.exec(line) ?? []
    if (group) {
      frame = group
      reading.frame(frame, decoded(named), COLOURS[inks.get(frame) ?? ''])
    } else if (line === 'end') frame = ''
    else if (open === '[') {
      const [words = '', ...rest] = said.split('<br/>')
      const holder = rest.find((part) => part.startsWith('— '))
      const tags = rest.find((part) => part.startsWith('#35;'))
      const frameId = reading.frames.get(frame)
      reading.claim(name, {
        text: decoded(words),
        holder: holder === undefined ? null : decoded(holder.slice(2)),
        tags: tags?.split('  ').map((tag) => decoded(tag.slice(4))) ?? [],
        ...(frameId ? { frameId } : {}),
      })
    } else if (open) reading.steps.set(name, { ...stepOf(decoded(said)), premises: [], about: '', note: '', pin: null })
    else if (label !== undefined)
      reading.steps.set(`edge ${number}`, {
        ...stepOf(decoded(label)),
        premises: [from],
        about: to,
        note: '',
        pin: null,
      })
    else if (one.startsWith('c')) reading.steps.get(other)?.premises.push(one)
    else {
      const step = reading.steps.get(one)
      if (step) step.about = other
    }
  }
  return reading.finish(String(title))
}
