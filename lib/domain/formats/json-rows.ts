const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * JSON with a line for each record of a list: half the size of one with a line for each member, and read by people as a
 * table is. Records that hold lists or records are spread over lines, to the depth of the file's own structure.
 */
export const printJsonRows = (file: object): string => `${rowsOf(file, '')}\n`

function rowsOf(value: object, indent: string): string {
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    return `[\n${value.map((row) => inner + JSON.stringify(row)).join(',\n')}\n${indent}]`
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  if (members.length === 0) return '{}'
  const written = members.map(
    ([name, member]) =>
      `${inner}${JSON.stringify(name)}: ${isPart(member) ? rowsOf(member, inner) : JSON.stringify(member)}`,
  )
  return `{\n${written.join(',\n')}\n${indent}}`
}
