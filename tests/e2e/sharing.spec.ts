import { smallDebate } from './support/debates'
import { cardOf, expect, openMap, share, test } from './support/stage'

test('AC15: a link made in the share dialog lets somebody in with its role, until it is revoked', async ({ enter }) => {
  const [mara, jonas, late] = [await enter('Mara'), await enter('Jonas'), await enter('Late')]
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await dialog.getByLabel('Role of whoever opens the link').selectOption('Editor')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const link = await dialog.getByLabel('Invitation link').inputValue()
  expect(link).toMatch(/\/join\/[\w-]{43}$/)
  await expect(dialog.getByText('not used yet')).toBeVisible()

  await jonas.page.goto(link)
  await expect(jonas.page.getByText('Mara invites you to this map as editor')).toBeVisible()
  await jonas.page.getByRole('button', { name: 'Join the map' }).click()
  await expect(cardOf(jonas.page, 'claim', thesis)).toBeVisible()
  await expect(jonas.page.getByRole('button', { name: 'Share' })).toBeVisible()
  await expect(dialog.getByLabel('Role of Jonas')).toHaveValue('editor')

  await mara.page.route('**/api/invites?*', (route) => route.abort())
  await mara.page.reload()
  await mara.page.getByRole('button', { name: 'Share' }).click()
  await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.')
  await mara.page.unroute('**/api/invites?*')
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Revoke' }).click()
  await expect(dialog.getByRole('button', { name: 'Revoke' })).toHaveCount(0)
  await late.page.goto(link)
  await expect(late.page.getByRole('heading', { name: 'This invitation is over' })).toBeVisible()
})

test('AC15: a signed-out person with a link signs up and comes back to it', async ({ enter, visit }) => {
  const mara = await enter('Mara')
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const page = await visit()
  await page.goto(await dialog.getByLabel('Invitation link').inputValue())
  await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name').fill('Nora')
  await page.getByLabel('Email').fill(`nora-${mapId}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('quite-long-and-not-common-7')
  await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click()
  await page.getByRole('button', { name: 'Join the map' }).click()
  await expect(cardOf(page, 'claim', thesis)).toBeVisible()
})

test('AC1: roles change while people are at it; who is removed is out', async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(mara.page, mapId)
  await openMap(jonas.page, mapId)
  await cardOf(jonas.page, 'claim', thesis).click()
  await expect(jonas.page.getByTestId('key-bar').getByRole('button', { name: 'reason' })).toBeVisible()

  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await expect(dialog.getByLabel('Role of Mara')).toBeDisabled()
  await dialog.getByLabel('Role of Jonas').selectOption('Viewer')
  await expect(jonas.page.getByTestId('key-bar').getByRole('button', { name: 'reason' })).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Remove Jonas' }).click()
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(
    jonas.page.getByRole('paragraph').filter({ hasText: 'You are no longer a member of this map.' }),
  ).toBeVisible()
  await jonas.page.reload()
  await expect(jonas.page.getByRole('heading', { name: 'Nothing is here for you' })).toBeVisible()
})

test('AC2: a map is read by everybody once it is public, and by nobody else again once it is not', async ({
  enter,
  visit,
}) => {
  const mara = await enter('Mara')
  const { mapId, thesis } = await smallDebate(mara)
  const page = await visit()
  await page.goto(`/maps/${mapId}`)
  await expect(page.getByRole('heading', { name: 'Nothing is here for you' })).toBeVisible()

  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await dialog.getByText('Public', { exact: true }).click()
  await expect(dialog.getByLabel('Address of the map')).toHaveValue(new RegExp(`/maps/${mapId}$`))
  // The address is shown at once; others can read the map when the change is saved.
  await expect(mara.page.getByTestId('saved-state')).toHaveText('Saved')
  await openMap(page, mapId)
  await expect(cardOf(page, 'claim', thesis)).toBeVisible()

  await dialog.getByText('Only people on the list').click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'no longer' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Nothing is here for you' })).toBeVisible()
})
