/** A row of a table as it was read, with the line it begins in. */
export type Row = { cells: string[]; line: number }

/** More cells than any table here has columns. */
const MOST_CELLS = 200

/**
 * What a spreadsheet would take for the beginning of a formula, in ASCII and in the wide forms that some programs take for it.
 * See https://owasp.org/www-community/attacks/CSV_Injection.
 */
const RUNNABLE = /^'*[=+\-@\t\r\n＝＋－＠]/
const HELD = /^'+[=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet runs: an apostrophe goes before what it would, and before what already has one. */
export const neutralised = (text: string): string => (RUNNABLE.test(text) ? `'${text}` : text)
/** What was said before it was neutralised. */
export const asSaid = (cell: string): string => (HELD.test(cell) ? cell.slice(1) : cell)

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
const isPlainCell = (text: string, separator: string): boolean =>
  !text.includes(separator) && !/["\r\n]/.test(text) && text === text.trim()

/** A table after RFC 4180, with commas, each row ended by a newline. Cells are neutralised. */
export function printTable(rows: readonly (readonly string[])[]): string {
  const printCell = (text: string) => {
    const cell = neutralised(text)
    return isPlainCell(cell, ',') ? cell : quoted(cell)
  }
  return rows.map((row) => `${row.map(printCell).join(',')}\n`).join('')
}

/** Several things in one cell: `one; "two; halves"`. */
export const printList = (items: readonly string[]): string =>
  items.map((item) => (isPlainCell(item, ';') && item !== '' ? item : quoted(item))).join('; ')
/** Lists below each other in one cell. */
export const readLists = (cell: string): string[][] =>
  readRows(cell, ';').rows.map(({ cells }) => cells.map((item) => item.trim()))

/** The first line that Excel writes where lists are not parted by commas: `sep=;`. It names the separator and is no row. */
const SEPARATOR_LINE = /^(\s*)"?sep=([^\r\n])"?[ \t]*(?=[\r\n]|$)/i

/** The table of a file and what parts its cells: what the file says itself, else what its first row shows. */
export function tableOf(text: string): { table: string; separator: string } {
  const [line = '', blank = '', separator] = SEPARATOR_LINE.exec(text) ?? []
  // Line ends stay: rows are told by their lines.
  return separator === undefined
    ? { table: text, separator: separatorOf(text) }
    : { table: blank + text.slice(line.length), separator }
}

/** That of comma, semicolon and tab which is most often in the first row outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((mark) => [mark, 0]))
  let isQuoted = false
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if ((mark === '\n' || mark === '\r') && [...counts.values()].some((count) => count > 0)) break
    const count = counts.get(mark)
    if (count !== undefined) counts.set(mark, count + 1)
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a)
  return best?.[0] ?? ','
}

/**
 * Reads a table: rows end with any line end, cells may be in double quotes with doubled ones within. Rows without words are passed
 * over. `unclosed` is the line in which a quotation begins that never ends, if one does: the rest of the file is in it.
 */
export function readRows(text: string, separator: string): { rows: Row[]; unclosed: number | null } {
  const rows: Row[] = []
  let unclosed: number | null = null
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const row: Row = { cells: [], line }
    let isOpen = true
    while (isOpen) {
      const cell = readCell(text, at, separator)
      if (row.cells.length < MOST_CELLS) row.cells.push(cell.text)
      if (!cell.isClosed) unclosed ??= line
      line += cell.lines
      at = cell.end
      isOpen = text[at] === separator
      if (isOpen) at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    line++
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row)
  }
  return { rows, unclosed }
}

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d]

/** One cell; `end` is where its separator or line end is. */
function readCell(text: string, start: number, separator: string) {
  let at = start
  while (text[at] === ' ') at++
  let said = ''
  let lines = 0
  let isClosed = true
  if (text[at] === '"') {
    const parts: string[] = []
    let from = at + 1
    for (isClosed = false; !isClosed; ) {
      const mark = text.indexOf('"', from)
      const end = mark === -1 ? text.length : mark
      const part = text.slice(from, end)
      lines += countLines(part)
      parts.push(part)
      if (mark === -1) return { text: parts.join(''), end: text.length, lines, isClosed }
      from = mark + 1
      if (text[from] === '"') {
        parts.push('"')
        from++
      } else isClosed = true
    }
    said = parts.join('')
    at = from
  } else at = start
  const from = at
  const parting = separator.charCodeAt(0)
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === parting || code === LINE_FEED || code === CARRIAGE_RETURN) break
  }
  return { text: said + text.slice(from, at), end: at, lines, isClosed }
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}
