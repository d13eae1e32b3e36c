import type { Page } from '@playwright/test'
import { printCruxJson } from '@/lib/domain/formats/crux-json'
import { post, startSite } from './bench-site'
import { debateOf } from './grown-debate'
import { printFigure } from './measure'

// From the press of a key that supposes something of a claim to its card painted in its new colours, on a large map.
// Functions that run in the page have no names: tsx would mark named ones with a helper that the page does not have.

const CLAIMS = 5_000
const PRESSES = 60

/** Presses the key on the selected card; answers the milliseconds until the card is painted with another verdict. */
async function press(page: Page, key: string): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const card = document.querySelector('[data-spot^="claim:"][aria-current]')
    const spent = new Promise<number>((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) => {
          new MutationObserver((_, observer) => {
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)))
          }).observe(card ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true })
        },
        { capture: true, once: true },
      )
    })
    return { spent }
  })
  await page.keyboard.press(key)
  return watch.evaluate(({ spent }) => spent)
}

const site = await startSite()
try {
  const { browser, context, page } = await site.enter('Mara')
  const text = printCruxJson(debateOf(CLAIMS))
  const made = await post(context, site.origin, '/api/maps/import', { name: 'debate.crux.json', text })
  await page.goto(`/maps/${(made as { mapId: string }).mapId}`)
  await page
    .getByTestId('saved-state')
    .filter({ hasText: /Saved|Up to date/ })
    .waitFor()
  await page.locator('[data-spot^="claim:"]').first().click()
  await page.locator('[data-spot^="claim:"][aria-current]').waitFor()
  await page.waitForTimeout(2_000)
  const spent: number[] = []
  for (let count = 0; count < PRESSES; count += 1) {
    spent.push(await press(page, count % 2 === 0 ? 'b' : 'y'))
    await page.waitForTimeout(300)
  }
  const sorted = spent.slice(4).sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  printFigure({ bench: 'what if: key to recoloured, 5,000 claims, median', figure: at(0.5), unit: 'ms' })
  printFigure({ bench: 'what if: key to recoloured, 5,000 claims, p95', figure: at(0.95), unit: 'ms', bar: '<= 34' })
  await browser.close()
} finally {
  await site.stop()
}
