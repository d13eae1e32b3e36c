import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { printDocx } from '@/lib/server/export/docx'
import { sampleDebate } from '../support/sample-debate'

const folder = mkdtempSync(join(tmpdir(), 'crux-docx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
/** Opens a file of the folder and writes it as another; answers whether that is there. */
function convert(file: string, to: string, written: string): boolean {
  const list = ['--headless', profile, '--convert-to', to, '--outdir', folder, join(folder, file)]
  spawnSync('soffice', list, { timeout: 240_000 })
  return existsSync(join(folder, written))
}

// LibreOffice may be there without its word processor, which opens any text.
writeFileSync(join(folder, 'try.txt'), 'x')
const hasWriter = spawnSync('soffice', ['--version']).error === undefined && convert('try.txt', 'odt', 'try.odt')

describe.skipIf(!hasWriter)(
  `DOCX in LibreOffice${hasWriter ? '' : ' (SKIPPED: soffice of libreoffice-writer is not here)'}`,
  () => {
    it('FM65: opens, with every claim, quote and source in it', async () => {
      const map = sampleDebate()
      writeFileSync(join(folder, 'map.docx'), await printDocx(map))
      expect(convert('map.docx', 'txt:Text (encoded):UTF8', 'map.txt')).toBe(true)
      const text = readFileSync(join(folder, 'map.txt'), 'utf8')
      for (const claim of map.claims.values()) expect(text).toContain(claim.text)
      for (const { exact } of map.quotes.values()) expect(text).toContain(exact)
      for (const { title } of map.sources.values()) expect(text).toContain(title)
      expect(text).toMatch(/^ *1\.1\s+Objection/m)
    })
  },
)
