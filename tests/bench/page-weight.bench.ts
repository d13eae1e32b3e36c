import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { runNode } from '../../scripts/run-program.mjs'
import { post, startSite } from './bench-site'
import { printFigure } from './measure'

// The JavaScript that a page asks for until it is quiet, each file gzipped as a proxy would, and how far its parts
// jump while it comes to life.

type Weighed = { kilobytes: number; shift: number }

async function weigh(page: Page, path: string): Promise<Weighed> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  return { kilobytes: bytes / 1_000, shift: await shiftOf(page) }
}

/** The sum of all layout shifts so far. */
const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0))
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        // Without any shift the observer is never called.
        setTimeout(() => resolve(0), 500)
      }),
  )

function print(what: string, { kilobytes, shift }: Weighed, bar: number): void {
  printFigure({ bench: `JavaScript of ${what}, gzipped`, figure: kilobytes, unit: 'kB', bar: `<= ${bar}` })
  printFigure({ bench: `layout shift of ${what}`, figure: shift, unit: '', bar: '<= 0.05' })
}

// The first page shows the sample debate, live.
const loaded = await runNode(['--import', 'tsx', 'lib/server/load-sample.ts'])
if (loaded.code !== 0) throw new Error(loaded.output)
const site = await startSite()
try {
  const { browser, context, page } = await site.enter('Mara')
  const { mapId } = (await post(context, site.origin, '/api/maps', { title: 'The harbour' })) as { mapId: string }
  print('the map page', await weigh(page, `/maps/${mapId}`), 320)
  const visitor = await browser.newContext({ baseURL: site.origin, viewport: { width: 1_440, height: 900 } })
  print('the first page', await weigh(await visitor.newPage(), '/'), 150)
  const phone = await browser.newContext({ baseURL: site.origin, viewport: { width: 390, height: 844 } })
  print('the first page on a phone', await weigh(await phone.newPage(), '/'), 150)
  await browser.close()
} finally {
  await site.stop()
}
