type Named = { name: string; extensions: readonly string[] }

/** The format of this name (`argdown`, `Argdown`) or, where no name fits, of this extension (`json`, `.json`). */
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
