import {
  Document,
  Footer,
  HeadingLevel,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx'
import { type DebateMap, listRecords } from '@/lib/domain/debate-map'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { paragraphsOf } from '@/lib/domain/report/light-markup'
import { countsInWords } from '@/lib/domain/report/report-words'
import { SIDE_BY_SIDE } from '@/lib/domain/report/side-by-side'
import { DEBATE_LEVELS, debateParagraphs } from './docx/debate'
import { FONTS, INK, textRuns } from './docx/docx-text'
import { noteParagraphs } from './docx/notes'
import { openPointParagraphs } from './docx/open-points'
import { questionParagraphs } from './docx/questions'
import { settleDocx } from './docx/settle-docx'
import { sideBySide } from './docx/side-by-side'
import { sourceParagraphs } from './docx/sources'

/**
 * The map as a report for a word processor: what it is about, its positions with all that argues about them, quotes with
 * the numbers of their sources, what is open, notes and sources. The same map gives the same bytes.
 */
export async function printDocx(map: DebateMap, { verdicts }: PrintOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const title = map.details?.title ?? ''
  const sources = listRecords(map, 'sources')
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(text)] })
  const section = (name: string, paragraphs: readonly (Paragraph | Table)[]) =>
    paragraphs.length === 0 ? [] : [heading(name), ...paragraphs]
  const document = new Document({
    title,
    creator: 'Crux',
    lastModifiedBy: 'Crux',
    description: 'A report of an argument map',
    styles: STYLES,
    numbering: {
      config: [
        { reference: 'debate', levels: [...DEBATE_LEVELS] },
        { reference: 'points', levels: POINTS },
      ],
    },
    sections: [
      {
        footers: { default: footer(title) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
          ...paragraphsOf(map.details?.description ?? '')
            .filter((text) => text !== '')
            .map((text) => new Paragraph({ style: 'Lead', children: textRuns(text) })),
          new Paragraph({ style: 'Detail', children: [new TextRun(countsInWords(map))] }),
          ...section('Positions', debateParagraphs(map, numbers, verdicts)),
          ...section(SIDE_BY_SIDE, sideBySide(map, verdicts)),
          ...section('Open points', openPointParagraphs(map, numbers)),
          ...section('Critical questions', questionParagraphs(map)),
          ...section('Notes', noteParagraphs(map, numbers)),
          ...section('Sources', sourceParagraphs(map, sources)),
        ],
      },
    ],
  })
  return settleDocx(await Packer.toBuffer(document))
}

function footer(title: string): Footer {
  const children: ParagraphChild[] = [
    ...textRuns(title, { size: 16, color: INK.faint, font: FONTS.sans }),
    new TextRun({ children: ['\t', PageNumber.CURRENT], size: 16, color: INK.faint, font: FONTS.sans }),
  ]
  return new Footer({ children: [new Paragraph({ tabStops: [{ type: 'right', position: 9_026 }], children })] })
}

const POINTS: ILevelsOptions[] = [
  { level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 320, hanging: 320 } } } },
  { level: 1, format: LevelFormat.BULLET, text: '−', style: { paragraph: { indent: { left: 640, hanging: 320 } } } },
]

/** Lengths in twentieths of a point, sizes in half points. */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONTS.serif, size: 21, color: INK.ink },
      paragraph: { spacing: { after: 80, line: 290, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONTS.serif, size: 48, bold: true },
      paragraph: { spacing: { after: 160, line: 240, lineRule: 'auto' } },
    },
    heading1: {
      run: { font: FONTS.serif, size: 30, bold: true, color: INK.ink },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: FONTS.serif, size: 25, bold: true, color: INK.ink },
      paragraph: { spacing: { before: 320, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font: FONTS.serif, size: 21, bold: true, color: INK.ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Lead',
      name: 'Lead',
      basedOn: 'Normal',
      run: { size: 24, color: INK.soft },
      paragraph: { spacing: { after: 120, line: 310, lineRule: 'auto' } },
    },
    {
      id: 'Detail',
      name: 'Detail',
      basedOn: 'Normal',
      run: { font: FONTS.sans, size: 16, color: INK.soft },
      paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true, size: 20, color: INK.soft },
      paragraph: { spacing: { after: 60, line: 270, lineRule: 'auto' } },
    },
  ],
}
