import { smallDebate } from './support/debates'
import { addSource, dragOver, inspector, readerText, readMap, selectionBar } from './support/reader'
import { cardOf, cardSaying, expect, makeMap, openMap, test } from './support/stage'

const TEXT = 'The bar silts up every winter. Ships of twice the draught wait outside.\n\nNobody has paid for a survey.'

test('a new map is named at once and made with Enter', async ({ enter }) => {
  const { page } = await enter('Mara')
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'New map' }).first().click()
  await expect(page.getByLabel('What is the debate about?')).toBeFocused()
  await page.keyboard.type('Should the bar be dredged?')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/maps\//)
})

test('a passage becomes a claim with Enter, in full view, and is not typed over', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await addSource(mara, mapId, 'Survey', TEXT)
  await openMap(page, mapId)
  await dragOver(page, 'Ships of twice the draught')
  await selectionBar(page).getByRole('button', { name: 'New claim' }).click()
  const field = page.getByRole('textbox', { name: 'The claim in your words' })
  await expect(field).toBeFocused()
  await expect(page.getByText('Enter puts it on the map')).toBeVisible()
  await page.keyboard.type(' wait')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('outside')
  await expect(field).toHaveValue('Ships of twice the draught wait\noutside')
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
  await expect(inspector(page).getByRole('heading', { name: /twice the draught wait/ })).toBeVisible()
  await expect(cardSaying(page, 'twice the draught wait')).toBeInViewport({ ratio: 1 })
})

test('half-written forms wait while another source is read', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await addSource(mara, mapId, 'Survey', TEXT)
  await addSource(mara, mapId, 'Minutes', 'The council met in May.')
  await openMap(page, mapId)
  const tabs = page.getByRole('tablist', { name: 'Sources' }).getByRole('tab')
  await tabs.first().click()
  await dragOver(page, 'silts up')
  await selectionBar(page).getByRole('button', { name: 'Annotate' }).click()
  await page.getByRole('textbox', { name: 'Your note' }).fill('Since when')
  await tabs.nth(1).click()
  await expect(readerText(page)).toContainText('The council met in May.')
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveCount(0)
  await tabs.first().click()
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Since when')

  // Another passage can be chosen while the form is open, and the first form comes back with its passage.
  await dragOver(page, 'paid for a survey')
  await selectionBar(page).getByRole('button', { name: 'New claim' }).click()
  await expect(page.getByRole('textbox', { name: 'The claim in your words' })).toHaveValue('paid for a survey')
  await page.keyboard.press('Escape')
  await dragOver(page, 'silts up')
  await selectionBar(page).getByRole('button', { name: 'Annotate' }).click()
  await expect(page.getByRole('textbox', { name: 'Your note' })).toHaveValue('Since when')
})

test('too long a claim is neither cut nor saved', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Too long')
  await openMap(page, mapId)
  await page.keyboard.press('c')
  const field = page.getByTestId('claim-writer')
  await field.fill('paste '.repeat(400).trim())
  await expect(page.getByText('Too long by 399 characters')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('paste '.repeat(400).trim())
  const box = await field.boundingBox()
  expect(box?.height).toBeLessThan(500)
  expect((await readMap(mara, mapId)).claims).toEqual([])
  await field.fill('paste')
  await page.keyboard.press('Enter')
  await expect(cardSaying(page, 'paste')).toBeVisible()
})

test('undo and redo keep the eye at what they did', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('r')
  await page.keyboard.type('It pays.')
  await page.keyboard.press('Enter')
  await expect(cardSaying(page, 'It pays.')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(cardOf(page, 'claim', thesis)).toBeFocused()
  await expect(cardOf(page, 'claim', thesis)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Control+Shift+z')
  await expect(cardSaying(page, 'It pays.')).toHaveAttribute('aria-current', 'true')
})

test('evidence is given from the keyboard, the selected claim first', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, objection } = await smallDebate(mara)
  await addSource(mara, mapId, 'Survey', TEXT)
  await openMap(page, mapId)
  await cardOf(page, 'claim', reason).click()
  await dragOver(page, 'Ships of twice the draught')
  await selectionBar(page).getByRole('button', { name: 'Evidence for…' }).click()
  const field = page.getByRole('combobox', { name: 'Find claims' })
  await expect(field).toBeFocused()
  await expect(page.getByRole('option').first()).toHaveText('Larger ships could then call there.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.type('mud')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(field).toBeHidden()
  await expect
    .poll(async () => (await readMap(mara, mapId)).quotes.map(({ claimIds }) => [...claimIds].sort()))
    .toEqual([[reason, objection].sort()])
})

test('a joint premise is taken out without the argument, also after it was deleted', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, reasonArgument } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', reason).click()
  await page.keyboard.press('j')
  await page.keyboard.type('The quay is long enough.')
  await page.keyboard.press('Enter')
  const joined = cardSaying(page, 'The quay is long enough.')
  await expect(joined).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(cardOf(page, 'argument', reasonArgument)).toHaveCount(0)
  await page.getByRole('button', { name: 'Only take the premise out' }).click()
  await expect(cardOf(page, 'argument', reasonArgument)).toHaveCount(1)
  await expect(joined).toHaveAccessibleName(/Not connected/)

  await page.keyboard.press('Control+z')
  await joined.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Take this premise out of its argument' }).click()
  await expect(joined).toHaveAccessibleName(/Not connected/)
  await expect(cardOf(page, 'argument', reasonArgument)).toHaveCount(1)
})
