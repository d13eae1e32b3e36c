import {
  type IArgdownLogger,
  type IArgdownPlugin,
  type IArgdownRequest,
  type IArgdownResponse,
  type IAstNode,
  type IRuleNode,
  type IRuleNodeHandler,
  type ITokenNodeHandler,
  isRuleNode,
  isTokenNode,
} from '@argdown/core'

type Handlers<H> = Map<string, H[]>

/**
 * Walks a syntax tree with the listeners of plugins, in their order, as the library's own walker does; it looks up by name who
 * listens, which for a large file takes a fraction of the time.
 */
export class ArgdownWalk {
  private readonly entries: Handlers<IRuleNodeHandler> = new Map()
  private readonly exits: Handlers<IRuleNodeHandler> = new Map()
  private readonly tokens: Handlers<ITokenNodeHandler> = new Map()

  constructor(plugins: readonly IArgdownPlugin[]) {
    for (const { ruleListeners = {}, tokenListeners = {} } of plugins) {
      for (const [name, handler] of Object.entries(tokenListeners)) add(this.tokens, name, handler)
      for (const [event, handler] of Object.entries(ruleListeners)) {
        const [, name = '', when] = /^(.*)(Entry|Exit)$/.exec(event) ?? []
        add(when === 'Entry' ? this.entries : this.exits, name, handler)
      }
    }
  }

  /** Calls itself for what stands within a node: of a tree too deep it throws a RangeError. */
  walk(request: IArgdownRequest, response: IArgdownResponse, logger: IArgdownLogger): void {
    const visit = (node: IAstNode, parent: IRuleNode | null, index: number | null): void => {
      if (!node) return
      if (isRuleNode(node)) {
        for (const handle of this.entries.get(node.name) ?? NOBODY)
          handle(request, response, node, parent, index, logger)
        const { children } = node
        if (children) for (let at = 0; at < children.length; at++) visit(children[at] as IAstNode, node, at)
        for (const handle of this.exits.get(node.name) ?? NOBODY) handle(request, response, node, parent, index, logger)
      } else if (isTokenNode(node)) {
        for (const handle of this.tokens.get(node.tokenType.name) ?? NOBODY)
          handle(request, response, node, parent, index, logger)
      }
    }
    if (response.ast) visit(response.ast, null, null)
  }
}

const NOBODY: never[] = []

function add<H>(handlers: Handlers<H>, name: string, handler: H): void {
  const known = handlers.get(name)
  if (known) known.push(handler)
  else handlers.set(name, [handler])
}
