import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { DebateMap } from '@/lib/domain/debate-map'
import { quoted } from '@/lib/domain/report/light-markup'
import { openPoints } from '@/lib/domain/report/open-points'
import { citation, INK, pointOf, sideOf, textRuns } from './docx-text'

/** What is not settled, under a heading for each kind; nothing when all is. */
export function openPointParagraphs(map: DebateMap, numbers: ReadonlyMap<string, number>): Paragraph[] {
  const { unanswered, unbacked, lost, unsettled } = openPoints(map)
  const textOf = (id: string) => map.claims.get(id)?.text ?? ''
  return [
    ...under(
      'Objections that nobody has answered',
      unanswered.flatMap(({ claim, objections }) => [
        point(0, claim.text),
        ...objections.map(({ premises }) => point(1, premises.map(textOf).join(' and '))),
      ]),
    ),
    ...under(
      'Claims with no reason and no quote',
      unbacked.map(({ text }) => point(0, text)),
    ),
    ...under(
      'Quotes that were not found in their source',
      lost.map(
        ({ exact, sourceId }) =>
          new Paragraph({
            numbering: { reference: 'points', level: 0 },
            ...sideOf(exact),
            children: [...textRuns(quoted(exact), { italics: true }), ...citation(numbers.get(sourceId))],
          }),
      ),
    ),
    ...under(
      'Claims whose wording is not settled',
      unsettled.flatMap(({ text, conflicts }) => [
        point(0, text),
        ...conflicts.filter(({ settled }) => !settled).map((conflict) => point(1, conflict.text)),
      ]),
    ),
  ]
}

const point = (level: 0 | 1, text: string): Paragraph =>
  pointOf(level, text, textRuns(text, level === 1 ? { color: INK.soft } : {}))

const under = (heading: string, points: readonly Paragraph[]): Paragraph[] =>
  points.length === 0
    ? []
    : [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(heading)] }), ...points]
