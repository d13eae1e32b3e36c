// What XML 1.0 cannot hold at all; the model refuses most of it at the door already.
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving control characters out is this line's purpose
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Any text as XML text or as an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)

const number = (value: number): string => String(Math.round(value * 100) / 100)

export type Attributes = Record<string, string | number | null>

/** One element; attributes that are null are left out, children stand as they are given. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`,
  )
  const open = `<${name}${written.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
