import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listFormats } from './list-formats'

const GUIDE = readFileSync(new URL('../../../docs/formats.md', import.meta.url), 'utf8')

it('IM9: docs/formats.md lists every format: its files, whether it is read and whether it is written', () => {
  const rows = [...GUIDE.matchAll(/^\| \[.+\]\(#.+\) \| `(\S+)` \| (.+) \| (yes)? ?\| (yes)? ?\| .+ \|$/gm)]
  const told = rows.map(([, name, files, reads, writes]) => [name, files, reads === 'yes', writes === 'yes'])
  const listed = listFormats().map(({ name, extensions, reads, writes }) => [
    name,
    extensions.map((extension) => `\`${extension}\``).join(', '),
    reads,
    writes,
  ])
  expect(told.sort()).toEqual(listed.sort())
})
