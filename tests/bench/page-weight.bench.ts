import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { post, startSite } from './bench-site'
import { printFigure } from './measure'

// The JavaScript that a page asks for until it is quiet, each file gzipped as a proxy would.

/** Bytes of gzipped JavaScript that going there brings. */
async function weigh(page: Page, path: string): Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
}

const site = await startSite()
try {
  const { browser, context, page } = await site.enter('Mara')
  const { mapId } = (await post(context, site.origin, '/api/maps', { title: 'The harbour' })) as { mapId: string }
  const figure = (await weigh(page, `/maps/${mapId}`)) / 1_000
  printFigure({ bench: 'JavaScript of the map page, gzipped', figure, unit: 'kB', bar: '<= 320' })
  await browser.close()
} finally {
  await site.stop()
}
