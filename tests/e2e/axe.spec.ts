import { expectAccessibleInBothColours } from './support/axe'
import { quotedSource, smallDebate } from './support/debates'
import { cardOf, expect, newId, openMap, submit, test } from './support/stage'

const PHONE = { width: 390, height: 844 }
/** What a visitor without an account may come to. */
const SIGNED_OUT = ['/', '/sign-in', '/sign-in?error=CredentialsSignin', '/sign-up', '/join/nothing', '/maps/nowhere']
const DESK = { width: 1440, height: 900 }

for (const [screen, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const) {
  for (const path of SIGNED_OUT) {
    test(`AX1: ${path} on a ${screen}`, async ({ visit }) => {
      const page = await visit()
      await page.setViewportSize(viewport)
      await page.goto(path)
      await expectAccessibleInBothColours(page, path)
    })
  }

  test(`AX1: pages of the signed-in on a ${screen}`, async ({ enter }) => {
    test.slow()
    const { page, ...mara } = await enter('Mara')
    await page.setViewportSize(viewport)
    await page.goto('/')
    await expectAccessibleInBothColours(page, 'the empty dashboard')
    await smallDebate({ ...mara, page })
    await page.goto('/')
    await expectAccessibleInBothColours(page, 'the dashboard')
    await page.getByRole('button', { name: 'New map' }).first().click()
    await expect(page.getByRole('dialog', { name: 'New map' })).toBeVisible()
    await expectAccessibleInBothColours(page, 'the new-map dialog')
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /^More about/ })
      .first()
      .click()
    await expectAccessibleInBothColours(page, 'the map menu', { floating: true })
    await page.getByRole('menuitem', { name: 'Delete…' }).click()
    await expect(page.getByRole('alertdialog')).toBeVisible()
    await expectAccessibleInBothColours(page, 'the question before deleting')
    await page.goto('/account')
    await expectAccessibleInBothColours(page, 'the account page')
  })

  test(`AX1: a map on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId, thesis } = await smallDebate(mara)
    await quotedSource(mara, mapId, thesis)
    await page.setViewportSize(viewport)
    await openMap(page, mapId)
    await expectAccessibleInBothColours(page, 'the workspace')
    if (screen === 'phone') return
    await cardOf(page, 'claim', thesis).click()
    await expectAccessibleInBothColours(page, 'a selected claim')
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(page.getByRole('dialog', { name: /^Share/ })).toBeVisible()
    await expectAccessibleInBothColours(page, 'the share dialog')
  })
}

for (const [screen, viewport] of [
  ['desk', DESK],
  ['phone', PHONE],
] as const) {
  test(`AX1: importing and exporting on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId } = await smallDebate(mara)
    await page.setViewportSize(viewport)
    await openMap(page, mapId)
    const more = async (item: string) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: item }).click()
    }
    await more('Import a file…')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Or paste text')).toBeVisible()
    await expectAccessibleInBothColours(page, 'what to import')
    await dialog.getByLabel('Or paste text').fill('The harbour should be dredged.\n  + Yes.\n  > No sign.\n')
    await dialog.getByRole('button', { name: 'Look at it' }).click()
    await expect(dialog.getByRole('group', { name: /on this map already/ })).toBeVisible()
    await expectAccessibleInBothColours(page, 'what was looked into')
    await page.keyboard.press('Escape')
    if (screen === 'phone') await more('Export…')
    else await page.getByRole('button', { name: 'Export' }).click()
    await expect(dialog.getByText(/carries all of it|cannot carry/).first()).toBeVisible()
    await expectAccessibleInBothColours(page, 'the export dialog')
  })

  test(`AX1: the tour, the legend and an embedded map on a ${screen}`, async ({ enter }) => {
    test.slow()
    const mara = await enter('Mara')
    const { page } = mara
    const { mapId } = await smallDebate(mara)
    const opened = { from: 'private', to: 'public' } as const
    await submit(mara, mapId, { v: 1, id: newId(), kind: 'edit-map', visibility: opened })
    await page.setViewportSize(viewport)
    await page.goto(`/maps/${mapId}?tour=1`)
    await expect(page.getByRole('dialog', { name: 'It begins with a claim' })).toBeVisible()
    await expectAccessibleInBothColours(page, 'the tour')
    await page.keyboard.press('Escape')
    if (screen === 'desk') {
      await page.getByRole('button', { name: 'Legend' }).click()
      await expect(page.getByText('rewordings clash: choose one')).toBeVisible()
      await expectAccessibleInBothColours(page, 'the legend')
    }
    await page.goto(`/embed/${mapId}`)
    await expectAccessibleInBothColours(page, 'an embedded map')
    await page.goto('/embed/nowhere')
    await expectAccessibleInBothColours(page, 'no embedded map')
  })
}
