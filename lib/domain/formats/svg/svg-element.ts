import { escapeXml } from '../escape-xml'

export const number = (value: number): string => String(Math.round(value * 100) / 100)

export type Attributes = Record<string, string | number | null>

/** Attributes in a tag, each with a space before it; those that are null are left out. */
export function printAttributes(attributes: Attributes): string {
  let written = ''
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== null && value !== undefined)
      written += ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`
  }
  return written
}

/** One element; attributes that are null are left out, children stand as they are given. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const open = `<${name}${printAttributes(attributes)}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
