import { describe, expect, it } from 'vitest'
import { linkAddresses } from './link-addresses'

const text = (value: string) => ({ type: 'text', value })
const link = (url: string) => ({ type: 'link', url, children: [text(url)] })
/** What becomes of a paragraph that says this. */
function paragraph(value: string) {
  const tree = { type: 'root', children: [{ type: 'paragraph', children: [text(value)] }] }
  linkAddresses()(tree)
  return tree.children[0]?.children
}

describe('linkAddresses', () => {
  it('NT2: makes links of bare addresses, without the marks of the sentence around them', () => {
    expect(paragraph('See https://example.org/a?b=c#d.')).toEqual([
      text('See '),
      link('https://example.org/a?b=c#d'),
      text('.'),
    ])
    expect(paragraph('(http://example.org/Crux_(star)), and')).toEqual([
      text('('),
      link('http://example.org/Crux_(star)'),
      text('), and'),
    ])
    expect(paragraph('no address: example.org, javascript:alert(1)')).toEqual([
      text('no address: example.org, javascript:alert(1)'),
    ])
  })

  it('NT2: leaves links and code as they are', () => {
    const named = { type: 'link', url: 'https://a.example', children: [text('https://b.example')] }
    const code = { type: 'inlineCode', value: 'https://c.example' }
    const tree = { type: 'root', children: [named, code] }
    linkAddresses()(tree)
    expect(tree.children).toEqual([named, code])
    expect(named.children).toEqual([text('https://b.example')])
  })
})
