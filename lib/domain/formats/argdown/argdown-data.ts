/** A value of metadata. */
export type Data = string | number | boolean | null | readonly Data[] | DataRecord
export type DataRecord = { readonly [key: string]: Data | undefined }

/** What would end metadata or front matter within a text, and what YAML does not take raw. It reads the escapes of JSON. */
const UNSAFE = /[}\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]|=(?==)/g

/**
 * A value as YAML in one line, for the metadata and the front matter of Argdown. Texts stand in double quotes, so that nothing
 * in them ends the metadata or is taken for another type.
 */
export function printData(value: Data): string {
  if (isList(value)) return `[${value.map(printData).join(', ')}]`
  if (isRecord(value)) {
    const members = membersOf(value).map(([key, member]) => `${key}: ${printData(member)}`)
    return `{${members.join(', ')}}`
  }
  return JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export const isList = (value: Data | undefined): value is readonly Data[] => Array.isArray(value)

export const isRecord = (value: Data | undefined): value is DataRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const membersOf = (record: DataRecord): [key: string, value: Data][] =>
  Object.entries(record).flatMap<[string, Data]>(([key, value]) => (value === undefined ? [] : [[key, value]]))

/** The texts of a list, or of a text alone; numbers are taken as written. */
export function textsOf(value: Data | undefined): string[] {
  const values = isList(value) ? value : value === undefined ? [] : [value]
  return values.flatMap((one) => textOf(one) ?? [])
}

export function textOf(value: Data | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return typeof value === 'number' ? String(value) : undefined
}

/** More than anyone writes by hand; an alias in YAML can make a little text mean more than there are atoms. */
const MOST_VALUES = 20_000
const DEEPEST = 20

/** What YAML or JSON says as metadata, or undefined when it is too large or too deep, or no data at all. */
export function boundedData(value: unknown): Data | undefined {
  let left = MOST_VALUES
  const copy = (from: unknown, depth: number): Data | undefined => {
    if (--left < 0 || depth > DEEPEST) return undefined
    if (from === null || typeof from === 'string' || typeof from === 'boolean') return from
    if (typeof from === 'number') return Number.isFinite(from) ? from : String(from)
    if (from instanceof Date)
      return Number.isNaN(from.getTime()) ? null : from.toISOString().replace(/T00:00:00\.000Z$/, '')
    if (Array.isArray(from)) return from.map((one) => copy(one, depth + 1) ?? null)
    if (typeof from !== 'object') return undefined
    const members = Object.entries(from).map(([key, member]) => [key, copy(member, depth + 1)] as const)
    return Object.fromEntries(members)
  }
  const data = copy(value, 0)
  return left < 0 ? undefined : data
}
