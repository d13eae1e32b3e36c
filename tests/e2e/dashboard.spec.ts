import type { Locator, Page } from '@playwright/test'
import { smallDebate } from './support/debates'
import { expect, test } from './support/stage'

test('DA3: a map is renamed, duplicated, archived and, once confirmed, deleted from the dashboard', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  await smallDebate(mara)
  await page.goto('/', { waitUntil: 'networkidle' })
  const mine = page.getByRole('region', { name: /^My maps/ })
  // Other tests' public maps may have the same title at first, so it is looked for among one's own.
  const card = (title: string, within: Page | Locator = page) =>
    within.getByRole('article').filter({ has: page.getByRole('link', { name: title, exact: true }) })
  const act = async (title: string, item: string, within: Page | Locator = page) => {
    await within.getByRole('button', { name: `More about “${title}”` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await expect(card('Should the harbour be dredged?', mine)).toContainText('3 claims')

  await act('Should the harbour be dredged?', 'Rename…', mine)
  await page.getByRole('dialog').getByLabel('Title').fill('Dredging')
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(card('Dredging')).toBeVisible()

  await act('Dredging', 'Duplicate')
  await expect(card('Dredging (copy)')).toContainText('3 claims')

  await act('Dredging', 'Archive')
  await expect(mine.getByRole('article')).toHaveCount(1)
  await page.locator('summary').click()
  await expect(page.getByRole('region', { name: /^Archived maps/ }).getByRole('article')).toHaveCount(1)
  await act('Dredging', 'Take out of the archive')
  await expect(mine.getByRole('article')).toHaveCount(2)

  await act('Dredging (copy)', 'Delete…')
  const question = page.getByRole('alertdialog', { name: 'Delete “Dredging (copy)”?' })
  await expect(question).toContainText('3 claims')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(card('Dredging (copy)')).toBeVisible()
  await act('Dredging (copy)', 'Delete…')
  await question.getByRole('button', { name: 'Delete the map' }).click()
  // While the question stands, nothing behind it can be found.
  await expect(question).toBeHidden()
  await expect(card('Dredging (copy)')).toHaveCount(0)
  await page.reload()
  await expect(mine.getByRole('article')).toHaveCount(1)
})
