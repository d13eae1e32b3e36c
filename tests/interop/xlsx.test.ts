import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readRows } from '@/lib/domain/formats/csv/csv-table'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { printXlsx } from '@/lib/server/export/xlsx'

const hasOffice = spawnSync('soffice', ['--version']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'crux-office-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasOffice)(
  `XLSX in LibreOffice${hasOffice ? '' : ' (skipped: soffice of libreoffice-calc is not here)'}`,
  () => {
    it('FM59: opens, and shows each claim as it is', async () => {
      const play = new PlayMap()
      const texts = ['=1+1', 'Two\nlines', '_x0041_', '<b> & "c", d', 'безпека 👩🏽‍🚀 ערבויות']
      const [top = '', ...others] = texts.map((text) => play.claim(text))
      for (const claim of others) play.argue('con', [claim], { kind: 'claim', id: top })
      const workbook = join(folder, 'map.xlsx')
      writeFileSync(workbook, await printXlsx(play.map))
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
      // 44, 34, 76: commas, quotation marks, UTF-8.
      const list = [
        '--headless',
        profile,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        workbook,
      ]
      const { status, stdout, stderr } = spawnSync('soffice', list, { timeout: 240_000 })
      expect(status, `${stdout}${stderr}`).toBe(0)
      const { rows } = readRows(readFileSync(join(folder, 'map.csv'), 'utf8'), ',')
      expect(rows.slice(1).map(({ cells }) => cells[1])).toEqual(texts)
    })
  },
)
