import { composeClaim, composeReply } from '../../lib/domain/compose'
import { expectAccessible } from './support/axe'
import { inspector, readMap, toast } from './support/reader'
import { cardOf, cardSaying, chooseCards, expect, makeMap, newId, openMap, submit, test } from './support/stage'

test('a frame says that its claims are rival answers, and two claims cannot both be true', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Where should the port go?')
  const [north, south] = ['The port should go north.', 'The port should go south.'].map((text) =>
    composeClaim(newId, { text }),
  )
  if (!north || !south) throw new Error('two claims')
  await submit(mara, mapId, north.operation, south.operation)
  await openMap(page, mapId)
  const [northCard, southCard] = [cardOf(page, 'claim', north.claimId), cardOf(page, 'claim', south.claimId)]
  await expect(northCard).toContainText('Unchallenged')

  await test.step('they are gathered in a frame as rival answers, and tied', async () => {
    await chooseCards(northCard, southCard)
    await page.keyboard.press('g')
    await page.getByLabel('Name').fill('Where to?')
    await page.getByRole('checkbox', { name: 'Rival answers' }).check()
    await expectAccessible(page, 'the dialog of a frame', { within: '[role="dialog"]' })
    await page.getByRole('button', { name: 'Put in' }).click()
    await expect(page.getByRole('button', { name: 'Select the frame Where to? (rival answers)' })).toBeVisible()
    await expect(northCard).toHaveAccessibleName(/In the frame Where to\? \(rival answers\)/)
    for (const card of [northCard, southCard]) await expect(card).toContainText('Unresolved')
    await page.keyboard.press('Escape')
    await northCard.click()
    await expect(inspector(page)).toContainText('It is tied with its rival')
  })

  await test.step('an objection to one lets the other stand, and the frame can say otherwise', async () => {
    const wet = composeReply(newId, 'con', { kind: 'claim', id: south.claimId }, { text: 'The south floods.' })
    await submit(mara, mapId, wet.operation)
    await expect(northCard).toContainText('Stands')
    await expect(southCard).toContainText('Unanswered objection')
    await expect(inspector(page)).toContainText('does not stand')
    await page.getByRole('button', { name: 'Edit the frame Where to?' }).click()
    await page.getByRole('checkbox', { name: 'Rival answers' }).uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(northCard).toContainText('Unchallenged')
    await page.keyboard.press('Control+z')
    await expect(northCard).toContainText('Stands')
    const [frame] = (await readMap(mara, mapId)).frames ?? []
    await expect.poll(async () => (await readMap(mara, mapId)).frames?.[0]?.rivals).toBe(true)
    expect(frame?.title).toBe('Where to?')
  })

  await test.step('two claims of which one edit says that they cannot both be true', async () => {
    const flooded = cardSaying(page, 'The south floods.')
    await chooseCards(northCard, southCard)
    await page.keyboard.press('Shift+X')
    await expect(toast(page).filter({ hasText: 'they are rival answers' })).toBeVisible()
    await page.keyboard.press('Escape')
    await chooseCards(northCard, flooded)
    await page.keyboard.press('Shift+X')
    await expect(page.getByTestId('map')).toHaveAccessibleName(/3 claims, 3 arguments/)
    await expect(flooded).toContainText('Unresolved')
    await page.keyboard.press('Shift+X')
    await expect(toast(page).filter({ hasText: 'says so already' }).first()).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByTestId('map')).toHaveAccessibleName(/3 claims, 1 argument/)
    await expect(flooded).toContainText('Unchallenged')
  })
})
