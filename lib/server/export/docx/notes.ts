import { Paragraph, TextRun } from 'docx'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Annotation, AnnotationTarget } from '@/lib/domain/model'
import { paragraphsOf, quoted } from '@/lib/domain/report/light-markup'
import { authorOf, dayOf, noteThreads } from '@/lib/domain/report/note-threads'
import { citation, FONTS, INK, markedRuns, sideOf, textRuns } from './docx-text'

/** Every thread with what it is about, replies further in. */
export const noteParagraphs = (map: DebateMap, numbers: ReadonlyMap<string, number>): Paragraph[] =>
  noteThreads(map).flatMap(({ first, replies }) => [
    ...aboutWhat(map, first.target, numbers),
    ...noteOf(map, first, 0),
    ...replies.flatMap((reply) => noteOf(map, reply, 360)),
  ])

function noteOf(map: DebateMap, note: Annotation, left: number): Paragraph[] {
  const who = { font: FONTS.sans, size: 17 }
  const rest = `  ${dayOf(note)}${note.resolved ? ', resolved' : ''}`
  return [
    new Paragraph({
      indent: { left },
      keepNext: true,
      spacing: { before: 80, after: 20 },
      children: [
        ...textRuns(authorOf(map, note), { ...who, bold: true }),
        new TextRun({ ...who, text: rest, color: INK.soft }),
      ],
    }),
    ...paragraphsOf(note.body).map(
      (text) => new Paragraph({ indent: { left }, ...sideOf(text), children: markedRuns(text) }),
    ),
  ]
}

function aboutWhat(map: DebateMap, target: AnnotationTarget, numbers: ReadonlyMap<string, number>): Paragraph[] {
  const on = (words: string) =>
    new Paragraph({ style: 'Detail', keepNext: true, spacing: { before: 320, after: 20 }, children: textRuns(words) })
  const passage = (exact: string, sourceId: string | undefined) =>
    new Paragraph({
      style: 'Quotation',
      keepNext: true,
      ...sideOf(exact),
      children: [...textRuns(quoted(exact)), ...citation(sourceId === undefined ? undefined : numbers.get(sourceId))],
    })
  switch (target.kind) {
    case 'claim':
      return [on(`On “${map.claims.get(target.id)?.text ?? ''}”`)]
    case 'argument': {
      const premises = map.arguments.get(target.id)?.premises ?? []
      return [on(`On the step from “${premises.map((id) => map.claims.get(id)?.text ?? '').join('” and “')}”`)]
    }
    case 'quote': {
      const quote = map.quotes.get(target.id)
      return [on('On the quote'), ...(quote ? [passage(quote.exact, quote.sourceId)] : [])]
    }
    case 'passage':
      return [on('On the passage'), passage(target.passage.exact, target.id)]
  }
}
