import { Bookmark, ExternalHyperlink, Paragraph, TextRun } from 'docx'
import { type DebateMap, quotesIn } from '@/lib/domain/debate-map'
import type { Source } from '@/lib/domain/model'
import { quoted } from '@/lib/domain/report/light-markup'
import { citationOf } from '@/lib/domain/report/report-words'
import { FONTS, INK, sideOf, sourceBookmark, textRuns } from './docx-text'

/** The sources as one would cite them, each with the number that its quotes give, and with its quotes that no claim has. */
export const sourceParagraphs = (map: DebateMap, sources: readonly Source[]): Paragraph[] =>
  sources.flatMap((source, at) => {
    const number = at + 1
    const { before, title, after } = citationOf(source)
    const language = source.language === '' ? '' : ` (${source.language})`
    const address =
      source.url === ''
        ? []
        : [
            new TextRun({ text: ' ' }),
            new ExternalHyperlink({
              link: source.url,
              children: [new TextRun({ text: source.url, style: 'Hyperlink', font: FONTS.sans, size: 17 })],
            }),
          ]
    const cited = new Paragraph({
      indent: { left: 560, hanging: 560 },
      tabStops: [{ type: 'left', position: 560 }],
      children: [
        new Bookmark({
          id: sourceBookmark(number),
          children: [new TextRun({ text: `[${number}]`, font: FONTS.sans, size: 18, color: INK.soft })],
        }),
        new TextRun({ children: ['\t'] }),
        ...textRuns(before),
        ...textRuns(title, { italics: true }),
        ...textRuns(`${after}.${language}`),
        ...address,
      ],
    })
    const loose = quotesIn(map, source.id).filter(({ claimIds }) => claimIds.length === 0)
    return [
      cited,
      ...loose.map(
        ({ exact }) =>
          new Paragraph({
            style: 'Quotation',
            indent: { left: 760 },
            ...sideOf(exact),
            children: textRuns(quoted(exact)),
          }),
      ),
    ]
  })
