import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { runNode } from '../../scripts/run-program.mjs'
import { post, type Site, startSite } from '../bench/bench-site'
import { type Places, STATES, type State } from './states'

// Takes a picture of every state on a desk (light and dark) and on a phone. Run by `npm run screenshots`.

const LOOKS = [
  { name: 'light', screen: 'desk', width: 1_440, height: 900, colorScheme: 'light' },
  { name: 'dark', screen: 'desk', width: 1_440, height: 900, colorScheme: 'dark' },
  { name: 'phone', screen: 'phone', width: 390, height: 844, colorScheme: 'light' },
] as const
const SETTLE_MS = 700

const [folder = 'screenshots', ...names] = process.argv.slice(2)
const wanted = ({ name }: State) => names.length === 0 || names.some((part) => name.includes(part))

async function furnish(site: Site, context: BrowserContext): Promise<Places> {
  const make = async (path: string, body: object) =>
    ((await post(context, site.origin, path, body)) as { mapId: string }).mapId
  const landing = await (await context.request.get('/')).text()
  const [, sampleId = ''] = /href="\/maps\/([\w-]+)"/.exec(landing) ?? []
  const templateIds: Record<string, string> = {}
  for (const { name } of STATES) {
    const template = name.startsWith('template-') ? name.slice('template-'.length) : null
    if (template) templateIds[template] = await make('/api/maps', { title: `From ${template}`, template })
  }
  const emptyId = await make('/api/maps', { title: 'Should the harbour be dredged?' })
  return { sampleId, emptyId, templateIds, ownId: await make(`/api/maps/${sampleId}/duplicate`, {}) }
}

const loaded = await runNode(['--import', 'tsx', 'lib/server/load-sample.ts'])
if (loaded.code !== 0) throw new Error(loaded.output)
const site = await startSite()
let failures = 0
try {
  const [person, newcomer] = [await site.enter('Mara'), await site.enter('Nora')]
  const visitor = await person.browser.newContext({ baseURL: site.origin })
  const places = await furnish(site, person.context)
  const contexts = { visitor, newcomer: newcomer.context, person: person.context }
  for (const { name: look, screen, width, height, colorScheme } of LOOKS) {
    mkdirSync(join(folder, look), { recursive: true })
    for (const { name, who, path, act, only } of STATES.filter(wanted)) {
      if (only && only !== screen) continue
      const page = await contexts[who].newPage()
      page.setDefaultTimeout(10_000)
      try {
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.goto(path(places))
        await page.waitForLoadState('networkidle')
        await act?.(page)
        await page.waitForTimeout(SETTLE_MS)
        await page.screenshot({ path: join(folder, look, `${name}.png`) })
      } catch (error) {
        failures += 1
        console.log(`  ✘ ${look}/${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      }
      await page.close()
    }
    console.log(`  ✔ ${look}`)
  }
  await Promise.all([person.browser.close(), newcomer.browser.close()])
} finally {
  await site.stop()
}
console.log(`Pictures are in ${folder}`)
process.exitCode = failures === 0 ? 0 : 1
