import type { Locator, Page } from '@playwright/test'
import { addClaim } from '../support/operations'
import { expectAccessibleInBothColours } from './support/axe'
import { type Actor, cardOf, cardSaying, expect, makeMap, openMap, submit, test } from './support/stage'

const reword = (claimId: string, from: string, to: string) =>
  ({ v: 1, id: crypto.randomUUID(), kind: 'edit-claim', claimId, text: { from, to } }) as const
const reviewOf = (page: Page) => page.getByRole('dialog', { name: /^What changed/ })

/** A map of four claims, an edited copy of it, and what others did to the map meanwhile. */
async function fork(mara: Actor) {
  const mapId = await makeMap(mara, 'Ports')
  const texts = ['Ships are large.', 'The harbour is deep.', 'Mud is cheap.', 'Ports should grow.']
  const claims = texts.map((text) => addClaim(text))
  await submit(mara, mapId, ...claims)
  const ids = claims.map((operation) => operation.claims[0]?.id ?? '')
  const file = (await (await mara.context.request.get(`/api/maps/${mapId}/export?format=crux`)).json()) as {
    claims: { id: string; text: string }[]
  }
  const copy = {
    ...file,
    claims: file.claims
      .filter(({ text }) => text !== 'Mud is cheap.')
      .map((claim) => ({
        ...claim,
        text: claim.text.replace('are large', 'are very large').replace('is deep', 'is shallow'),
      })),
  }
  await submit(
    mara,
    mapId,
    reword(ids[1] ?? '', 'The harbour is deep.', 'The harbour is wide.'),
    addClaim('Others came.'),
  )
  return { mapId, ids, text: JSON.stringify(copy) }
}

async function compare(page: Page, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import a file…' }).click()
  await page
    .getByLabel('File to import')
    .setInputFiles({ name: 'ports.crux.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'See what changed in this copy' }).click()
  const review = reviewOf(page)
  await expect(review.getByRole('region', { name: 'Changed' })).toBeVisible()
  return review
}

test('FM98: a copy is reviewed claim by claim, merged as one edit and taken back', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, ids, text } = await fork(mara)
  await openMap(page, mapId)
  const review = await compare(page, text)
  await expect(review.getByRole('region', { name: 'Changed' }).locator('ins')).toHaveText('very ')
  await expect(review.getByRole('region', { name: 'Removed' })).toContainText('Mud is cheap.')
  const conflict = review.getByRole('region', { name: 'In conflict' })
  await expect(conflict).toContainText('wide')
  await expect(conflict).toContainText('shallow')
  await expect(conflict.getByRole('radio', { name: 'Keep both, to settle later' })).toBeChecked()
  await expect(review.getByRole('button', { name: 'Apply 3 of 3 changes' })).toBeVisible()
  await conflict.getByRole('radio', { name: 'Take the copy’s' }).check()
  await review.getByRole('checkbox', { name: /Mud is cheap/ }).uncheck()
  await review.getByRole('button', { name: 'Apply 2 of 3 changes' }).click()
  await expect(review).toBeHidden()
  await expect(cardOf(page, 'claim', ids[0] ?? '')).toContainText('Ships are very large.')
  await expect(cardOf(page, 'claim', ids[1] ?? '')).toContainText('The harbour is shallow.')
  await expect(cardSaying(page, 'Mud is cheap.')).toBeVisible()
  // It may stand outside of the window.
  expect(await (await mara.context.request.get(`/api/maps/${mapId}`)).text()).toContain('Others came.')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(cardOf(page, 'claim', ids[0] ?? '')).toContainText('Ships are large.')
  await expect(cardOf(page, 'claim', ids[1] ?? '')).toContainText('The harbour is wide.')
})

test('FM98: it is done by keyboard, keeps a wording in conflict, and says when the map moved on', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, ids, text } = await fork(mara)
  await openMap(page, mapId)
  const review = await compare(page, text)
  await submit(mara, mapId, reword(ids[0] ?? '', 'Ships are large.', 'Ships are huge.'))
  await expect(review.getByRole('alert')).toContainText('Somebody changed on the map')
  await review.getByRole('button', { name: 'Compare again' }).press('Enter')
  await expect(review.getByRole('region', { name: 'In conflict' }).getByRole('group')).toHaveCount(2)
  await review.getByRole('checkbox', { name: /Mud is cheap/ }).press('Space')
  await review.getByRole('button', { name: 'Apply 2 of 3 changes' }).press('Enter')
  await expect(review).toBeHidden()
  await cardOf(page, 'claim', ids[0] ?? '').click()
  await expect(page.getByRole('region', { name: 'Two wordings' })).toContainText('very large')
})

for (const [screen, viewport] of [
  ['desk', { width: 1_440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`AX1: the review of a copy on a ${screen}`, async ({ enter }) => {
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId, text } = await fork(mara)
    await page.setViewportSize(viewport)
    await page.goto(`/maps/${mapId}`, { waitUntil: 'networkidle' })
    await compare(page, text)
    await expectAccessibleInBothColours(page, 'the review of a copy')
  })
}
