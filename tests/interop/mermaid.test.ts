// @vitest-environment jsdom
import fc from 'fast-check'
import mermaid from 'mermaid'
import { describe, expect, it } from 'vitest'
import type { DebateMap } from '@/lib/domain/debate-map'
import { isNodeOfGraph } from '@/lib/domain/formats/graph/graph-shape'
import { printMermaid } from '@/lib/domain/formats/graph/mermaid'
import { arbitraryHostileTexts, withHostileTexts } from '@/lib/domain/testing/hostile-texts'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { arbitraryScript, playScript } from '@/lib/domain/testing/random-operations'

/** What mermaid understands of a flowchart. */
async function understood(text: string) {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' })
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  const vertices: Map<string, { text?: string }> = Reflect.get(db, 'getVertices').call(db)
  const edges: unknown[] = Reflect.get(db, 'getEdges').call(db)
  const groups: unknown[] = Reflect.get(db, 'getSubGraphs').call(db)
  return { vertices, edges, groups }
}

/** Mermaid keeps entities as signs of its own until it draws. */
const decoded = (text: string): string =>
  text.replace(/\ufb02\u00b0\u00b0(\d+)\u00b6\u00df/g, (_, code: string) => String.fromCharCode(Number(code)))

const edgesIn = (map: DebateMap): number =>
  [...map.arguments.values()].reduce((sum, step) => sum + (isNodeOfGraph(map, step) ? step.premises.length + 1 : 1), 0)

describe('Mermaid, read by mermaid', () => {
  it('FM58: understands every claim, argument and frame, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryScript({ maxSteps: 60 }), arbitraryHostileTexts, async (script, texts) => {
        const map = withHostileTexts(playScript(script).map, texts)
        const { vertices, edges, groups } = await understood(printMermaid(map))
        const joined = [...map.arguments.values()].filter((step) => isNodeOfGraph(map, step))
        // A colour for a frame makes a vertex of its name, which mermaid does not draw.
        const own = [...vertices.keys()].filter((name) => !name.startsWith('f'))
        expect(own).toHaveLength(map.claims.size + joined.length)
        expect(edges).toHaveLength(edgesIn(map))
        expect(groups).toHaveLength(map.frames.size)
        const said = [...vertices.values()].map(({ text = '' }) => decoded(text.split('<br>')[0] ?? ''))
        for (const { text } of map.claims.values()) expect(said).toContain(text.trim().replace(/\s+/g, ' '))
      }),
      { numRuns: 60 },
    )
  })

  it('FM58: takes an empty map', async () => {
    expect(await mermaid.parse(printMermaid(new PlayMap().map))).toMatchObject({ diagramType: 'flowchart-v2' })
  })
})
