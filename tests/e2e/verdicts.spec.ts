import AxeBuilder from '@axe-core/playwright'
import { smallDebate } from './support/debates'
import { inspector, readMap } from './support/reader'
import { cardSaying, expect, openMap, test } from './support/stage'

test('says what a claim needs to stand, and the map of every claim', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  const pane = inspector(page)
  const card = cardSaying(page, 'The harbour should be dredged.')
  await expect(card).toContainText('Unanswered objection')
  await card.click()
  await pane.getByRole('combobox', { name: 'What it needs to stand' }).selectOption('Granted')
  await expect(card).toContainText('Granted')
  await expect(pane.getByRole('region', { name: 'Granted' })).toContainText('granted for the sake of the debate')
  await pane.getByRole('combobox', { name: 'What it needs to stand' }).selectOption('Rests on its reasons')
  await expect(card).toHaveAttribute('aria-label', /Rests on its reasons/)
  await expect
    .poll(async () => (await readMap(mara, mapId)).claims.find(({ id }) => id === thesis)?.burden)
    .toBe('reasons')

  await page.keyboard.press('Escape')
  await page
    .getByRole('application', { name: /map/i })
    .first()
    .click({ position: { x: 5, y: 5 } })
  await pane.getByRole('combobox', { name: 'What a claim needs to stand' }).selectOption({ index: 2 })
  await expect(cardSaying(page, 'Larger ships could then call there.')).toContainText('Not backed')
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})
