import type { Page } from '@playwright/test'
import { smallDebate } from './support/debates'
import { readMap } from './support/reader'
import { cardOf, cardSaying, chooseCards, expect, openMap, test } from './support/stage'

const dialog = (page: Page) => page.getByRole('dialog')
const undo = (page: Page) => page.keyboard.press('Control+z')

test('turns, moves, splits, merges and frames claims by keyboard, each undone in one step', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  const [reasonCard, objectionCard] = [cardOf(page, 'claim', reason), cardOf(page, 'claim', objection)]
  await reasonCard.click()

  await test.step('a reason turns into an objection, and into an undercut', async () => {
    await page.keyboard.press('i')
    await expect(reasonCard).toHaveAccessibleName(/Objection to: The harbour should be dredged/)
    await undo(page)
    await expect(reasonCard).toHaveAccessibleName(/Reason for: The harbour should be dredged/)
    await page.keyboard.press('Shift+U')
    await expect(reasonCard).toHaveAccessibleName(/Undercut of an objection to: The harbour/)
    await undo(page)
    await expect(reasonCard).toHaveAccessibleName(/Reason for: The harbour should be dredged/)
  })

  await test.step('a claim is written beside it, and one above the thesis', async () => {
    await page.keyboard.press('s')
    await page.getByTestId('claim-writer').fill('It would make work.')
    await page.getByTestId('claim-writer').press('Enter')
    await expect(cardSaying(page, 'It would make work.')).toHaveAccessibleName(/Reason for: The harbour/)
    await undo(page)
    await cardOf(page, 'claim', thesis).click()
    await page.keyboard.press('p')
    await page.getByTestId('claim-writer').fill('The port has a future.')
    await page.getByTestId('claim-writer').press('Enter')
    await expect(cardOf(page, 'claim', thesis)).toHaveAccessibleName(/Reason for: The port has a future/)
    await undo(page)
    await expect(cardSaying(page, 'The port has a future.')).toHaveCount(0)
    await expect(cardOf(page, 'claim', thesis)).toBeFocused()
  })

  await test.step('a claim moves to another conclusion', async () => {
    await objectionCard.click()
    await page.keyboard.press('m')
    await page.getByRole('combobox', { name: 'Find the conclusion' }).fill('larger ships')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'As an objection' }).click()
    await expect(objectionCard).toHaveAccessibleName(/Objection to: Larger ships/)
    await expect(objectionCard).toBeFocused()
    await undo(page)
    await expect(objectionCard).toHaveAccessibleName(/Objection to: The harbour/)
  })

  await test.step('a claim is split where the cursor stands, and the halves are merged again', async () => {
    await objectionCard.click()
    await page.keyboard.press('d')
    const cut = page.getByLabel('Put the cursor where the second claim begins')
    await expect(cut).toBeFocused()
    await page.keyboard.press('Home')
    for (let letter = 0; letter < 'Dredging stirs up '.length; letter++) await page.keyboard.press('ArrowRight')
    await expect(page.getByLabel('First claim')).toHaveValue('Dredging stirs up.')
    await page.keyboard.type('typing changes nothing here')
    await page.getByLabel('First claim').fill('Dredging stirs up mud.')
    await page.getByLabel('Second claim', { exact: true }).fill('The mud is poisoned.')
    await page.getByRole('button', { name: 'Split' }).click()
    await expect(cardSaying(page, 'The mud is poisoned.')).toHaveAccessibleName(/Objection to: The harbour/)
    await expect(page.getByTestId('map')).toHaveAccessibleName(/4 claims, 2 arguments/)

    await cardSaying(page, 'The mud is poisoned.').click()
    await page.keyboard.press('w')
    await page.getByRole('combobox').fill('stirs up')
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText('1 argument comes along')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('map')).toHaveAccessibleName(/3 claims, 2 arguments/)
    await undo(page)
    await undo(page)
    await expect(objectionCard).toContainText('Dredging stirs up poisoned mud.')
  })

  await test.step('two claims are gathered in a frame, which is found, renamed and deleted', async () => {
    await page.getByRole('button', { name: 'Show the whole map' }).click()
    await chooseCards(reasonCard, objectionCard)
    await page.keyboard.press('g')
    await page.getByLabel('Name').fill('What happens')
    await page.getByLabel('Name').press('Enter')
    await expect(page.getByTestId('frame-ground').first()).toBeVisible()
    await expect(reasonCard).toHaveAccessibleName(/In the frame What happens/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('happens')
    await page.getByRole('option', { name: /What happens/ }).click()
    await page.getByRole('button', { name: 'Edit the frame What happens' }).click()
    await page.getByLabel('Name').fill('Consequences')
    await page.getByLabel('Name').press('Enter')
    await expect(reasonCard).toHaveAccessibleName(/In the frame Consequences/)
    await page.getByRole('button', { name: 'Edit the frame Consequences' }).click()
    await page.getByRole('button', { name: /Delete the frame/ }).click()
    await expect(page.getByTestId('frame-ground')).toHaveCount(0)
    await expect(page.getByTestId('map')).toHaveAccessibleName(/3 claims/)
  })
})

test('moves a branch by dragging: a card onto a card, and a row out of and under another', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  const [from, to] = [cardOf(page, 'claim', objection), cardOf(page, 'claim', reason)]
  const middle = async (card: typeof from) => {
    const box = await card.boundingBox()
    if (!box) throw new Error('not on the screen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const [start, end] = [await middle(from), await middle(to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await expect(page.getByTestId('drop-outline')).toBeVisible()
  await page.mouse.up()
  await page.getByRole('menuitem', { name: 'Move here as a reason' }).click()
  await expect(from).toHaveAccessibleName(/Reason for: Larger ships/)
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')
  const { claims } = await readMap(mara, mapId)
  expect(claims.every(({ pin }) => pin === null)).toBe(true)

  await page.getByRole('button', { name: 'Outline' }).click()
  const row = page.getByRole('treeitem', { name: /^Dredging stirs up/ })
  await row.click()
  await expect(row).toHaveAttribute('aria-level', '3')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(row).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(row).toHaveAttribute('aria-level', '3')
  await expect(row).toBeFocused()
  await row.dragTo(cardOf(page, 'claim', thesis))
  await page.getByRole('menuitem', { name: 'Move here as an objection' }).click()
  await expect(row).toHaveAttribute('aria-level', '2')
  await expect(row).toHaveAccessibleName(/Objection to: The harbour/)
})
