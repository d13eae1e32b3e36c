import type { DebateMap } from '../../debate-map'
import type { Format, ParseContext, Parsed } from '../format'
import { unreadable } from '../format'
import { BECOMES, DIRECT_REMARK, frameworkOf, TRANSLATED_REMARK } from './framework'
import { commentsOf } from './framework-comments'
import { FrameworkReader, numberedLines } from './framework-reader'

/** The line that tells the number of arguments, which are called 1 to that. */
const SIZE = /^p\s+af\s+(\d{1,15})$/

/**
 * Prints the attack graph of a map in the format of the ICCMA competitions since 2023
 * (https://argumentationcompetition.org/2023/rules.html): `p af N`, then a line `i j` for each attack. Comments begin with `#` and
 * say what the claims are, and what else a number stands for.
 */
export function printAf(map: DebateMap): string {
  const framework = frameworkOf(map, 'numbers')
  const lines = [`p af ${framework.names.length}`, `# ${framework.isDirect ? DIRECT_REMARK : TRANSLATED_REMARK}`]
  for (const comment of commentsOf(map, framework)) lines.push(`# ${comment}`)
  for (const [from, to] of framework.attacks) lines.push(`${from + 1} ${to + 1}`)
  return `${lines.join('\n')}\n`
}

/** Reads such a file: each argument a claim, each attack an objection. */
export function parseAf(text: string, context: ParseContext): Parsed {
  const reader = new FrameworkReader(context)
  let isSized = false
  const early: string[] = []
  for (const [raw, line] of numberedLines(text)) {
    const said = raw.trim()
    if (said === '' || said === '\ufeff') continue
    if (said.startsWith('#')) {
      const comment = said.slice(1).trim()
      // What comments say of the arguments can only be understood when there are any.
      if (isSized) reader.comment(comment)
      else early.push(comment)
      continue
    }
    const size = SIZE.exec(said.replace('\ufeff', ''))
    if (size && !isSized) {
      isSized = true
      const fault = addNodes(reader, Number(size[1]), line)
      if (fault) return fault
      for (const comment of early) reader.comment(comment)
    } else if (!isSized)
      return unreadable('wrong-format', 'It does not begin with “p af” and the number of arguments.', { line })
    else readAttack(reader, said, line)
  }
  if (!isSized) return unreadable('wrong-format', 'There is no line “p af” with the number of arguments in it.')
  return reader.finish()
}

/** Far more than any map, so that a number alone fills no memory. */
const MOST = 1_000_000

function addNodes(reader: FrameworkReader, count: number, line: number): Parsed | undefined {
  if (count > MOST)
    return unreadable('too-large', `It has ${count.toLocaleString('en')} arguments, more than a map can hold.`, {
      line,
    })
  for (let number = 1; number <= count; number++) reader.node(String(number), line)
  return undefined
}

function readAttack(reader: FrameworkReader, said: string, line: number): void {
  const [, from, to] = /^(\d{1,15})\s+(\d{1,15})$/.exec(said) ?? []
  if (from === undefined || to === undefined)
    reader.find('malformed', 'It is no attack, which would be two numbers, and was left out.', line)
  else reader.attack(String(Number(from)), String(Number(to)), line)
}

export const iccmaAfFormat = {
  name: 'iccma-af',
  title: 'ICCMA framework',
  says: 'the attack graph, for argumentation solvers',
  extensions: ['.af'],
  mediaType: 'text/plain',
  group: 'tools',
  recognise: ({ lines }) => {
    const first = lines.find((line) => !line.trimStart().startsWith('#'))
    return first !== undefined && SIZE.test(first.trim()) ? 1 : 0
  },
  becomes: BECOMES,
  parse: parseAf,
  print: printAf,
} satisfies Format
