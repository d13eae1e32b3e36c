import type { Stance } from '../../model'
import { findScheme } from '../../schemes/catalogue'
import { plainLine } from '../plain-words'

/** What a rephrasing (MA) is called as the scheme of the reason that it becomes. */
export const REPHRASE = 'rephrase'
const NAMED_REPHRASE = /^rephrase: (.+)$/

/** Nodes of inference, conflict and rephrasing; what AIFdb calls them where no scheme is named, and its number for that. */
export const STEP_KINDS = {
  RA: { stance: 'pro', name: 'Default Inference', number: '72' },
  CA: { stance: 'con', name: 'Default Conflict', number: '71' },
  MA: { stance: 'pro', name: 'Default Rephrase', number: '144' },
} as const satisfies Record<string, { stance: Stance; name: string; number: string }>
export type StepKind = keyof typeof STEP_KINDS
export const isStepKind = (kind: string): kind is StepKind => Object.hasOwn(STEP_KINDS, kind)

const NO_SCHEME = /^(?:(?:default )?(?:inference|conflict|rephrase|support|attack)|pro|con|RA|CA|MA|)$/i

/** The scheme of a step: what its text or its scheme names, by its usual name where it has one; null for a default. */
export function schemeOfStep(kind: StepKind, ...names: readonly string[]): string | null {
  const named = names.map(plainLine).find((name) => !NO_SCHEME.test(name))
  if (kind === 'MA') return named === undefined ? REPHRASE : `${REPHRASE}: ${named}`
  return named === undefined ? null : (findScheme(named)?.name ?? named)
}

/** The kind and the text of the node of an argument. */
export function stepOfScheme(stance: Stance, scheme: string | null): { kind: StepKind; text: string } {
  if (stance === 'pro' && scheme === REPHRASE) return { kind: 'MA', text: STEP_KINDS.MA.name }
  const rephrase = stance === 'pro' ? NAMED_REPHRASE.exec(scheme ?? '')?.[1] : undefined
  if (rephrase !== undefined) return { kind: 'MA', text: rephrase }
  const kind = stance === 'pro' ? 'RA' : 'CA'
  if (scheme === null) return { kind, text: STEP_KINDS[kind].name }
  // AIFdb writes schemes in title case.
  const isUsual = findScheme(scheme)?.name === scheme
  return {
    kind,
    text: isUsual ? scheme.replace(/(^|[ -])(\p{Ll})/gu, (_, gap, letter) => gap + letter.toUpperCase()) : scheme,
  }
}
