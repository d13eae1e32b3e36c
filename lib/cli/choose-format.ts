import { findFormat, findFormatOfFile } from '@/lib/domain/formats/find-format'
import { CliFailure } from './cli-failure'

type Named = { name: string; extensions: readonly string[] }

/**
 * The format that an option names, else that of the file. `option` is how a person says it; a file without a name
 * (`-`) has no format of its own.
 */
export function requireFormat<F extends Named>(
  formats: readonly F[],
  { option, named, path }: { option: '--from' | '--to'; named: string | undefined; path: string },
): F {
  const choices = formats.map(({ name }) => name).join(', ')
  const found = named === undefined ? findFormatOfFile(formats, path) : findFormat(formats, named)
  if (found) return found
  throw new CliFailure(
    named === undefined
      ? `Name a format with ${option}: ${choices}.`
      : `There is no format "${named}" for ${option}. Choose one of: ${choices}.`,
  )
}
