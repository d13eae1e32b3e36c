import type { Page } from '@playwright/test'
import { addClaim } from '../support/operations'
import { smallDebate } from './support/debates'
import { cardOf, cardSaying, expect, makeMap, openMap, submit, test } from './support/stage'

const outline = 'The harbour should be dredged.\n  + Larger ships could call.\n  - It stirs up mud.\n'
const faulty = 'The harbour should be dredged.\n  + bell \u0007\n  > no sign\n'
const cards = (page: Page) => page.locator('[data-spot^="claim:"]')
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Import/ })

async function openDashboard(page: Page) {
  // A press before the page has come to life is lost.
  await page.goto('/', { waitUntil: 'networkidle' })
}
async function choose(page: Page, name: string, text: string | Buffer) {
  await page.getByLabel('File to import').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}
/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([title, words]) => {
      const data = new DataTransfer()
      data.items.add(new File([words ?? ''], title ?? '', { type: 'text/plain' }))
      return data
    },
    [name, text],
  )
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer })
  await expect(page.getByText('Drop the file to import it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}
const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)

test.describe('on the dashboard', () => {
  test('DA3: a file becomes a map, or is refused whole with a sentence', async ({ enter }) => {
    const { page } = await enter('Mara')
    await openDashboard(page)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await choose(page, 'broken.json', '{"format": "cr')
    const dialog = dialogOf(page)
    await expect(dialog.getByRole('alert')).toContainText('This is not JSON')
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Something else' }).click()
    await choose(page, 'harbour.txt', outline)
    await expect(dialog.getByLabel('Recognised as')).toHaveValue('outline')
    await expect(dialog).toContainText('3 claims, 2 arguments (1 reason, 1 objection)')
    await expect(dialog.getByRole('img', { name: /harbour/ })).toBeVisible()
    await expect(dialog).toContainText('All of it was understood.')
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(cards(page)).toHaveCount(3)
    await openDashboard(page)
    await expect(page.getByRole('region', { name: /^My maps/ }).getByRole('article')).toContainText('3 claims')
  })

  test('IM14: what cannot be taken is told by kind and line before anything is done', async ({ enter }) => {
    const { page } = await enter('Mara')
    await openDashboard(page)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await choose(page, 'harbour.txt', faulty)
    const told = dialogOf(page).getByRole('region', { name: 'What to look at' })
    await expect(told.getByRole('listitem').filter({ hasText: /^line 2: / })).toHaveCount(1)
    await expect(told.getByRole('listitem').filter({ hasText: /^line 3: .*no sign/ })).toHaveCount(1)
    await expect(told.locator('summary').first()).toContainText('Left out')
  })

  test('IM15: a file is dropped anywhere, text is pasted anywhere, and another format may be chosen', async ({
    enter,
  }) => {
    const { page } = await enter('Mara')
    await openDashboard(page)
    await drop(page, 'harbour.txt', outline)
    const dialog = dialogOf(page)
    await expect(dialog).toContainText('3 claims')
    await drop(page, 'other.txt', 'One claim.\nAnother.\n')
    await expect(page.getByRole('dialog', { name: 'Import: other.txt' })).toContainText('2 claims')
    await dialog.getByLabel('Recognised as').selectOption('crux')
    await expect(dialog.getByRole('alert')).toContainText('This is not JSON')
    await dialog.getByLabel('Read as').selectOption('outline')
    await expect(dialog).toContainText('2 claims')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await paste(page, outline)
    await expect(page.getByRole('dialog', { name: 'Import: What you pasted' })).toContainText('3 claims')
    await dialog.getByRole('button', { name: 'Something else' }).click()
    await expect(dialog.getByLabel('Or paste text')).toHaveValue(outline)
  })

  test('IM12: an import that is called off makes no map', async ({ enter }) => {
    const { page } = await enter('Mara')
    await openDashboard(page)
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await choose(page, 'large.txt', Array.from({ length: 20_000 }, (_, count) => `Claim ${count}.`).join('\n'))
    const dialog = dialogOf(page)
    await expect(dialog).toContainText('20,000 claims', { timeout: 20_000 })
    let held = () => {}
    const hold = new Promise<void>((resolve) => {
      held = resolve
    })
    await page.route('**/api/maps/import', async (route) => {
      await hold
      await route.continue().catch(() => {})
    })
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(dialog.getByRole('status')).toContainText('Sending the file')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    held()
    await expect(dialog.getByRole('alert')).toContainText('Cancelled: nothing was imported.')
    await page.keyboard.press('Escape')
    await openDashboard(page)
    await expect(page.getByRole('region', { name: /^My maps/ }).getByRole('article')).toHaveCount(0)
  })
})

test.describe('on a map', () => {
  test('IM3: a file goes under the selected claim, merges what repeats, and is taken back by Undo', async ({
    enter,
  }) => {
    const mara = await enter('Mara')
    const { page } = mara
    const mapId = await makeMap(mara, 'Ports')
    const [top, mud] = [addClaim('Ports should grow.'), addClaim('It stirs up mud.')]
    await submit(mara, mapId, top, mud)
    await openMap(page, mapId)
    await cardOf(page, 'claim', top.claims[0]?.id ?? '').click()
    await drop(page, 'harbour.txt', outline)
    const dialog = dialogOf(page)
    await expect(dialog.getByLabel('Into this map, under “Ports should grow.”')).toBeChecked()
    await dialog.getByLabel('How it argues about the claim').selectOption('con')
    await expect(dialog.getByRole('group', { name: 'One of its claims is on this map already' })).toBeVisible()
    await expect(dialog.getByRole('checkbox', { name: /^Merge it/ })).toBeChecked()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(cards(page)).toHaveCount(4)
    await expect(cardSaying(page, 'It stirs up mud.')).toHaveCount(1)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect(cards(page)).toHaveCount(2)
    // What was there before stays.
    await expect(cardSaying(page, 'It stirs up mud.')).toBeVisible()
  })

  test('IM3: beside what is there, without merging, it is taken back by the keys for undoing', async ({ enter }) => {
    const mara = await enter('Mara')
    const { page } = mara
    const mapId = await makeMap(mara, 'Ports')
    await submit(mara, mapId, addClaim('It stirs up mud.'))
    await openMap(page, mapId)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Import a file…' }).click()
    await page.getByLabel('Or paste text').fill(outline)
    await page.getByRole('button', { name: 'Look at it' }).click()
    const dialog = dialogOf(page)
    await dialog.getByRole('checkbox', { name: /^Merge it/ }).uncheck()
    await dialog.getByRole('button', { name: 'Import' }).click()
    await expect(cards(page)).toHaveCount(4)
    await expect(dialog).toBeHidden()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(cards(page)).toHaveCount(1)
  })

  test('IM15: text of another tool that is pasted on the map is looked at first', async ({ enter }) => {
    const mara = await enter('Mara')
    const { page } = mara
    await openMap(page, await makeMap(mara, 'Ports'))
    await paste(page, '{\n  "format": "nothing known"\n}')
    await expect(dialogOf(page)).toBeVisible()
  })
})

test.describe('taking a map away', () => {
  const exportOf = (page: Page) => page.getByRole('dialog', { name: 'Export' })

  test('IM21: a format is chosen, its losses are told in words, and the file is looked at, copied and saved', async ({
    enter,
  }) => {
    const mara = await enter('Mara')
    const { page, context } = mara
    const { mapId } = await smallDebate(mara)
    await openMap(page, mapId)
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = exportOf(page)
    await dialog.getByRole('radio', { name: 'Crux JSON' }).check({ force: true })
    await expect(dialog).toContainText('Crux JSON carries all of it.')
    await expect(dialog.getByRole('region', { name: 'How the file begins' })).toContainText('"format": "crux"')
    await dialog.getByRole('radio', { name: /^Markdown/ }).check({ force: true })
    await expect(dialog.getByRole('region', { name: /^What Markdown.* cannot carry$/ })).toContainText(
      /records of who wrote what and when/,
    )
    await dialog.getByRole('checkbox', { name: /^With names/ }).uncheck()
    await expect(dialog).not.toContainText('records of who wrote')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('# Should the harbour be dredged?')
    await dialog.getByRole('radio', { name: 'PNG' }).check({ force: true })
    await expect(dialog.getByRole('img', { name: 'How the file looks' })).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Copy' })).toBeHidden()
    const saved = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download' }).click()
    expect((await saved).suggestedFilename()).toBe('Should the harbour be dredged_.png')
    await expect(dialog).toBeHidden()
    // What was taken last stands chosen next time.
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(dialog.getByRole('radio', { name: 'PNG' })).toBeChecked()
  })

  test('IM20: a branch or what is shown is taken by itself', async ({ enter }) => {
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId } = await smallDebate(mara)
    const apart = addClaim('Something else altogether.')
    await submit(mara, mapId, apart)
    await openMap(page, mapId)
    await cardOf(page, 'claim', apart.claims[0]?.id ?? '').click()
    await page.getByRole('button', { name: 'Export' }).click()
    const dialog = exportOf(page)
    await dialog.getByRole('radio', { name: /^Markdown/ }).check({ force: true })
    const begins = dialog.getByRole('region', { name: 'How the file begins' })
    await expect(begins).toContainText('Larger ships could then call there.')
    await dialog.getByLabel('What', { exact: true }).selectOption('branch')
    await expect(begins).toContainText('Something else altogether.')
    await expect(begins).not.toContainText('Larger ships could then call there.')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })
})
