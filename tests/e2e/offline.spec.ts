import type { Page } from '@playwright/test'
import { smallDebate } from './support/debates'
import { cardOf, cardSaying, expect, newId, openMap, submit, test } from './support/stage'

/** A line to the live door that can be cut. Pages still load: it is the socket that edits need. */
async function breakableLine(page: Page) {
  let cut = false
  const open = new Set<() => void>()
  await page.routeWebSocket(/\/live$/, (socket) => {
    const end = () => void socket.close({ code: 4_000 })
    if (cut) {
      end()
      return
    }
    open.add(end)
    socket.connectToServer()
  })
  return {
    cut() {
      cut = true
      for (const end of open) end()
      open.clear()
    },
    mend() {
      cut = false
    },
  }
}

test('SY5: edits made offline wait, survive a reload, and are sent on return', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const line = await breakableLine(page)
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  line.cut()
  await expect(page.getByTestId('saved-state')).toHaveText(/Offline/)

  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('r')
  await page.getByTestId('claim-writer').fill('Written without a line.')
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  await page.getByTestId('claim-writer').fill('Written and reworded without a line.')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('saved-state')).toHaveText(/2 edits wait here/)

  // Others go on meanwhile.
  await submit(mara, mapId, {
    v: 1,
    id: newId(),
    kind: 'edit-claim',
    claimId: thesis,
    holder: { from: null, to: 'The port' },
  })
  await page.reload()
  await expect(cardSaying(page, 'Written and reworded without a line.')).toBeVisible()
  await expect(page.getByTestId('saved-state')).toHaveText(/2 edits wait here/)

  line.mend()
  await expect(page.getByTestId('saved-state')).toHaveText('Saved', { timeout: 30_000 })
  await expect(cardOf(page, 'claim', thesis)).toContainText('The port')
  await page.reload()
  await expect(cardSaying(page, 'Written and reworded without a line.')).toBeVisible()
})

test('SY5: a part whose code did not come yet breaks nothing offline, and comes with the network', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page, context } = mara
  const { mapId } = await smallDebate(mara)
  await openMap(page, mapId)
  await context.setOffline(true)
  await expect(page.getByTestId('saved-state')).toHaveText(/Offline/)
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await expect(page.getByText('Writing the outline')).toBeVisible()

  await context.setOffline(false)
  await expect(page.getByRole('dialog', { name: /Share/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tree')).toContainText('The harbour should be dredged.')
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')
})
