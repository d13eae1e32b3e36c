/** As much of a Markdown tree as is read here. */
type Node = { type: string; value?: string; url?: string; children?: Node[] }

/** Ends at white space and at what no address holds unescaped. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]+/g
/** Behind an address these belong to the sentence around it. */
const SENTENCE_END = /[.,;:!?'’*_~]$/

/** For `remarkPlugins`: addresses that stand bare in a text become links. Those in code and in links stay. */
export const linkAddresses = () => (tree: Node) => linkIn(tree)

function linkIn(node: Node): void {
  if (!node.children || node.type === 'link' || node.type === 'linkReference') return
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return split(child.value ?? '')
    linkIn(child)
    return child
  })
}

function split(text: string): Node[] {
  const nodes: Node[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const url = trimmed(match[0])
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) })
    nodes.push({ type: 'link', url, children: [{ type: 'text', value: url }] })
    from = match.index + url.length
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) })
  return nodes
}

function trimmed(address: string): string {
  let url = address
  while (SENTENCE_END.test(url) || closesTooMuch(url)) url = url.slice(0, -1)
  return url
}

/** A bracket that closes one outside of the address; those of "…/Crux_(star)" are its own. */
const closesTooMuch = (url: string): boolean =>
  (url.endsWith(')') && url.split(')').length > url.split('(').length) ||
  (url.endsWith(']') && url.split(']').length > url.split('[').length)
