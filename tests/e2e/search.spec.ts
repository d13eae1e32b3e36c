import type { Page } from '@playwright/test'
import { composeAnnotation } from '../../lib/domain/compose'
import { expectAccessible } from './support/axe'
import { quotedSource, smallDebate } from './support/debates'
import { inspector, readerText } from './support/reader'
import { cardOf, expect, newId, openMap, submit, test } from './support/stage'

const option = (page: Page, text: string) => page.getByRole('option').filter({ hasText: text })

test('SE1: the palette finds claims, quotes, notes and passages, marks the words and leads there', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  await submit(
    mara,
    mapId,
    composeAnnotation(newId, { kind: 'claim', id: thesis }, 'Who pays the **pilots**?').operation,
  )
  await openMap(page, mapId)
  const ask = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
  }

  await ask('poisend')
  await expect(page.getByRole('option').locator('mark')).toHaveText(['poisoned'])
  await expectAccessible(page, 'the palette')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-spot^="claim:"]:focus')).toContainText('poisoned mud')

  await ask('twice draught')
  await option(page, 'ships of twice the draught').first().click()
  await expect(readerText(page)).toContainText('ships of twice the draught')

  await ask('counted outside')
  await expect(page.getByRole('group', { name: 'In the texts' })).toBeVisible()
  await option(page, 'waiting outside the bar').click()
  await expect(readerText(page).getByText('waiting outside the bar')).toBeInViewport()

  await ask('pilots')
  await option(page, 'pilots').click()
  await expect(inspector(page)).toContainText('Who pays the pilots?')

  await ask('?!')
  await expect(page.getByText('Nothing on this map says that.')).toBeVisible()
})

test('SE12: all claims with some words are marked on the map and in the outline until Escape', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dredg')
  await option(page, 'Show all').click()
  await expect(page.getByRole('status').filter({ hasText: 'with “dredg”' })).toContainText('2 claims')
  await expect(cardOf(page, 'claim', thesis)).toHaveClass(/claim-found/)
  await expect(cardOf(page, 'claim', objection)).toHaveClass(/claim-found/)
  await expect(cardOf(page, 'claim', reason)).toHaveClass(/claim-not-found/)
  await expectAccessible(page, 'what was found on the map')
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.locator('.claim-found')).toHaveCount(2)
  await expectAccessible(page, 'what was found in the outline')
  await page.keyboard.press('Escape')
  await expect(page.locator('.claim-found, .claim-not-found')).toHaveCount(0)
})

test('SE7: the dashboard finds what is on any map, and leads to its place', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, objection } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  // What is typed before the page has come to life is not heard.
  await page.goto('/', { waitUntil: 'networkidle' })
  const search = page.getByRole('searchbox', { name: 'Search all maps' })
  const found = page.getByRole('region', { name: /^In the maps/ })
  const results = found.getByRole('link')

  await search.fill('poisend mud')
  await expect(results.first()).toContainText('poisoned mud')
  await expect(results.first()).toContainText('Claim on Should the harbour be dredged?')
  await expectAccessible(page, 'results over all maps')
  await results.first().click()
  await expect(cardOf(page, 'claim', objection)).toHaveAttribute('aria-current', 'true')
  await expect(cardOf(page, 'claim', objection)).toBeInViewport({ ratio: 1 })

  await page.goto('/', { waitUntil: 'networkidle' })
  await search.fill('counted waiting')
  await expect(results.first()).toContainText('Source on')
  await results.first().click()
  await expect(readerText(page).getByText('ships of twice the draught')).toBeInViewport()

  await page.goto('/', { waitUntil: 'networkidle' })
  await search.fill('*** zeppelin')
  await expect(found).toContainText('Nothing on any map says that.')
})
