import { ACTING } from './acting'
import { CAUSES_AND_SIGNS } from './causes-and-signs'
import { COMMITMENTS_AND_CHARACTER } from './commitments-and-character'
import { FEELINGS } from './feelings'
import { KNOWING_PERSONS } from './knowing-persons'
import { LIKENESS } from './likeness'
import { RULES_AND_SLOPES } from './rules-and-slopes'
import type { Scheme } from './scheme'
import { WORDS_AND_KINDS } from './words-and-kinds'

/** Where schemes and critical questions are from; the wording here is our own. */
export const SCHEMES_REFERENCE =
  'After Douglas Walton, Chris Reed and Fabrizio Macagno, Argumentation Schemes (Cambridge University Press, 2008), chapter 9.'

/** Argumentation schemes (see `SCHEMES_REFERENCE`). An argument may carry any name; these are offered. */
export const SCHEMES: readonly Scheme[] = [
  ...KNOWING_PERSONS,
  ...LIKENESS,
  ...WORDS_AND_KINDS,
  ...CAUSES_AND_SIGNS,
  ...ACTING,
  ...FEELINGS,
  ...COMMITMENTS_AND_CHARACTER,
  ...RULES_AND_SLOPES,
]

const BY_NAME = new Map(SCHEMES.map((scheme) => [scheme.name, scheme]))

/** The scheme of this name, whatever its case and with or without "argument from" before it. */
export const findScheme = (name: string): Scheme | undefined =>
  // Most are named as they are here: the map asks for thousands at once.
  BY_NAME.get(name) ??
  BY_NAME.get(
    name
      .trim()
      .toLowerCase()
      .replace(/^(argument )?from /, ''),
  )
