/** A framework as a file tells it: arguments by name, attacks by their places in `names`. */
export type FrameworkFile = { names: readonly string[]; from: number[]; to: number[] }
export type ReadFramework = { ok: true; value: FrameworkFile } | { ok: false; line: number; message: string }

export const FRAMEWORK_SYNTAXES = ['af', 'apx', 'tgf'] as const
export type FrameworkSyntax = (typeof FRAMEWORK_SYNTAXES)[number]

/** What a solver takes at most, so that a number in a file fills no memory. */
const MOST_ARGUMENTS = 1_000_000

/** The syntax of a file, by its name or else by how it begins; undefined when it looks like none. */
export function syntaxOf(fileName: string, text: string): FrameworkSyntax | undefined {
  const named = FRAMEWORK_SYNTAXES.find((syntax) => fileName.toLowerCase().endsWith(`.${syntax}`))
  if (named) return named
  const begins = text.slice(0, 10_000)
  if (/^\s*(#.*\s+)*p\s+af\s/.test(begins)) return 'af'
  if (/^\s*(%.*\s+)*(arg|att)\s*\(/.test(begins)) return 'apx'
  // Facts of which there are none.
  if (text.split(/[\r\n]+/).every((line) => line.trim() === '' || line.trimStart().startsWith('%'))) return 'apx'
  return /^#\s*$/m.test(begins) ? 'tgf' : undefined
}

/**
 * Reads a framework for the solver: the format of ICCMA 2023 (`p af N`, `i j`), ASPARTIX' facts (`arg(a). att(a,b).`) or the
 * trivial graph format (names, `#`, pairs). Strict: a framework that is read in part has other answers. Linear.
 */
export function readFramework(text: string, syntax: FrameworkSyntax): ReadFramework {
  const reader = new Reader()
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const readers = {
    af: () => readAf(reader, lines),
    apx: () => readApx(reader, lines),
    tgf: () => readTgf(reader, lines),
  }
  const fault = readers[syntax]()
  return fault
    ? { ok: false, ...fault }
    : { ok: true, value: { names: reader.names, from: reader.from, to: reader.to } }
}

type Fault = { line: number; message: string }

class Reader {
  readonly names: string[] = []
  readonly from: number[] = []
  readonly to: number[] = []
  private readonly places = new Map<string, number>()

  add(name: string): void {
    if (!this.places.has(name)) this.places.set(name, this.names.push(name) - 1)
  }

  attack(from: string, to: string, line: number): Fault | undefined {
    const [start, end] = [this.places.get(from), this.places.get(to)]
    if (start === undefined || end === undefined)
      return { line, message: `There is no argument called ${start === undefined ? from : to}.` }
    this.from.push(start)
    this.to.push(end)
    return undefined
  }
}

function readAf(reader: Reader, lines: readonly string[]): Fault | undefined {
  let isSized = false
  for (const [at, raw] of lines.entries()) {
    const said = raw.trim()
    if (said === '' || said.startsWith('#')) continue
    const line = at + 1
    const size = /^p\s+af\s+(\d{1,9})$/.exec(said)
    if (size && !isSized) {
      isSized = true
      if (Number(size[1]) > MOST_ARGUMENTS) return { line, message: 'It has more arguments than can be solved.' }
      for (let name = 1; name <= Number(size[1]); name++) reader.add(String(name))
      continue
    }
    const [, from = '', to] = /^(\d+)\s+(\d+)$/.exec(said) ?? []
    if (!isSized || to === undefined)
      return { line, message: isSized ? 'This is no attack.' : 'It does not begin with “p af N”.' }
    const fault = reader.attack(from, to, line)
    if (fault) return fault
  }
  return isSized ? undefined : { line: 1, message: 'There is no line “p af N” in it.' }
}

const NAME = String.raw`\s*("[^"\n]*"|[^\s(),"]+)\s*`
const FACT = new RegExp(String.raw`(?:arg\s*\(${NAME}\)|att\s*\(${NAME},${NAME}\))\s*\.\s*`, 'y')
/** A comment, unless the sign stands in the quotes of a name. */
const COMMENT = /("[^"\n]*")|%[^\n]*/g

function readApx(reader: Reader, lines: readonly string[]): Fault | undefined {
  const uncommented = lines.join('\n').replace(COMMENT, (_, quoted?: string) => quoted ?? '')
  const said = uncommented.trim()
  const attacks: [string, string, number][] = []
  let line = 1 + countLines(uncommented.slice(0, uncommented.indexOf(said)))
  for (FACT.lastIndex = 0; FACT.lastIndex < said.length; ) {
    const fact = FACT.exec(said)
    if (!fact) return { line, message: 'This is neither arg(…). nor att(…,…).' }
    const [whole, name, from, to] = fact
    if (name !== undefined) reader.add(name)
    else if (from !== undefined && to !== undefined) attacks.push([from, to, line])
    line += countLines(whole)
  }
  // Facts stand in any order.
  for (const [from, to, line] of attacks) {
    const fault = reader.attack(from, to, line)
    if (fault) return fault
  }
  return undefined
}

const countLines = (text: string): number => text.split('\n').length - 1

function readTgf(reader: Reader, lines: readonly string[]): Fault | undefined {
  let inAttacks = false
  for (const [at, raw] of lines.entries()) {
    const said = raw.trim()
    if (said === '') continue
    if (said === '#' && !inAttacks) {
      inAttacks = true
      continue
    }
    const [first = '', second] = said.split(/\s+/)
    if (!inAttacks) {
      reader.add(first)
      continue
    }
    const fault =
      second === undefined ? { line: at + 1, message: 'This is no attack.' } : reader.attack(first, second, at + 1)
    if (fault) return fault
  }
  return undefined
}
