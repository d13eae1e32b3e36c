import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printHtml } from '@/lib/domain/formats/html/html'
import { findChromium, isRoot } from '@/scripts/test/chromium.mjs'
import { sampleDebate } from '../support/sample-debate'

const found = await findChromium()

describe.skipIf(!found)(`the HTML export in a browser${found ? '' : ' (SKIPPED: no Chromium starts here)'}`, () => {
  const html = printHtml(sampleDebate())
  const server = createServer((_, answer) => {
    // Stricter than any place that it will be opened from.
    answer.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    })
    answer.end(html)
  })
  const profile = mkdtempSync(join(tmpdir(), 'crux-html-'))
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => {
    server.close()
    rmSync(profile, { recursive: true, force: true })
  })

  it.each(['light', 'dark'] as const)(
    'FM61: %s: loads under the strict policy with nothing to complain of',
    async (colorScheme) => {
      const { executablePath = '' } = found ?? {}
      const context = await chromium.launchPersistentContext(profile, {
        ...(executablePath && { executablePath }),
        chromiumSandbox: !isRoot(),
        colorScheme,
        bypassCSP: false,
        viewport: { width: 1200, height: 900 },
      })
      try {
        const page = await context.newPage()
        const complaints: string[] = []
        const requests: string[] = []
        page.on('console', (message) => complaints.push(message.text()))
        page.on('pageerror', (error) => complaints.push(error.message))
        page.on('request', (request) => requests.push(request.url()))
        const { port } = server.address() as AddressInfo
        await page.goto(`http://127.0.0.1:${port}/`)
        await page.waitForLoadState('networkidle')
        expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([])
        expect(requests.filter((url) => !url.endsWith('/') && !url.endsWith('/favicon.ico'))).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1200)
        // The picture is drawn: its cards have a place and the colours of the theme.
        const card = page.locator('.picture svg a').first()
        expect((await card.boundingBox())?.width).toBeGreaterThan(20)
        await card.click()
        expect(new URL(page.url()).hash).toMatch(/^#claim-/)
      } finally {
        await context.close()
      }
    },
  )
})
