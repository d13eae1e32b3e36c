import { composeClaim, composeQuote, composeReply } from '../../lib/domain/compose'
import { smallDebate } from './support/debates'
import { addSource, highlights, inspector, toast } from './support/reader'
import { cardOf, cardSaying, expect, makeMap, newId, openMap, share, submit, test } from './support/stage'

const ARABIC = 'الأمن وعد صحيح من كل الأطراف (2024).'

test('text from right to left is set so on the card and in the outline', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Right to left')
  const { operation, claimId } = composeClaim(newId, { text: ARABIC })
  await submit(mara, mapId, operation)
  await openMap(page, mapId)
  const look = () =>
    cardOf(page, 'claim', claimId)
      .locator('p')
      .first()
      .evaluate((text) => {
        const { direction, textAlign } = getComputedStyle(text)
        return { direction, textAlign }
      })
  expect(await look()).toEqual({ direction: 'rtl', textAlign: 'start' })
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  expect((await look()).direction).toBe('rtl')
})

test('the whole of a map of 1,500 claims can be seen', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Large')
  const thesis = composeClaim(newId, { text: 'The thesis' })
  const { operation } = thesis
  const claims = [thesis.claimId]
  for (let at = 1; at < 1_500; at++) {
    const id = claims[Math.floor(at / 4)] ?? ''
    const reply = composeReply(newId, at % 2 ? 'pro' : 'con', { kind: 'claim', id }, { text: `Claim ${at} of many` })
    operation.claims.push(...reply.operation.claims)
    operation.arguments.push(...reply.operation.arguments)
    claims.push(reply.claimId)
  }
  await submit(mara, mapId, operation)
  await openMap(page, mapId)
  await expect(cardOf(page, 'claim', thesis.claimId)).toBeInViewport({ ratio: 1 })
  // It was laid out beside the page.
  expect(page.workers()).toHaveLength(1)
  await page.keyboard.press('f')
  const drawing = page.getByTestId('far-view')
  await expect(drawing).toBeVisible()
  const pane = await page.getByTestId('map').boundingBox()
  await expect
    .poll(async () => {
      const box = await drawing.boundingBox()
      if (!box || !pane) return false
      const across = box.x >= pane.x && box.x + box.width <= pane.x + pane.width
      return across && box.y >= pane.y && box.y + box.height <= pane.y + pane.height
    })
    .toBe(true)
})

test('messages stand clear of the keys, and a writer in the outline too', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason } = await smallDebate(mara)
  const more = Array.from({ length: 12 }, (_, at) =>
    composeReply(newId, 'pro', { kind: 'claim', id: thesis }, { text: `Reason ${at}` }),
  )
  await submit(mara, mapId, ...more.map(({ operation }) => operation))
  await openMap(page, mapId)
  const bar = page.getByTestId('key-bar')
  const isAboveBar = async (locator: typeof bar) => {
    const [box, edge] = [await locator.boundingBox(), await bar.boundingBox()]
    return box !== null && edge !== null && box.y + box.height <= edge.y
  }
  await cardOf(page, 'claim', reason).click()
  await page.keyboard.press('Delete')
  await expect(toast(page)).toBeVisible()
  await expect.poll(() => isAboveBar(toast(page))).toBe(true)

  await page.getByRole('button', { name: 'Outline' }).click()
  await page.getByRole('treeitem').first().click()
  await page.keyboard.press('End')
  await page.keyboard.press('r')
  const writer = page.getByTestId('claim-writer')
  await expect(writer).toBeFocused()
  await expect.poll(() => isAboveBar(writer)).toBe(true)
})

