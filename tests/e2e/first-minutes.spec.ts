import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { composeReply } from '../../lib/domain/compose'
import { quotedSource, smallDebate } from './support/debates'
import { expect, makeMap, newId, openMap, submit, test } from './support/stage'

/** A page of another site, as far as a browser can tell: Crux is at `localhost` here. */
async function otherSite(html: string) {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(html))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: close }
}

test('TP4: a map begins with a template, chosen by keyboard, and is all the person’s own', async ({ enter }) => {
  const { page } = await enter('Mara')
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.getByText('Your first map starts with a question')).toBeVisible()
  await page.getByRole('button', { name: 'New map' }).click()
  const dialog = page.getByRole('dialog', { name: 'New map' })
  await dialog.getByLabel('What is the debate about?').fill('Should the harbour be dredged?')
  await dialog.getByRole('radio', { name: /^Empty map/ }).focus()
  for (const name of [/^Two-sided debate/, /^Issue with rival answers/, /^Toulmin/]) {
    await page.keyboard.press('ArrowDown')
    await expect(dialog.getByRole('radio', { name })).toBeChecked()
  }
  await dialog.getByRole('button', { name: 'Make the map' }).click()
  await expect(page).toHaveURL(/\/maps\//)
  await expect(page.locator('[data-spot^="claim:"]', { hasText: 'Warrant: the rule' })).toBeVisible()
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(6)
  await page.getByRole('main').getByText('Claim: what you want others to accept').click()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(5)
})

test('TP4: a template that there is not is refused; the first map begins from one press', async ({ enter }) => {
  const { page, context } = await enter('Mara')
  await page.goto('/', { waitUntil: 'networkidle' })
  const { origin } = new URL(page.url())
  const headers = { origin, 'content-type': 'application/json' }
  const refused = await context.request.post('/api/maps', { headers, data: { title: 'T', template: 'nonsense' } })
  expect(refused.status()).toBe(400)
  await page.getByRole('button', { name: /^Reading notes/ }).click()
  const dialog = page.getByRole('dialog', { name: 'New map' })
  await expect(dialog.getByRole('radio', { name: /^Reading notes/ })).toBeChecked()
  await dialog.getByLabel('What is the debate about?').fill('What I read')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'How to read for an argument', level: 2 })).toBeVisible()
})

test('PI4, PI5: an embedded map is read in a frame of another site, moves when it is edited, and ends with its publicity', async ({
  enter,
  visit,
}) => {
  const mara = await enter('Mara')
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await expect(dialog.getByLabel('HTML to embed the map')).toHaveCount(0)
  await dialog.getByText('Public', { exact: true }).click()
  const snippet = await dialog.getByLabel('HTML to embed the map').inputValue()
  expect(snippet).toContain(`/embed/${mapId}"`)

  const page = await visit()
  await using blog = await otherSite(`<!doctype html><title>Blog</title>${snippet}`)
  await page.goto(blog.origin)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Should the harbour be dredged?' })).toBeVisible()
  await expect(frame.getByRole('link', { name: /^View on Crux/ })).toHaveAttribute('href', `/maps/${mapId}`)
  const words = frame.locator('svg text', { hasText: 'Larger ships could' })
  await expect(words).toBeVisible()
  expect(await frame.getByRole('button').count()).toBe(3)

  const added = composeReply(newId, 'con', { kind: 'claim', id: thesis }, { text: 'Nobody has asked the fishermen.' })
  await submit(mara, mapId, added.operation)
  await expect(frame.locator('svg text', { hasText: 'Nobody has asked' })).toBeVisible()

  await dialog.getByText('Only people on the list').click()
  await expect(frame.getByText('This map is not open to everybody any more.')).toBeVisible()
  await expect(words).toHaveCount(0)
})

test('PI3: a picture is moved and sized by keyboard', async ({ enter, visit }) => {
  const mara = await enter('Mara')
  const { mapId } = await smallDebate(mara)
  await submit(mara, mapId, {
    v: 1,
    id: newId(),
    kind: 'edit-map',
    visibility: { from: 'private', to: 'public' },
  })
  const page = await visit()
  await page.goto(`/embed/${mapId}`)
  const picture = page.getByRole('region', { name: /^Picture of the map/ })
  const view = () => picture.locator('svg').first().getAttribute('viewBox')
  const first = await view()
  await picture.focus()
  await page.keyboard.press('+')
  await expect.poll(view).not.toBe(first)
  const nearer = await view()
  await page.keyboard.press('ArrowRight')
  await expect.poll(view).not.toBe(nearer)
  await picture.getByRole('button', { name: 'The whole map' }).click()
  await page.setViewportSize({ width: 390, height: 700 })
  await expect(page.getByRole('listitem').filter({ hasText: 'Larger ships' })).toBeVisible()
  await expect(picture).toBeHidden()
})

test('TO3: the tour is walked by keyboard, gives the focus back, and is found again in the menu', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await quotedSource(mara, mapId, thesis)
  await openMap(page, mapId)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Take the tour' }).click()
  const tour = (name: string) => page.getByRole('dialog', { name })
  await expect(tour('It begins with a claim')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'It begins with a claim' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tour('A reason says because')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A reason says because' })).toBeFocused()
  // On to the next by its button, as Tab reaches it.
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await expect(tour('An objection says but')).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(tour('A reason says because')).toBeVisible()
  for (const title of ['An objection says but', 'Held to the words', 'All about one thing', 'Now it is your turn']) {
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(tour(title)).toBeVisible()
  }
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Take the tour' }).click()
  await expect(tour('It begins with a claim')).toBeVisible()
  await page.getByRole('button', { name: 'Skip', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('TO3: an address leads to the tour, on a phone too; Escape skips it and the address is clean again', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/maps/${mapId}?tour=1`)
  const panel = page.getByRole('dialog', { name: 'It begins with a claim' })
  await expect(panel).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { name: 'It begins with a claim' })).toBeFocused()
  await expect(page).not.toHaveURL(/tour/)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('TO3: a map that is not the sample offers no tour by itself', async ({ enter }) => {
  const mara = await enter('Mara')
  const mapId = await makeMap(mara, 'Quiet')
  await openMap(mara.page, mapId)
  await expect(mara.page.getByRole('region', { name: 'A tour for newcomers' })).toHaveCount(0)
})
