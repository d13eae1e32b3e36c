import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { lossesOf } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'
import { readFileText } from '@/lib/sync/file-text'

/** Real files of other tools, which are not part of the project. */
const SAMPLES = new URL('../../../shared/samples/', import.meta.url).pathname
/** By folder, which format its files are. */
const FORMAT_OF: Readonly<Record<string, string>> = {
  aif: 'aif',
  argdown: 'argdown',
  'argdown-json': 'argdown-json',
  'json-canvas': 'canvas',
  kialo: 'kialo',
  sadface: 'sadface',
}
const stamp = { author: 'reader', at: '2026-01-02T00:00:00.000Z' }

const isThere = existsSync(SAMPLES)
const files = isThere
  ? readdirSync(SAMPLES).flatMap((folder) =>
      folder in FORMAT_OF || folder === 'iccma'
        ? readdirSync(join(SAMPLES, folder)).map((name) => ({ path: join(folder, name), folder }))
        : [],
    )
  : []

describe.skipIf(!isThere)('files of other tools (skipped where the samples are not beside the clone)', () => {
  it.each(files)(
    'FM15, FM17: $path is recognised, read, and written in every format that is read',
    ({ path, folder }) => {
      const file = readFileText(readFileSync(join(SAMPLES, path)))
      if (!file.ok) throw new Error('not text')
      const [guess] = recogniseFormats(READABLE_FORMATS, file.text, path)
      const extension = path.split('.').at(-1) ?? ''
      expect(guess?.format.name).toBe(FORMAT_OF[folder] ?? extension)
      const parsed = guess?.format.parse(file.text, { newId: countedIds('r'), stamp, authorName: 'Reader' })
      if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.findings))
      const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
      if (!map.ok) throw new Error(JSON.stringify(map.refusal))
      // One of them is a document without a claim.
      if (!path.endsWith('minimal.json')) expect(map.value.claims.size).toBeGreaterThan(0)
      // Which reads it back, and throws where that fails.
      for (const format of READABLE_FORMATS) lossesOf(format, map.value, { unattributed: stamp.author })
      // It was made by this format: what it says, it can say again.
      if (guess) expect(lossesOf(guess.format, map.value, { unattributed: stamp.author })).toEqual([])
    },
  )
})
