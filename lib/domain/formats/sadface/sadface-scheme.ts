import type { Stance } from '../../model'
import { findScheme } from '../../schemes/catalogue'
import { plainLine } from '../plain-words'

/** SADFace names an attack only by the name of its scheme, and everybody names it otherwise. */
const ATTACK =
  /\b(?:attack|con|conflict|counter|disagree|contradict|contra|contrary|defeat|refut|rebut|undermin|undercut|oppos|object|against|negat|exclusion)/i
/** "practical reasoning against" is an attack, "argument from consequences", "context" and "conclusion" are none. */
const NO_ATTACK = /\b(?:con(?!\b|flict|tra)|counter(?:factual|part)|objective)/i

/** Names that say for or against and nothing else. */
const PLAIN =
  /^(?:default )?(?:attack(?:s|ing)?|con|conflicts?|disagree(?:s|ment)?|contradict(?:s|ion)|counter(?:argument)?|defeats?|refut(?:e|es|ation)|rebut(?:s|tal)?|undermin(?:e|es|er|ing)|undercut(?:s|ter|ting)?|oppos(?:es|ition)|objection|against|supports?|inference|infers?|pro|evidence|because)?$/i

export const DEFAULT_NAMES = { pro: 'support', con: 'conflict' } as const satisfies Record<Stance, string>

/** Whether a scheme of this name is for or against, and which scheme it names beside that. */
export function readSchemeName(name: string): { stance: Stance; scheme: string | null } {
  const plain = plainLine(name.replace(/_/g, ' '))
  const isAttack = ATTACK.test(plain) && (PLAIN.test(plain) || !NO_ATTACK.test(plain))
  const scheme = PLAIN.test(plain) ? null : (findScheme(plain)?.name ?? plainLine(name))
  return { stance: isAttack ? 'con' : 'pro', scheme }
}
