import { composeArgument } from '../../lib/domain/compose'
import { expectAccessible } from './support/axe'
import { smallDebate } from './support/debates'
import { inspector, readMap } from './support/reader'
import { cardSaying, expect, newId, openMap, submit, test } from './support/stage'

test('says what a claim needs to stand, and the map of every claim', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  const pane = inspector(page)
  const card = cardSaying(page, 'The harbour should be dredged.')
  await expect(card).toContainText('Unanswered objection')
  await card.click()
  const choose = async (words: string) => {
    await pane.getByRole('button', { name: /^To stand:/ }).click()
    await page.getByRole('menuitemradio', { name: words }).click()
  }
  await choose('Granted')
  await expect(card).toContainText('Granted')
  await expect(pane.getByRole('region', { name: 'Granted' })).toContainText('granted for the sake of the debate')
  await choose('Rests on its reasons')
  await expect(card).toHaveAttribute('aria-label', /Rests on its reasons/)
  await expect
    .poll(async () => (await readMap(mara, mapId)).claims.find(({ id }) => id === thesis)?.burden)
    .toBe('reasons')

  await page.keyboard.press('Escape')
  await page
    .getByRole('application', { name: /map/i })
    .first()
    .click({ position: { x: 5, y: 5 } })
  await pane.getByRole('button', { name: /^Claims are:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Not backed until a reason holds' }).click()
  await expect(cardSaying(page, 'Larger ships could then call there.')).toContainText('Not backed')
  await expectAccessible(page, 'a claim that is not backed')
})

test('supposes what falls and stands, by key, button and link, and compares two scenarios', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  const thesis = cardSaying(page, 'The harbour should be dredged.')
  const mud = cardSaying(page, 'Dredging stirs up poisoned mud.')
  const ships = cardSaying(page, 'Larger ships could then call there.')
  const bar = page.getByRole('status', { name: 'What if' })
  await expect(thesis).toContainText('Unanswered objection')
  await mud.click()
  await page.keyboard.press('b')
  await expect(bar).toContainText('What if 1 falls: 1 claim changes')
  await expect(mud).toContainText('Supposed to fall')
  await expect(thesis).toContainText('Stands')
  await expect(page).toHaveURL(new RegExp(`falls=claim:${objection}`))
  await page.reload()
  await expect(mud).toContainText('Supposed to fall')

  await bar.getByRole('button', { name: 'What changes…' }).click()
  const dialog = page.getByRole('dialog', { name: 'What if' })
  await expect(dialog.getByRole('region', { name: 'What would follow' })).toContainText(
    'The harbour should be dredged stands',
  )
  await expectAccessible(page, 'what would follow')
  await dialog.getByRole('button', { name: 'Keep this one to compare with' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await ships.click()
  await inspector(page).getByRole('button', { name: 'What if it fell?' }).click()
  await expect(thesis).toContainText('Not backed')
  await bar.getByRole('button', { name: 'What changes…' }).click()
  await expect(dialog.getByRole('region', { name: 'Compared with the one that was kept' })).toContainText(
    'The harbour should be dredged does not stand here, and stands there',
  )
  await dialog.getByRole('button', { name: /^Look at that one/ }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(thesis).toContainText('Stands')
  await bar.getByRole('button', { name: 'End “what if” (Shift B)' }).click()
  await expect(bar).toBeEmpty()
  await expect(thesis).toContainText('Unanswered objection')
  expect((await readMap(mara, mapId)).claims.every(({ burden }) => burden === undefined)).toBe(true)
})

test('shows what decides a thesis, and leads there', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardSaying(page, 'The harbour should be dredged.').click()
  await page.keyboard.press('v')
  const panel = page.getByRole('dialog', { name: 'The crux' })
  await expect(panel.getByRole('combobox', { name: 'Of this claim' })).toHaveValue(/./)
  const decides = panel.getByRole('region', { name: 'What decides it' })
  await expect(decides).toContainText('If Dredging stirs up poisoned mud falls, The harbour should be dredged stands.')
  await expectAccessible(page, 'what decides it')
  await decides.getByRole('link', { name: 'Dredging stirs up poisoned mud' }).click()
  await expect(panel).toBeHidden()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Dredging stirs up poisoned mud.')
  await inspector(page).getByRole('button', { name: 'What decides it?' }).click()
  await expect(panel).toContainText('No single claim decides this.')
})

test('tells quietly what the last edit changed', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardSaying(page, 'Dredging stirs up poisoned mud.').click()
  await page.keyboard.press('o')
  await page.getByTestId('claim-writer').fill('The mud was cleaned last year.')
  await page.keyboard.press('Enter')
  const line = page.getByRole('status', { name: 'What the last edit changed' })
  await expect(line).toContainText(
    'This objection changed 2 claims: The harbour should be dredged stands, Dredging stirs up poisoned mud no longer stands.',
  )
  await expectAccessible(page, 'what the last edit changed')
  await line.getByRole('link', { name: 'The harbour should be dredged' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('The harbour should be dredged.')
  await line.getByRole('button', { name: 'Hide this' }).click()
  await expect(line).toBeEmpty()
})

test('says on how many readings an unresolved claim holds', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, objection } = await smallDebate(mara)
  const back = composeArgument(newId, 'con', [thesis], { kind: 'claim', id: objection })
  await submit(mara, mapId, back.operation)
  await openMap(page, mapId)
  await cardSaying(page, 'The harbour should be dredged.').click()
  const why = inspector(page).getByRole('region', { name: 'Why it is unresolved' })
  await expect(why.getByRole('status')).toHaveText('It holds on some ways to settle what is open, and not on others.')
})
