import { Bookmark, HeadingLevel, type ILevelsOptions, InternalHyperlink, LevelFormat, Paragraph, TextRun } from 'docx'
import { type DebateMap, quotesFor } from '@/lib/domain/debate-map'
import type { ToldVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import { VERDICT_WORDS } from '@/lib/domain/evaluation/verdict'
import { frameInWords } from '@/lib/domain/frame-words'
import type { Claim } from '@/lib/domain/model'
import { type OutlineRow, outlineRows } from '@/lib/domain/outline-rows'
import { paragraphsOf, quoted } from '@/lib/domain/report/light-markup'
import { citation, FONTS, INK, sideOf, textRuns } from './docx-text'

/** Word processors know nine levels, the theses among them; what is deeper stands at the last and says how deep it is. */
const DEEPEST = 8
const STEP = 320
const FIRST = 480

/** Where the text of a level begins, in twentieths of a point; deeper numbers are longer. */
const indentOf = (level: number): number => (level === 0 ? FIRST : FIRST + level * STEP + level * 40)

/** 1, 1.1, 1.1.1, ... */
export const DEBATE_LEVELS: readonly ILevelsOptions[] = Array.from({ length: DEEPEST + 1 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: Array.from({ length: level + 1 }, (__, at) => `%${at + 1}`).join('.'),
  style: {
    paragraph: { indent: { left: indentOf(level), hanging: level === 0 ? FIRST : 360 + level * 110 } },
    run: level === 0 ? {} : { font: FONTS.sans, size: 15, color: INK.faint, bold: false },
  },
}))

/** What rows need beside the map: the numbers of its sources, and what stands where that is told. */
type Told = { numbers: ReadonlyMap<string, number>; verdicts: ToldVerdicts | undefined }

/** Names of bookmarks have at most 40 letters, which ids of claims may be longer than. */
type Bookmarks = ReadonlyMap<string, string>

/** Every thesis as a heading, under it its reasons and objections as a numbered list of many levels, with their evidence. */
export function debateParagraphs(
  map: DebateMap,
  numbers: ReadonlyMap<string, number>,
  verdicts?: ToldVerdicts,
): Paragraph[] {
  const bookmarks = new Map([...map.claims.keys()].sort().map((id, at) => [id, `claim-${at + 1}`]))
  return outlineRows(map).flatMap((row) => rowParagraphs(map, row, { numbers, verdicts }, bookmarks))
}

function rowParagraphs(map: DebateMap, row: OutlineRow, told: Told, bookmarks: Bookmarks): Paragraph[] {
  const { sign, claimId, argumentId, repeat, depth } = row
  const level = Math.min(depth, DEEPEST)
  const claim = claimId === null ? undefined : map.claims.get(claimId)
  const argument = argumentId === null || sign === 'joint' ? undefined : map.arguments.get(argumentId)
  const said = claim ? claimRuns(claim, repeat, bookmarks) : []
  const numbering = { reference: 'debate', level }
  const first =
    sign === 'thesis'
      ? new Paragraph({ heading: HeadingLevel.HEADING_2, numbering, children: said, ...sideOf(claim?.text ?? '') })
      : new Paragraph({ numbering, children: [...leadRuns(map, row), ...said] })
  const about = claim && repeat === null ? evidence(map, claim, level, told) : []
  return [first, ...about, ...(argument ? argumentNote(argument.note, level) : [])]
}

const KINDS = {
  thesis: '',
  pro: 'Reason',
  con: 'Objection',
  backing: 'Backing',
  undercut: 'Undercut',
  joint: 'and',
} as const

function leadRuns(map: DebateMap, { sign, argumentId, claimId, depth }: OutlineRow): TextRun[] {
  const color = sign === 'joint' ? INK.soft : sign === 'pro' || sign === 'backing' ? INK.pro : INK.con
  const scheme = argumentId === null || sign === 'joint' ? null : (map.arguments.get(argumentId)?.scheme ?? null)
  const words = [
    KINDS[sign],
    scheme === null ? '' : ` from ${scheme}`,
    claimId === null ? ', together' : '',
    depth > DEEPEST ? ` (level ${depth + 1})` : '',
  ]
  return textRuns(`${words.join('')}: `, { bold: true, font: FONTS.sans, size: 17, color })
}

function claimRuns({ id, text }: Claim, repeat: OutlineRow['repeat'], bookmarks: Bookmarks) {
  const bookmark = bookmarks.get(id) ?? ''
  if (repeat === null) return [new Bookmark({ id: bookmark, children: textRuns(text) })]
  const where = repeat === 'above' ? ' (as above)' : ' (closes a circle)'
  return [
    new InternalHyperlink({ anchor: bookmark, children: textRuns(text, { italics: true }) }),
    new TextRun({ text: where, font: FONTS.sans, size: 16, color: INK.soft }),
  ]
}

function evidence(map: DebateMap, claim: Claim, level: number, { numbers, verdicts }: Told): Paragraph[] {
  const indent = { left: indentOf(level) }
  const frame = claim.frameId === undefined ? undefined : map.frames.get(claim.frameId)
  const verdict = verdicts?.on.get(claim.id)
  const words = [
    verdict && VERDICT_WORDS[verdict],
    claim.holder,
    frame && frameInWords(frame),
    ...claim.tags.map((tag) => `#${tag}`),
  ]
  const details = words.filter((part) => part != null)
  const about =
    details.length === 0 ? [] : [new Paragraph({ style: 'Detail', indent, children: textRuns(details.join('  ·  ')) })]
  const quotes = quotesFor(map, claim.id).map(({ exact, sourceId, position }) => {
    const lost = position === null ? [new TextRun({ text: ' (not found in the source)', italics: false })] : []
    return new Paragraph({
      style: 'Quotation',
      indent: { left: indentOf(level) + 200 },
      ...sideOf(exact),
      children: [...textRuns(quoted(exact)), ...citation(numbers.get(sourceId)), ...lost],
    })
  })
  const why = verdicts?.why.get(claim.id)
  const because = why ? [new Paragraph({ indent, ...sideOf(why), children: textRuns(why) })] : []
  return [...about, ...because, ...quotes]
}

const argumentNote = (note: string, level: number): Paragraph[] =>
  note.trim() === ''
    ? []
    : paragraphsOf(note).map(
        (text) =>
          new Paragraph({
            indent: { left: indentOf(level) },
            ...sideOf(text),
            children: textRuns(text, { size: 19, color: INK.soft }),
          }),
      )
