/**
 * One line of JSON that a bench prints.
 * @typedef {object} Figure
 * @property {string} bench what was measured
 * @property {number} figure
 * @property {string} unit
 * @property {string | number | null} [bar] what it must be: ">= 4" or "<= 250"; a bare number is a ceiling for a
 *   size or a time and a floor for everything else. With a baseline it is about the ratio of figure to baseline.
 * @property {number} [baseline] the figure it is held against, of the same run
 */

const SIZES_AND_TIMES = ['ns', 'µs', 'us', 'ms', 's', 'min', 'B', 'kB', 'MB']

/**
 * A line as a figure; null for anything else that a bench prints.
 * @param {string} line
 * @returns {Figure | null}
 */
export function parseFigure(line) {
  if (!line.startsWith('{')) return null
  try {
    const value = JSON.parse(line)
    const whole = typeof value.bench === 'string' && Number.isFinite(value.figure) && typeof value.unit === 'string'
    return whole ? value : null
  } catch {
    return null
  }
}

/**
 * Whether a figure meets its bar; null when it has none.
 * @param {Figure} figure
 * @returns {boolean | null}
 */
export function meetsBar({ figure, unit, bar, baseline }) {
  if (bar === undefined || bar === null) return null
  const [, sign, number] = String(bar).match(/^\s*(<=|>=)?\s*([\d.]+)/) ?? []
  if (number === undefined) throw new Error(`A bar is a number, with <= or >= before it: ${bar}`)
  const value = baseline === undefined ? figure : figure / baseline
  const isCeiling = sign ? sign === '<=' : baseline === undefined && SIZES_AND_TIMES.includes(unit)
  return isCeiling ? value <= Number(number) : value >= Number(number)
}

/**
 * The figures as a table for people.
 * @param {Figure[]} figures
 * @returns {string}
 */
export function printFigures(figures) {
  const rows = figures.map((figure) => {
    const { bench, unit, bar, baseline } = figure
    const met = meetsBar(figure)
    return [
      bench,
      `${rounded(figure.figure)} ${unit}`,
      baseline === undefined ? '' : `${rounded(baseline)} ${unit}`,
      baseline === undefined ? '' : rounded(figure.figure / baseline),
      String(bar ?? ''),
      met === null ? '' : met ? 'met' : 'MISSED',
    ]
  })
  const table = [['bench', 'figure', 'baseline', 'ratio', 'bar', ''], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...table.map((row) => String(row[column]).length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(Number(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three figures are what a measurement is good for. @param {number} value */
const rounded = (value) =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : String(Number(value.toPrecision(3)))
