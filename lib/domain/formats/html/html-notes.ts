import type { DebateMap } from '../../debate-map'
import type { Annotation, AnnotationTarget } from '../../model'
import { quoted } from '../../report/light-markup'
import { authorOf, dayOf, noteThreads } from '../../report/note-threads'
import { escapeXml } from '../escape-xml'
import { claimLink, htmlQuote, markedParagraphs, sourceAnchor } from './html-text'

/** Every thread with what it is about; empty when there are no notes. */
export function htmlNotes(map: DebateMap, numbers: ReadonlyMap<string, number>): string {
  return noteThreads(map)
    .map(({ first, replies }) => {
      const answers = replies.map((reply) => `<li>${htmlNote(map, reply)}</li>`).join('')
      return `<article class="thread"><p class="about">${aboutWhat(map, first.target, numbers)}</p>${htmlNote(map, first)}${
        answers === '' ? '' : `<ul class="replies">${answers}</ul>`
      }</article>`
    })
    .join('\n')
}

const htmlNote = (map: DebateMap, note: Annotation): string =>
  `<p class="author"><b dir="auto">${escapeXml(authorOf(map, note))}</b> <time datetime="${note.createdAt}">${dayOf(note)}</time>${note.resolved ? ' <span class="resolved">resolved</span>' : ''}</p><div class="body">${markedParagraphs(note.body)}</div>`

function aboutWhat(map: DebateMap, target: AnnotationTarget, numbers: ReadonlyMap<string, number>): string {
  switch (target.kind) {
    case 'claim':
      return `On ${claimLink(map, target.id)}`
    case 'argument': {
      const argument = map.arguments.get(target.id)
      const premises = (argument?.premises ?? []).map((id) => claimLink(map, id)).join(' and ')
      return `On the step from ${premises}`
    }
    case 'quote': {
      const quote = map.quotes.get(target.id)
      return `On the quote${quote ? `</p>${htmlQuote(quote, numbers)}<p class="about">` : ''}`
    }
    case 'passage': {
      const number = numbers.get(target.id)
      const title = escapeXml(map.sources.get(target.id)?.title ?? '')
      const source = number === undefined ? title : `<a href="#${sourceAnchor(number)}" dir="auto">${title}</a>`
      return `On a passage of ${source}</p><blockquote dir="auto">${escapeXml(quoted(target.passage.exact))}</blockquote><p class="about">`
    }
  }
}