test('skip links lead to the parts, and highlights are one tab stop', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const text = 'One thing was said. Another was not. A third was forgotten.'
  const sourceId = await addSource(mara, mapId, 'Minutes', text)
  for (const exact of ['One thing', 'Another', 'A third']) {
    const start = text.indexOf(exact)
    const passage = { exact, prefix: '', suffix: '', position: { start, end: start + exact.length } }
    await submit(mara, mapId, composeQuote(newId, sourceId, passage, [reason]).operation)
  }
  await openMap(page, mapId)
  await expect(highlights(page)).toHaveCount(3)
  await expect(page.getByTestId('map')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the map' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('map')).toBeFocused()
  await page.getByRole('button', { name: 'Skip to the inspector' }).focus()
  await page.keyboard.press('Enter')
  await expect(inspector(page)).toBeFocused()

  await highlights(page).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(highlights(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(highlights(page).nth(2)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('[role="link"]:focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(highlights(page).nth(2)).toBeFocused()
})

test("my own ring and a peer's frame are both seen", async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(mara.page, mapId)
  await openMap(jonas.page, mapId)
  await cardOf(jonas.page, 'claim', thesis).click()
  const card = cardOf(mara.page, 'claim', thesis)
  await card.click()
  const frame = card.getByTestId('peer-frame')
  await expect(frame).toBeVisible()
  const ring = await card.evaluate((element) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(element)
    return Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
  })
  const [outer, inner] = [await frame.boundingBox(), await card.boundingBox()]
  // The frame's own line is two pixels; what is left between card and frame holds the ring.
  expect((inner?.x ?? 0) - (outer?.x ?? 0) - 2).toBeGreaterThanOrEqual(ring)
})

test('with a finger a claim is added with a button, and no act is beyond the edge', async ({
  enter,
  browser,
  baseURL,
}) => {
  const mara = await enter('Mara')
  const { mapId, reason } = await smallDebate(mara)
  const phone = await browser.newContext({
    baseURL,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    storageState: await mara.context.storageState(),
  })
  const page = await phone.newPage()
  await openMap(page, mapId)
  await cardOf(page, 'claim', reason).tap()
  const bar = page.getByTestId('key-bar')
  await expect(bar.getByRole('button', { name: 'all keys' })).toBeHidden()
  for (const button of await bar.getByRole('button').all()) {
    if (await button.isVisible()) await expect(button).toBeInViewport({ ratio: 1 })
  }
  await bar.getByRole('button', { name: 'objection' }).tap()
  await page.getByTestId('claim-writer').fill('It was tried before.')
  await page.getByRole('button', { name: 'Add', exact: true }).tap()
  await expect(cardSaying(page, 'It was tried before.')).toBeInViewport({ ratio: 1 })
  await expect(page.getByTestId('claim-writer')).toHaveCount(0)
  await phone.close()
})

test('PL2, PL3, PL4: back and forward, a reload and a link lead to the place as it was', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page, context } = mara
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  const shows = (id: string) => expect(page).toHaveURL(new RegExp(`show=claim:${id}&view=map`))
  const isSelected = (id: string) => expect(cardOf(page, 'claim', id)).toHaveAttribute('aria-current', 'true')
  const back = page.getByRole('button', { name: 'Back to where you were' })
  const forward = page.getByRole('button', { name: 'Forward again' })
  await expect(back).toBeDisabled()
  const asked: string[] = []
  page.on('request', (request) => {
    if (['document', 'fetch', 'xhr'].includes(request.resourceType())) asked.push(request.url())
  })
  for (const id of [thesis, reason, objection]) {
    await cardOf(page, 'claim', id).click()
    await shows(id)
  }
  await page.goBack()
  await isSelected(reason)
  await back.click()
  await isSelected(thesis)
  await shows(thesis)
  await expect(back).toBeDisabled()
  await forward.click()
  await isSelected(reason)
  expect(asked).toEqual([])

  await page.keyboard.press('Delete')
  await expect(cardOf(page, 'claim', reason)).toHaveCount(0)
  await forward.click()
  await isSelected(objection)
  await page.goBack()
  await isSelected(thesis)
  await forward.click()
  await isSelected(objection)

  await page.getByRole('button', { name: 'Nearer' }).click()
  await expect(page).toHaveURL(/at=/)
  await page.reload()
  await isSelected(objection)
  const boxOf = (where: typeof page) => cardOf(where, 'claim', objection).boundingBox()
  await page.getByTestId('map').focus()
  await page.keyboard.press('l')
  await expect(toast(page)).toContainText('The link to this view is copied.')
  const link = await page.evaluate(() => navigator.clipboard.readText())
  const jonas = await enter('Jonas')
  await share(mara, mapId, jonas, 'viewer')
  await jonas.page.goto(link)
  await expect(cardOf(jonas.page, 'claim', objection)).toHaveAttribute('aria-current', 'true')
  const [mine, theirs] = [await boxOf(page), await boxOf(jonas.page)]
  for (const side of ['x', 'y', 'width'] as const)
    expect(Math.abs((mine?.[side] ?? 0) - (theirs?.[side] ?? 99))).toBeLessThan(2)

  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await expect(page).toHaveURL(/view=outline/)
  await page.reload()
  await expect(page.getByRole('treeitem', { selected: true })).toContainText('poisoned mud')
  await back.click()
  await isSelected(objection)
})

test('PL5: a press on the way to another page counts, though the address is written just then', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await expect(page).toHaveURL(new RegExp(`show=claim:${thesis}`))
  // The list takes longer to come than the address to be written.
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      await route.continue()
    },
  )
  await cardOf(page, 'claim', reason).click()
  await page.getByRole('link', { name: 'Crux: my maps' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'harbour' }).first()).toBeVisible()
})

test('PL1, PL4: what is folded, and what one looks around, is kept over a reload, in a link and on the way back', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('.')
  await expect(cardOf(page, 'claim', reason)).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`folded=${thesis}`))
  await page.reload()
  // Keys act on what is selected, which comes with the place.
  await expect(cardOf(page, 'claim', thesis)).toHaveAttribute('aria-current', 'true')
  await expect(cardOf(page, 'claim', reason)).toHaveCount(0)
  await page.getByTestId('map').focus()
  await page.keyboard.press('.')
  await expect(cardOf(page, 'claim', reason)).toBeVisible()
  await expect(page).not.toHaveURL(/folded/)

  await cardOf(page, 'claim', objection).click()
  await page.keyboard.press('h')
  await expect(page).toHaveURL(new RegExp(`around=${objection},2`))
  const jonas = await enter('Jonas')
  await share(mara, mapId, jonas, 'viewer')
  await jonas.page.goto(page.url())
  await expect(cardOf(jonas.page, 'claim', objection)).toHaveAttribute('aria-current', 'true')
  await expect(jonas.page.getByRole('button', { name: 'Look farther' })).toBeVisible()
  // The place before it was left unfolded.
  await page.goBack()
  await expect(page).not.toHaveURL(/around/)
  await page.goForward()
  await expect(page).toHaveURL(/around/)
})
