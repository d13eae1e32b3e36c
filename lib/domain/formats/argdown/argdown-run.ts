import {
  DataPlugin,
  FrontMatterSettingsModes,
  type IArgdownLogger,
  type IArgdownPlugin,
  type IArgdownResponse,
  InterpretationModes,
  ModelPlugin,
  ParserPlugin,
  parser,
} from '@argdown/core'
import { type Finding, findingAt } from '../format'
import { boundedData, isRecord } from './argdown-data'
import type { ArgdownLines } from './argdown-lines'
import { ArgdownWalk } from './argdown-walk'

/** The line is that of the text as the parser got it. */
export type SyntaxFault = { line: number; message: string }
export type ArgdownRun = { response: IArgdownResponse; errors: SyntaxFault[]; findings: Finding[] } | { fault: Finding }

/** Lets Argdown's own parser and model builder read the lines; whatever they throw is told. */
export function runArgdown(lines: ArgdownLines): ArgdownRun {
  reader ??= makeReader()
  const { parse, model, metadata, walk, walkAnyTitles } = reader
  metadata.begin(lines)
  const input = lines.text()
  const request = { input, data: DATA_SETTINGS, model: { mode: InterpretationModes.LOOSE, removeTagsFromText: false } }
  const response: IArgdownResponse = {}
  try {
    parse.prepare(request, response, SILENCE)
    parse.run(request, response, SILENCE)
    const errors = (response.parserErrors ?? []).map(({ token, message }) => ({
      line: Number.isFinite(token.startLine) ? (token.startLine ?? 1) : 1,
      message,
    }))
    // One parser serves all files, and would keep the last one until the next.
    parser.input = []
    if (errors.length > 0) return { response, errors, findings: [] }
    model.prepare(request, response, SILENCE)
    // Objects without the names that all have are slower.
    const suited = COMMON_TITLES.test(input) ? walkAnyTitles : walk
    suited.walk(request, response, SILENCE)
    model.run(request, response, SILENCE)
    return { response, errors, findings: metadata.findings }
  } catch (error) {
    // It stopped halfway and would go on from there with the next file.
    reader = undefined
    // The parser calls itself for what stands within something.
    if (error instanceof RangeError)
      return { fault: findingAt('too-deep', 'Too much in it stands within something else.') }
    const told = error instanceof Error ? error.message : String(error)
    return { fault: findingAt('malformed', `Argdown’s parser cannot read it: ${told.replace(/[.\s]+$/, '')}.`) }
  }
}

/** What goes wrong is thrown or in the answer. */
const SILENCE: IArgdownLogger = { log: () => {}, setLevel: () => {} }

/** What is in a file may not set up how files are read. */
const DATA_SETTINGS = {
  frontMatterSettingsMode: FrontMatterSettingsModes.IGNORE,
  switchToBlockFormatIfMultiline: true,
}

/** Kept between files: made anew it would have to become fast again. */
let reader: ReturnType<typeof makeReader> | undefined

function makeReader() {
  const model = new ModelPlugin()
  const metadata = new Metadata()
  return {
    parse: new ParserPlugin(),
    model,
    metadata,
    walk: new ArgdownWalk([metadata, model]),
    walkAnyTitles: new ArgdownWalk([metadata, model, ownTitles]),
  }
}

/** Titles are keys of plain objects to the parser, which would find `toString` there already. */
const ownTitles: IArgdownPlugin = {
  name: 'OwnTitlesPlugin',
  ruleListeners: {
    argdownEntry: (_request, response) => {
      response.statements = Object.create(null)
      response.arguments = Object.create(null)
      response.tags = Object.create(null)
    },
  },
}
const COMMON_TITLES = new RegExp(Object.getOwnPropertyNames(Object.prototype).join('|'))

/** Metadata and front matter as Argdown reads it, without letting it set anything up, overflow or end the reading. */
class Metadata implements IArgdownPlugin {
  readonly name = 'MetadataPlugin'
  findings: Finding[] = []
  private lines: ArgdownLines | undefined
  readonly tokenListeners: NonNullable<IArgdownPlugin['tokenListeners']>

  constructor() {
    const own = new DataPlugin()
    const listen: (typeof this.tokenListeners)[string] = (request, response, token, parent, index, logger) => {
      const place = { line: this.lines?.numberOf(token.startLine ?? 1) }
      try {
        own.tokenListeners[token.tokenType.name]?.(request, response, token, parent, index, logger)
      } catch (error) {
        const told = error instanceof Error ? error.message.split('\n')[0] : String(error)
        this.findings.push(findingAt('malformed', `This metadata is not YAML and was left out: ${told}.`, place))
        return
      }
      if (!parent) return
      const data = boundedData(parent.data)
      if (data === undefined || !isRecord(data)) {
        if (parent.data !== undefined && parent.data !== null)
          this.findings.push(findingAt('left-out', 'Metadata that is no record was left out.', place))
        parent.data = undefined
      } else parent.data = data
      if (token.tokenType.name === 'FrontMatter') {
        response.frontMatter = parent.data
        if (isRecord(data) && isRecord(data.model) && data.model.mode === 'strict')
          request.model = { ...request.model, mode: InterpretationModes.STRICT }
      }
    }
    this.tokenListeners = { Data: listen, FrontMatter: listen }
  }

  begin(lines: ArgdownLines): void {
    this.lines = lines
    this.findings = []
  }
}
