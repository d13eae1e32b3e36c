import type { Page } from '@playwright/test'
import { printCruxJson } from '@/lib/domain/formats/crux-json'
import { type Actor, post, startSite } from './bench-site'
import { debateOf } from './grown-debate'
import { printFigure } from './measure'

// Large maps in a real browser: from navigation to the first cards painted, what a frame takes while the map is panned
// and zoomed, and from a key to its letter painted in a claim. Functions that run in the page are methods or have no
// names: tsx would mark named ones with a helper that the page does not have.

const SIZES = [
  { claims: 1_000, drawnBar: '<= 2000', frameBar: '<= 25' },
  { claims: 5_000, drawnBar: '<= 3500', frameBar: '<= 34' },
  { claims: 20_000, drawnBar: undefined, frameBar: '<= 50' },
]
const TYPED_ON = 5_000
const KEYS = 120

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN

async function importDebate({ context }: Actor, origin: string, claims: number): Promise<string> {
  const text = printCruxJson(debateOf(claims))
  const made = await post(context, origin, '/api/maps/import', { name: 'debate.crux.json', text })
  return (made as { mapId: string }).mapId
}

/** Opens the map; answers the milliseconds from navigation to the first cards painted. */
async function open(page: Page, mapId: string): Promise<number> {
  await page.goto(`/maps/${mapId}`, { waitUntil: 'commit' })
  const drawn = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watch = {
          look() {
            if (document.querySelector('[data-spot^="claim:"], [data-testid="far-view"]')) {
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
            } else requestAnimationFrame(() => watch.look())
          },
        }
        watch.look()
      }),
  )
  await page
    .getByTestId('saved-state')
    .filter({ hasText: /Saved|Up to date/ })
    .waitFor()
  return drawn
}

/** The frames, in milliseconds each, while `act` goes on. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  const frames = await page.evaluateHandle(() => {
    const watch = {
      times: [] as number[],
      on: true,
      note(at: number) {
        watch.times.push(at)
        if (watch.on) requestAnimationFrame((next) => watch.note(next))
      },
    }
    requestAnimationFrame((at) => watch.note(at))
    return watch
  })
  await act()
  const times = await frames.evaluate((watch) => {
    watch.on = false
    return watch.times
  })
  return times.slice(1).map((at, index) => at - (times[index] ?? at))
}

async function panAndZoom(page: Page): Promise<void> {
  const box = await page.getByTestId('map').boundingBox()
  if (!box) throw new Error('no map on the screen')
  const [x, y] = [box.x + box.width / 2, box.y + 8]
  for (let round = 0; round < 3; round += 1) {
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 300, y + 500, { steps: 30 })
    await page.mouse.move(x + 200, y + 100, { steps: 30 })
    await page.mouse.up()
    for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, 120)
    for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, -120)
  }
}

/**
 * What the machine gives just now, whatever Crux does: a fixed loop in the page, and a frame of an empty page while the
 * pointer moves. Where these are high, so is everything after them.
 */
async function printMachine(page: Page): Promise<void> {
  await page.goto('about:blank')
  const loops = await page.evaluate(() => {
    const times: number[] = []
    for (let round = 0; round < 15; round += 1) {
      const begun = performance.now()
      let sum = 0
      for (let count = 0; count < 5_000_000; count += 1) sum = (sum * 31 + count) % 1_000_003
      times.push(performance.now() - begun + (sum < 0 ? 1 : 0))
    }
    return times
  })
  printFigure({ bench: 'this machine: a fixed loop, median', figure: percentile(loops, 0.5), unit: 'ms' })
  const frames = await framesWhile(page, async () => {
    for (let round = 0; round < 3; round += 1) await page.mouse.move(100 + 300 * (round % 2), 400, { steps: 60 })
  })
  printFigure({ bench: 'this machine: a frame of an empty page, p95', figure: percentile(frames, 0.95), unit: 'ms' })
}

/** Types into a claim; answers, for each key, the milliseconds until its letter is painted. */
async function type(page: Page): Promise<number[]> {
  const card = page.locator('[data-spot^="claim:"]').first()
  await card.click()
  await page.keyboard.press('e')
  const writer = page.getByTestId('claim-writer')
  await writer.waitFor()
  const painted = await page.evaluateHandle(() => {
    const spent: number[] = []
    window.addEventListener(
      'input',
      (event) => {
        const { timeStamp } = event
        requestAnimationFrame(() => setTimeout(() => spent.push(performance.now() - timeStamp)))
      },
      true,
    )
    return spent
  })
  for (let key = 0; key < KEYS; key += 1) await writer.press(String.fromCharCode(97 + (key % 26)))
  await page.waitForTimeout(200)
  const spent = await painted.evaluate((times) => times)
  await page.keyboard.press('Escape')
  return spent
}

const site = await startSite()
try {
  const actor = await site.enter('Mara')
  const { page, browser } = actor
  for (const { claims, drawnBar, frameBar } of SIZES) {
    const mapId = await importDebate(actor, site.origin, claims)
    const named = `${claims} claims`
    await printMachine(page)
    const drawn = await open(page, mapId)
    printFigure({
      bench: `${named}: first cards painted`,
      figure: drawn,
      unit: 'ms',
      ...(drawnBar && { bar: drawnBar }),
    })
    const near = await framesWhile(page, () => panAndZoom(page))
    printFigure({
      bench: `${named}: a frame while panning, p95`,
      figure: percentile(near, 0.95),
      unit: 'ms',
      bar: frameBar,
    })
    await page.getByRole('button', { name: 'Show the whole map' }).click()
    await page.waitForTimeout(1_000)
    const far = await framesWhile(page, () => panAndZoom(page))
    printFigure({ bench: `${named}: a frame from afar, p95`, figure: percentile(far, 0.95), unit: 'ms', bar: frameBar })
    if (claims !== TYPED_ON) continue
    await open(page, mapId)
    const spent = await type(page)
    printFigure({ bench: `${named}: key to letter, p95`, figure: percentile(spent, 0.95), unit: 'ms', bar: '<= 34' })
  }
  await browser.close()
} finally {
  await site.stop()
}
