import { CliFailure } from './cli-failure'

type Named = { name: string; extensions: readonly string[] }

/** The format of this name (`argdown`, `Argdown`) or extension (`json`, `.json`). */
export function findFormat<F extends Named>(formats: readonly F[], word: string): F | undefined {
  const lower = word.toLowerCase()
  return (
    formats.find(({ name }) => name === lower) ??
    formats.find(({ extensions }) => extensions.includes(lower) || extensions.includes(`.${lower}`))
  )
}

/** The format whose extension the file has; of several the longest, so that `.crux.json` is not `.json`. */
export function findFormatOfFile<F extends Named>(formats: readonly F[], path: string): F | undefined {
  const lower = path.toLowerCase()
  const fitting = formats.flatMap((format) =>
    format.extensions.filter((extension) => lower.endsWith(extension)).map(({ length }) => ({ format, length })),
  )
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.format
}

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
