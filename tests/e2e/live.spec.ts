import { smallDebate } from './support/debates'
import { cardOf, cardSaying, expect, newId, openMap, share, submit, test } from './support/stage'

test('SY33: two people see each other, their edits and what they have selected', async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis, reason } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(mara.page, mapId)
  await openMap(jonas.page, mapId)
  await expect(mara.page.getByRole('img', { name: 'Jonas' })).toBeVisible()
  await expect(jonas.page.getByRole('img', { name: 'Mara' })).toBeVisible()

  await cardOf(jonas.page, 'claim', reason).click()
  await expect(cardOf(mara.page, 'claim', reason).getByTestId('peer-frame')).toContainText('Jonas')
  await expect(mara.page.getByTestId('peer-pointer')).toContainText('Jonas')

  await cardOf(mara.page, 'claim', thesis).click()
  await mara.page.keyboard.press('o')
  await mara.page.getByTestId('claim-writer').fill('Who would pay for it?')
  await mara.page.keyboard.press('Enter')
  await expect(cardSaying(jonas.page, 'Who would pay for it?')).toBeVisible()

  await jonas.context.close()
  await expect(mara.page.getByRole('img', { name: 'Jonas' })).toHaveCount(0)
})

test('OP8: two rewordings of the same words are both kept, and the clash is shown', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('e')
  const from = 'The harbour should be dredged.'
  // While these words are being written, others replace the words they began with.
  await submit(mara, mapId, {
    v: 1,
    id: newId(),
    kind: 'edit-claim',
    claimId: thesis,
    text: { from, to: 'The harbour must be dredged to twelve metres.' },
  })
  await page.getByTestId('claim-writer').fill('The harbour should never be deepened.')
  await page.keyboard.press('Enter')
  const card = cardOf(page, 'claim', thesis)
  await expect(card).toContainText('2 wordings')
  await expect(card).toContainText('twelve metres')
  await expect(page.getByText('Both wordings are kept')).toBeVisible()
  const inspector = page.getByLabel('Inspector', { exact: true })
  await expect(inspector).toContainText('Two wordings')
  await inspector.getByRole('button', { name: 'Use this wording' }).click()
  await expect(card).toContainText('never be deepened')
  await expect(card).not.toContainText('wordings')
})

test('SY10: undo takes back own edits and leaves what others changed since', async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(mara.page, mapId)
  await cardOf(mara.page, 'claim', thesis).click()
  await mara.page.keyboard.press('e')
  await mara.page.getByTestId('claim-writer').fill('Mara says dredge.')
  await mara.page.keyboard.press('Enter')
  await expect(mara.page.getByTestId('saved-state')).toHaveText('Saved')
  await submit(jonas, mapId, {
    v: 1,
    id: newId(),
    kind: 'edit-claim',
    claimId: thesis,
    text: { from: 'Mara says dredge.', to: 'Jonas says do not.' },
  })
  await expect(cardSaying(mara.page, 'Jonas says do not.')).toBeVisible()
  await mara.page.keyboard.press('Control+z')
  await expect(mara.page.getByText(/has changed this claim since/)).toBeVisible()
  await expect(cardSaying(mara.page, 'Jonas says do not.')).toBeVisible()
})

test('SY25: someone who is removed stops working at once', async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(jonas.page, mapId)
  const { id: personId } = await jonas.page.evaluate(async (path) => {
    const read = (await (await fetch(path)).json()) as { snapshot: { people: { id: string; name: string }[] } }
    return read.snapshot.people.find(({ name }) => name === 'Jonas') ?? { id: '' }
  }, `/api/maps/${mapId}`)
  await submit(mara, mapId, { v: 1, id: newId(), kind: 'set-role', personId, role: { from: 'editor', to: null } })
  await expect(jonas.page.getByRole('alert').filter({ hasText: 'no longer a member' })).toBeVisible()
  await cardOf(jonas.page, 'claim', thesis).click()
  await jonas.page.keyboard.press('r')
  await expect(jonas.page.getByTestId('claim-writer')).toHaveCount(0)
  await jonas.page.getByRole('alert').getByRole('link', { name: 'My maps' }).click()
  await expect(jonas.page.getByRole('heading', { name: 'Maps', exact: true })).toBeVisible()
})
