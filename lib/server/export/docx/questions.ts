import { type Paragraph, TextRun } from 'docx'
import type { DebateMap } from '@/lib/domain/debate-map'
import { questionedInWords, reportedQuestions } from '@/lib/domain/report/reported-questions'
import { INK, pointOf, textRuns } from './docx-text'

/** The critical questions of the named schemes, under the argument that each is about: open, or with what was said of it. */
export const questionParagraphs = (map: DebateMap): Paragraph[] =>
  reportedQuestions(map).flatMap(({ argument, questions }) => {
    const heading = questionedInWords(map, argument)
    return [
      pointOf(0, heading, textRuns(heading)),
      ...questions.map(({ asks, open, said }) =>
        pointOf(1, asks, [
          ...textRuns(asks, open ? { bold: true } : { color: INK.soft }),
          ...(open ? [new TextRun({ text: '  open', color: INK.soft })] : []),
          ...said.flatMap((part) => [
            new TextRun({ text: '', break: 1 }),
            ...textRuns(part, { italics: true, color: INK.soft }),
          ]),
        ]),
      ),
    ]
  })
