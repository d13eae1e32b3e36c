import { FileSample } from './file-sample'
import { findFormatOfFile } from './find-format'
import type { Format } from './format'

/** How much a file's name counts beside its content: it decides between two that are as likely. */
const NAME_COUNTS = 0.15
/** Below this a guess is worse than asking. */
const UNLIKELY = 0.1

export type Guess<F> = { format: F; sureness: number }

/**
 * The formats a file may be of, the likeliest first, by what it holds and then by its name. Empty when nothing is known that
 * looks like it.
 */
export function recogniseFormats<F extends Pick<Format, 'name' | 'extensions' | 'recognise'>>(
  formats: readonly F[],
  text: string,
  fileName = '',
): Guess<F>[] {
  const sample = new FileSample(text)
  const named = findFormatOfFile(formats, fileName)
  return formats
    .map((format) => ({ format, sureness: (format.recognise?.(sample) ?? 0) + (format === named ? NAME_COUNTS : 0) }))
    .filter(({ sureness }) => sureness >= UNLIKELY)
    .toSorted((a, b) => b.sureness - a.sureness)
}
