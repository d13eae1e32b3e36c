import { smallDebate } from './support/debates'
import { cardOf, openMap, share, test } from './support/stage'
test('look', async ({ enter }) => {
  const actors = []
  for (const n of ['Mara', 'Jonas', 'Eve', 'Dan', 'Ida']) actors.push(await enter(n))
  const [mara] = actors
  if (!mara) return
  const { mapId, thesis } = await smallDebate(mara)
  const percents = [95, 75, 75, 25, 5]
  for (const [i, a] of actors.entries()) {
    if (i > 0) await share(mara, mapId, a, 'editor')
    if (i === 0) continue
    await openMap(a.page, mapId)
    await cardOf(a.page, 'claim', thesis).click()
    await a.page.getByRole('radiogroup', { name: /How likely/ }).getByRole('radio').nth([4, 3, 3, 1, 0][i] ?? 0).click()
    await a.page.getByText('saving…').waitFor({ state: 'detached' })
    await a.page.waitForTimeout(600)
  }
  for (const [w, h, scheme, name] of [[1440, 900, 'light', 'desk'], [1440, 900, 'dark', 'dark'], [390, 844, 'light', 'phone']] as const) {
    await mara.page.setViewportSize({ width: w, height: h })
    await mara.page.emulateMedia({ colorScheme: scheme })
    await openMap(mara.page, mapId)
    if (name === 'phone') { await mara.page.locator(`[data-spot="claim:${thesis}"]`).first().click().catch(() => {}); await mara.page.getByRole('tab', { name: /Details|Inspect/ }).click().catch(() => {}) }
    else await cardOf(mara.page, 'claim', thesis).click()
    if (name === 'dark') await mara.page.getByRole('radiogroup', { name: /How likely/ }).getByRole('radio').nth(3).click()
    await mara.page.waitForTimeout(1200)
    await mara.page.screenshot({ path: `/tmp/stances-${name}.png` })
  }
  await mara.page.setViewportSize({ width: 1440, height: 900 })
  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Share' }).click()
  await mara.page.waitForTimeout(600)
  await mara.page.screenshot({ path: `/tmp/stances-share.png` })
})
