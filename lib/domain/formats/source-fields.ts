import { cutText, plainLine } from './plain-words'

/** Of words that do not fit, so much is shown. */
const SHOWN = 40

/** Is told, in a sentence, of what had to be left out. */
type Tell = (message: string) => void

/** A date as a source's record has it (`2023`, `2023-07`, `2023-07-14`); of one with a time the day. Empty where it is none. */
export function dateOfSource(said: string, tell: Tell): string {
  const plain = plainLine(said)
  const day = /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[T ])/.exec(plain)?.[0]
  if (plain !== '' && day === undefined)
    tell(`The date of a source, “${cutText(plain, SHOWN)}”, is not as 2026-03-31 and was left out.`)
  return day ?? ''
}

/** A language tag (BCP 47). Empty where it is none. */
export function languageOfSource(said: string, tell: Tell): string {
  const plain = plainLine(said)
  if (plain === '' || /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(plain)) return plain
  tell(`The language of a source, “${cutText(plain, SHOWN)}”, is not as “en” and was left out.`)
  return ''
}

/** A web address. Empty where it is none. */
export function addressOfSource(said: string, tell: Tell): string {
  const plain = plainLine(said)
  if (plain === '' || (/^https?:\/\//i.test(plain) && plain.length <= 2_000)) return plain
  tell('An address of a source that does not begin with http:// or https:// was left out.')
  return ''
}
