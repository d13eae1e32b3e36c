import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { quotedSource, smallDebate } from './support/debates'
import { cardOf, expect, newId, openMap, submit, test } from './support/stage'

const PHONE = { width: 390, height: 844 }
/** What a visitor without an account may come to. */
const SIGNED_OUT = ['/', '/sign-in', '/sign-in?error=CredentialsSignin', '/sign-up', '/join/nothing', '/maps/nowhere']
const DESK = { width: 1440, height: 900 }

/** No violations as the page is now, in light and in dark; and nothing wider than the screen. */
async function check(page: Page, what: string, { floating = false } = {}): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Half way from light to dark no colour is the page's; what inherits one that moves may begin to move when that ends.
    await page.evaluate(async () => {
      const moving = () =>
        document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      do {
        await Promise.allSettled(moving().map(({ finished }) => finished))
        await frame()
        await frame()
      } while (moving().length > 0)
    })
    // An open menu floats over the page and is in none of its landmarks; only dialogs are exempt from that rule.
    const { violations } = await new AxeBuilder({ page }).disableRules(floating ? ['region'] : []).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
    expect(found, `${what}, ${colorScheme}`).toEqual([])
  }
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wider, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}

for (const [screen, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const) {
  for (const path of SIGNED_OUT) {
    test(`AX1: ${path} on a ${screen}`, async ({ visit }) => {
      const page = await visit()
      await page.setViewportSize(viewport)
      await page.goto(path)
      await check(page, path)
    })
  }

  test(`AX1: pages of the signed-in on a ${screen}`, async ({ enter }) => {
    test.slow()
    const { page, ...mara } = await enter('Mara')
    await page.setViewportSize(viewport)
    await page.goto('/')
    await check(page, 'the empty dashboard')
    await smallDebate({ ...mara, page })
    await page.goto('/')
    await check(page, 'the dashboard')
    await page.getByRole('button', { name: 'New map' }).first().click()
    await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible()
    await check(page, 'the new-map dialog')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^More about/ })
      .first()
      .click()
    await check(page, 'the map menu', { floating: true })
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await check(page, 'the question before deleting')
    await page.goto('/account')
    await check(page, 'the account page')
  })

  test(`AX1: a map on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId, thesis } = await smallDebate(mara)
    await quotedSource(mara, mapId, thesis)
    await page.setViewportSize(viewport)
    await openMap(page, mapId)
    await check(page, 'the workspace')
    if (screen === 'phone') return
    await cardOf(page, 'claim', thesis).click()
    await check(page, 'a selected claim')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('dialog', { name: /^Share/ })).toBeVisible()
    await check(page, 'the share dialog')
  })
}

for (const [screen, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const) {
  test(`AX1: importing and exporting on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId } = await smallDebate(mara)
    await page.setViewportSize(viewport)
    await openMap(page, mapId)
    const more = async (item: string) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await more('Import a file…')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Or paste text')).toBeVisible()
    await check(page, 'what to import')
    await dialog.getByLabel('Or paste text').fill('The harbour should be dredged.\n  + Yes.\n  > No sign.\n')
    await dialog.getByRole('button', { name: 'Look at it' }).click()
    await expect(dialog.getByRole('group', { name: /on this map already/ })).toBeVisible()
    await check(page, 'what was looked into')
    await page.keyboard.press('Escape')
    if (screen === 'phone') await more('Export…')
    else await page.getByRole('button', { name: 'Export' }).click()
    await expect(dialog.getByText(/carries all of it|cannot carry/).first()).toBeVisible()
    await check(page, 'the export dialog')
  })

  test(`AX1: the tour, the legend and an embedded map on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId } = await smallDebate(mara)
    const opened = { from: 'private', to: 'public' } as const
    await submit(mara, mapId, { v: 1, id: newId(), kind: 'edit-map', visibility: opened })
    await page.setViewportSize(viewport)
    await page.goto(`/maps/${mapId}?tour=1`)
    await expect(page.getByRole('dialog', { name: 'It begins with a claim' })).toBeVisible()
    await check(page, 'the tour')
    await page.keyboard.press('Escape')
    if (screen === 'desk') {
      await page.getByRole('button', { name: 'Legend' }).click()
      await expect(page.getByText('rewordings clash: choose one')).toBeVisible()
      await check(page, 'the legend')
    }
    await page.goto(`/embed/${mapId}`)
    await check(page, 'an embedded map')
    await page.goto('/embed/nowhere')
    await check(page, 'no embedded map')
  })
}
