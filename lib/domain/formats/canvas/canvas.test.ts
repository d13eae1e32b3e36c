import { describe, expect, it } from 'vitest'
import { countedIds } from '../../counted-ids'
import { layoutMap } from '../../layout/layout-map'
import { PlayMap } from '../../testing/play-map'
import { lossesOf } from '../losses'
import { READABLE_FORMATS } from '../readable-formats'
import { recogniseFormats } from '../recognise'
import { canvasFormat } from './canvas'

const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const parse = (text: string) => canvasFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })

type Nodes = { id: string; text?: string; type?: string; [member: string]: unknown }[]
/** A canvas with these nodes, a row of cards where they say nothing else. */
function read(nodes: Nodes, edges: Record<string, unknown>[] = []) {
  const placed = nodes.map((node, at) => ({ type: 'text', x: at * 300, y: 0, width: 200, height: 80, ...node }))
  const parsed = parse(JSON.stringify({ nodes: placed, edges: edges.map((edge, at) => ({ id: `e${at}`, ...edge })) }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
  const { content } = parsed.value
  const texts = new Map(content.claims.map(({ id, text }) => [id, text]))
  const byId = new Map(content.arguments.map((step) => [step.id, step]))
  const words = (id: string): string => {
    const step = byId.get(id)
    if (!step) return texts.get(id) ?? '?'
    return `(${step.premises.map(words).join(' & ')} ${step.stance} ${words(step.conclusion.id)})`
  }
  return {
    content,
    claims: [...texts.values()],
    steps: content.arguments.map(({ id }) => words(id)),
    findings: parsed.findings.map(({ code, path }) => [code, path]),
  }
}

describe('JSON Canvas', () => {
  it('FM50: labels, signs and colours of edges tell reasons from objections; no sign is a reason', () => {
    const { steps, findings, content } = read(
      [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
        { id: 'c', text: 'C' },
      ],
      [
        { fromNode: 'b', toNode: 'a', label: 'Supports' },
        { fromNode: 'b', toNode: 'a', label: '−' },
        { fromNode: 'b', toNode: 'a', color: '1' },
        { fromNode: 'b', toNode: 'a', color: '#00c040', label: 'opposes: expert opinion' },
        { fromNode: 'c', toNode: 'a', color: '#22aa44' },
        { fromNode: 'a', toNode: 'c', fromEnd: 'arrow', toEnd: 'none', label: '+' },
        { fromNode: 'a', toNode: 'b', fromEnd: 'arrow', toEnd: 'arrow', label: 'contradicts' },
        { fromNode: 'c', toNode: 'b' },
        { fromNode: 'c', toNode: 'b', label: 'leads to' },
      ],
    )
    expect(steps).toEqual([
      '(B pro A)',
      '(B con A)',
      '(B con A)',
      '(B con A)',
      '(C pro A)',
      '(C pro A)',
      '(A con B)',
      '(B con A)',
      '(C pro B)',
      '(C pro B)',
    ])
    expect(content.arguments[3]?.scheme).toBe('expert opinion')
    expect(content.arguments.at(-1)?.note).toBe('leads to')
    expect(findings).toEqual([
      ['approximated', 'edges[7]'],
      ['approximated', 'edges[8]'],
    ])
  })

  it('FM50: what people write on edges is understood, and told of each edge where it is not', () => {
    const { steps, findings } = read(
      [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
      ],
      [
        ...['evidence against', 'Undermines', 'objects to', 'evidence for', 'see also', 'cf.'].map((label) => ({
          ...{ fromNode: 'b', toNode: 'a' },
          label,
        })),
      ],
    )
    expect(steps).toEqual(['con', 'con', 'con', 'pro', 'pro', 'pro'].map((stance) => `(B ${stance} A)`))
    expect(findings).toEqual([
      ['approximated', 'edges[4]'],
      ['approximated', 'edges[5]'],
    ])
  })

  it('FM50: a card that says “Objection” is a claim where the edges into it say something', () => {
    const { claims } = read(
      [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
        { id: 'o', text: 'Objection' },
      ],
      [
        { fromNode: 'o', toNode: 'a', color: '1' },
        { fromNode: 'b', toNode: 'o', label: 'I think' },
      ],
    )
    expect(claims).toEqual(['A', 'B', 'Objection'])
  })

  it('FM50: a small node with a word joins premises and can be undercut; without edges it is a claim', () => {
    const { claims, steps, findings } = read(
      [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B' },
        { id: 'c', text: 'C' },
        { id: 'j', text: 'because' },
        { id: 'x', text: 'X' },
        { id: 'lone', text: 'But' },
      ],
      [
        { fromNode: 'b', toNode: 'j' },
        { fromNode: 'x', toNode: 'j', label: 'opposes' },
        { fromNode: 'j', toNode: 'a' },
        { fromNode: 'c', toNode: 'j', color: '4' },
      ],
    )
    expect(claims).toEqual(['A', 'B', 'C', 'X', 'But'])
    expect(steps).toEqual(['(X con (B & C pro A))', '(B & C pro A)'])
    expect(findings).toEqual([])
  })

  it('FM50: groups are frames; a card is in the smallest around it, where it stands', () => {
    const { content, findings } = read([
      {
        id: 'g',
        type: 'group',
        label: 'Outer',
        x: -10,
        y: -10,
        width: 900,
        height: 200,
        color: '5',
        background: 'x.png',
      },
      { id: 'h', type: 'group', label: 'Inner', x: 590, y: -5, width: 250, height: 100 },
      { id: 'a', text: 'A', x: 0, color: '2' },
      { id: 'b', text: 'B', x: 600 },
      { id: 'c', text: 'C', x: 800 },
    ])
    const frames = new Map(content.frames?.map(({ id, title, colour }) => [id, `${title} ${colour}`]))
    expect(content.claims.map(({ text, frameId, pin }) => [text, frames.get(frameId ?? ''), pin?.x])).toEqual([
      ['A', 'Outer blue', 0],
      ['B', 'Inner grey', 600],
      ['C', undefined, 800],
    ])
    expect(findings).toEqual([
      ['approximated', 'nodes[1]'],
      ['left-out', 'nodes[0]'],
      ['left-out', 'nodes[2]'],
    ])
  })

  it('FM50: files and links are claims that name them; what is no node or edge is told', () => {
    const { claims, steps, findings } = read(
      [
        { id: 'f', type: 'file', file: 'notes/rain.md', subpath: '#Today' },
        { id: 'l', type: 'link', url: 'https://example.org/rain' },
        { id: 'g', type: 'group' },
        { id: 'f', text: 'Again' },
        { id: 'w', type: 'widget' },
        { id: 'n', x: 'left' },
        { id: 'far', text: 'Far', x: 5e6 },
      ],
      [
        { fromNode: 'l', toNode: 'f', label: 'pro' },
        { fromNode: 'l', toNode: 'gone' },
        { fromNode: 'g', toNode: 'f' },
        {},
      ],
    )
    expect(claims).toEqual(['notes/rain.md#Today', 'https://example.org/rain', 'Far'])
    expect(steps).toEqual(['(https://example.org/rain pro notes/rain.md#Today)'])
    expect(findings).toEqual([
      ['duplicate', 'nodes[3]'],
      ['unknown-kind', 'nodes[4]'],
      ['malformed', 'nodes[5]'],
      ['dangling', 'edges[1]'],
      ['left-out', 'edges[2]'],
      ['malformed', 'edges[3]'],
      ['approximated', 'nodes[0]'],
      ['approximated', 'nodes[1]'],
      ['left-out', 'nodes[6]'],
    ])
  })

  it('FM50: who holds a claim and its tags stand below its words', () => {
    const { content } = read([
      { id: 'a', text: 'Pledges deter.\n\n— RAND\n#treaty #two-words' },
      { id: 'b', text: '— nobody' },
      { id: 'c', text: 'One\n\n— two\n\nthree' },
    ])
    expect(content.claims.map(({ text, holder, tags }) => [text, holder, tags])).toEqual([
      ['Pledges deter.', 'RAND', ['treaty', 'two-words']],
      ['— nobody', null, []],
      ['One\n\n— two\n\nthree', null, []],
    ])
  })

  it('FM50: every card is written where the layout puts it, in whole pixels, with what it says', () => {
    const play = new PlayMap()
    const top = play.claim('Top')
    const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason')
    play.run(play.add({ premises: [{ argumentId, claimId: play.claim('Joint') }] }))
    play.argue('con', [play.claim('Critic')], { kind: 'argument', id: argumentId })
    play.run(play.edit(reason, { holder: { from: null, to: 'RAND' }, addTags: ['two words', 'жах'] }))
    const file = JSON.parse(canvasFormat.print(play.map))
    const layout = layoutMap(play.map)
    expect(file.nodes.map(({ type, text, color }: Record<string, unknown>) => [type, text, color])).toEqual([
      ['text', 'Top', undefined],
      ['text', 'Reason\n\n— RAND\n#two-words #жах', undefined],
      ['text', 'Joint', undefined],
      ['text', 'Critic', undefined],
      ['text', 'supports', '4'],
    ])
    for (const { x, y, width, height } of file.nodes)
      for (const value of [x, y, width, height]) expect(Number.isInteger(value)).toBe(true)
    expect(file.nodes[0].x).toBe(Math.round(layout.boxes.get(`claim:${top}`)?.x ?? Number.NaN))
    expect(file.edges.map(({ label, color }: Record<string, unknown>) => [label, color])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['supports', '4'],
      ['opposes', '1'],
    ])
    expect(lossesOf(canvasFormat, play.map).map(({ code }) => code)).toEqual(['authorship'])
  })

  it('FM50: a card that was moved or reworded in another app is what it is there', () => {
    const play = new PlayMap()
    const id = play.claim('Top')
    play.run(play.edit(id, { holder: { from: null, to: 'RAND' } }))
    const file = JSON.parse(canvasFormat.print(play.map))
    file.nodes[0].x += 500
    file.nodes[0].text = 'Other\n\n— NATO'
    const parsed = parse(JSON.stringify(file))
    if (!parsed.ok) throw new Error('not read')
    expect(parsed.value.title).toBe('Play')
    expect(parsed.value.content.claims[0]).toMatchObject({ text: 'Other', holder: 'NATO', pin: { x: file.nodes[0].x } })
  })

  it('FM15: a canvas is told by its content', () => {
    const play = new PlayMap()
    play.claim('One')
    expect(recogniseFormats(READABLE_FORMATS, canvasFormat.print(play.map))[0]?.format.name).toBe('canvas')
  })

  it('FM2: what is no canvas is answered in a sentence', () => {
    for (const [text, code] of [
      ['', 'not-json'],
      ['[]', 'wrong-format'],
      ['{"a":1}', 'wrong-format'],
      ['{"nodes":3}', 'wrong-format'],
    ])
      expect(parse(text ?? '')).toMatchObject({ ok: false, findings: [{ code }] })
    expect(parse('{}')).toMatchObject({ ok: true })
  })
})
