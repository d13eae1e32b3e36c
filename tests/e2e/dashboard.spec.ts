import type { Locator, Page } from '@playwright/test'
import { smallDebate } from './support/debates'
import { expect, makeMap, test } from './support/stage'

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

test('DA3: a file becomes a map, or is refused whole with a sentence', async ({ enter }) => {
  const { page } = await enter('Mara')
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const file = page.getByLabel('File to import')
  await expect(file).toHaveAttribute('accept', '.crux.json,.json,application/json,.txt,.outline,text/plain')
  await file.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"format": "cr') })
  await expect(page.getByRole('alert')).toContainText('This is not JSON')

  const outline = 'The harbour should be dredged.\n  + Larger ships could call.\n  - It stirs up mud.\n'
  await file.setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(outline) })
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(3)
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.getByRole('region', { name: /^My maps/ }).getByRole('article')).toContainText('3 claims')
})

test('FM4: what could not be taken of a file is told before its map opens', async ({ enter }) => {
  const { page } = await enter('Mara')
  // A press before the page has come to life is lost.
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const outline = `The harbour should be dredged.\n  + ${'long '.repeat(500)}\n    - about the long one\n  > undercut?\n`
  await page
    .getByLabel('File to import')
    .setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(outline) })
  const told = page.getByRole('dialog', { name: 'Imported harbour.txt, but not all of it' })
  await expect(told.getByRole('listitem')).toHaveText([/^line 2: .*left out/, /^line 3: /, /^line 4: .*no sign/])
  await told.getByRole('button', { name: 'Go to the map' }).click()
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(2)
})

test('DA1: many maps are searched by their words', async ({ enter }) => {
  const mara = await enter('Mara')
  for (const title of ['Cars', 'Trams', 'Old trams', 'Bridges', 'Harbours', 'Night buses', 'Zoning'])
    await makeMap(mara, title)
  const { page } = mara
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.getByRole('searchbox', { name: 'Search all maps' }).fill('TRAMS old')
  await expect(page.getByRole('region', { name: /^My maps/ }).getByRole('article')).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Search all maps' }).fill('zeppelins')
  await expect(page.getByText('No map has these words')).toBeVisible()
})
