import type { Format } from './format'
import type { LossCode } from './loss-code'

const one =
  (singular: string, plural = `${singular}s`) =>
  (count: number): string =>
    count === 1 ? `the ${singular}` : `${count.toLocaleString('en')} ${plural}`

const counted =
  (singular: string, plural = `${singular}s`) =>
  (count: number): string =>
    count === 1 ? `one ${singular}` : `${count.toLocaleString('en')} ${plural}`

/** What is lost, with its number. */
const THINGS: Record<LossCode, (count: number) => string> = {
  title: one('title'),
  description: one('description'),
  claims: counted('claim'),
  wording: counted('line break or space within a claim', 'claims’ line breaks and spaces'),
  arguments: counted('reason or objection', 'reasons and objections'),
  'joint-premises': counted('argument with joint premises', 'arguments with joint premises'),
  undercuts: counted('undercut'),
  backings: counted('reason for an argument', 'reasons for arguments'),
  'premise-order': counted('order of joint premises', 'orders of joint premises'),
  schemes: counted('argument’s scheme', 'arguments’ schemes'),
  'argument-notes': counted('argument’s note', 'arguments’ notes'),
  questions: counted('answer to a critical question', 'answers to critical questions'),
  holders: counted('holder of a claim', 'holders of claims'),
  tags: counted('tag'),
  frames: counted('frame with its colour', 'frames with their colours'),
  'frame-members': counted('claim’s place in a frame', 'claims’ places in frames'),
  rivals: counted('frame of rival answers', 'frames of rival answers'),
  burdens: counted('mark of what a claim needs to stand', 'marks of what claims need to stand'),
  pins: counted('card’s pinned place', 'cards’ pinned places'),
  sources: counted('source'),
  'source-records': counted('source’s bibliographic record', 'sources’ bibliographic records'),
  'source-texts': counted('source’s text', 'sources’ texts'),
  quotes: counted('quote'),
  'quote-contexts': counted('quote’s place in its source', 'quotes’ places in their sources'),
  'quote-links': counted('link from a quote to a claim', 'links from quotes to claims'),
  annotations: counted('annotation'),
  replies: counted('place of a reply in its thread', 'places of replies in their threads'),
  resolved: counted('mark of a resolved thread', 'marks of resolved threads'),
  'wordings-in-conflict': counted('wording in conflict', 'wordings in conflict'),
  authorship: counted('record of who wrote what and when', 'records of who wrote what and when'),
}

/** A loss in a sentence: "Kialo text cannot carry 4 undercuts; written as plain objections with a remark." */
export function lossInWords(
  { title, becomes }: Pick<Format, 'title' | 'becomes'>,
  code: LossCode,
  count: number,
): string {
  const instead = becomes?.[code]
  return `${title} cannot carry ${THINGS[code](count)}${instead === undefined ? '' : `; written as ${instead}`}.`
}
