import type { Page } from '@playwright/test'
import axe from 'axe-core'
import { expect } from './stage'

type Look = {
  /** Where to look, when not everywhere. */
  within?: string
  /** An open menu floats over the page and is in none of its landmarks; only dialogs are exempt from that rule. */
  floating?: boolean
}

/**
 * Fails unless axe finds nothing on the page as it is now.
 *
 * axe runs in the page itself and answers its violations alone: @axe-core/playwright also describes all that passed, and
 * opens another page to put frames together, which takes ten times as long. So a page with frames is refused here.
 */
export async function expectAccessible(page: Page, state: string, look: Look = {}): Promise<void> {
  expect(page.frames(), 'a page without frames').toHaveLength(1)
  await untilNothingMoves(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async ({ within, floating }: Look) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    const found = await inPage.run(within ?? document, {
      resultTypes: ['violations'],
      rules: floating ? { region: { enabled: false } } : {},
    })
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`,
    )
  }, look)
  expect(violations, state).toEqual([])
}

/** The same in light and in dark, without motion; and nothing is wider than the screen. */
export async function expectAccessibleInBothColours(page: Page, state: string, look: Look = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page, `${state}, ${colorScheme}`, look)
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${state} scrolls sideways`).toBeLessThanOrEqual(0)
}

/** Half way from one colour to another no colour is the page's; what inherits one that moves may begin to move when that ends. */
const untilNothingMoves = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moving = () =>
      document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    do {
      await Promise.allSettled(moving().map(({ finished }) => finished))
      await frame()
      await frame()
    } while (moving().length > 0)
  })
