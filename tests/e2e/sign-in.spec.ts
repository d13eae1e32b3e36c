import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { PASSWORD } from './support/accounts'
import { smallDebate } from './support/debates'
import { type Actor, cardSaying, expect, makeMap, newId, openMap, share, submit, test } from './support/stage'

const newEmail = () => `newcomer-${randomUUID()}@example.org`

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click()
}
const publish = (owner: Actor, mapId: string) =>
  submit(owner, mapId, {
    v: 1,
    id: newId(),
    kind: 'edit-map',
    visibility: { from: 'private', to: 'public' },
  })

test('AC11, DA3: a first-time visitor creates an account, makes a map and writes its first claim', async ({
  visit,
}) => {
  const page = await visit()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'See what the debate turns on.' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click()
  await page.getByLabel('Name').fill('Ada')
  await page.getByLabel('Email').fill(newEmail())
  await page.getByLabel('Password', { exact: true }).fill('Password123')
  await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click()
  await expect(page.getByText('among the first that attackers try')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Create an account' }).click()

  await expect(page.getByText('Your first map starts with a question')).toBeVisible()
  await page.getByRole('button', { name: 'New map' }).first().click()
  await page.getByLabel('What is the debate about?').fill('Should the old town be closed to cars?')
  await page.getByRole('button', { name: 'Make the map' }).click()
  await page.getByRole('button', { name: 'Write your first claim' }).click()
  await page.getByTestId('claim-writer').fill('The old town should be closed to cars.')
  await page.getByTestId('claim-writer').press('Enter')
  await expect(cardSaying(page, 'The old town should be closed to cars.')).toBeVisible()
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')

  await page.getByRole('link', { name: 'Crux: my maps' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'old town' })).toContainText('1 claim')
})

test('AC12: one press signs in as each of the two who made the sample debate', async ({ visit }) => {
  for (const name of ['Mara Lindqvist', 'Jonas Okafor']) {
    const page = await visit()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: `Come in as ${name}` }).click()
    await expect(page.getByRole('link', { name: 'How should Ukraine be kept safe?' })).toBeVisible()
    await expect(page.getByRole('button', { name: `Account of ${name}` })).toBeVisible()
  }
})

test('AC12: a taken email and a wrong password say no more than they must', async ({ visit }) => {
  const email = newEmail()
  const first = await visit()
  await first.goto('/sign-up')
  await signUp(first, 'Ada', email)
  await expect(first.getByRole('heading', { name: 'Maps', exact: true })).toBeVisible()

  const second = await visit()
  await second.goto('/sign-in')
  await second.getByLabel('Email').fill(email)
  await second.getByLabel('Password', { exact: true }).fill('something else entirely')
  await second.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(second.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible()
  await second.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await second.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(second.getByRole('heading', { name: 'Maps', exact: true })).toBeVisible()
})

async function beginClaim(page: Page, mapId: string, words: string): Promise<void> {
  await openMap(page, mapId)
  await page.getByTestId('map').click({ position: { x: 20, y: 200 } })
  await page.keyboard.press('c')
  await page.getByTestId('claim-writer').fill(words)
  await page.getByTestId('claim-writer').press('Enter')
  await expect(page.getByRole('dialog', { name: 'Sign in to take part' })).toBeVisible()
}

test('AC18: what a signed-out member began is done once they have signed in', async ({ enter, visit }) => {
  // Every password costs a hash.
  test.slow()
  const owner = await enter('Mara')
  const { mapId } = await smallDebate(owner)
  await publish(owner, mapId)
  const email = newEmail()
  const page = await visit()
  await page.goto('/sign-up')
  await signUp(page, 'Ben', email)
  await expect(page.getByRole('heading', { name: 'Maps', exact: true })).toBeVisible()
  await share(owner, mapId, { name: 'Ben', context: page.context(), page }, 'editor')
  await page.context().clearCookies()

  await beginClaim(page, mapId, 'Barges would do as well.')
  await page.getByRole('dialog').getByRole('link', { name: 'Sign in' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(cardSaying(page, 'Barges would do as well.')).toBeVisible()
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')
  await page.reload()
  await expect(cardSaying(page, 'Barges would do as well.')).toHaveCount(1)
})

test('AC18: whoever may not do it has their words back after signing in, and a copy to go on in', async ({
  enter,
  visit,
}) => {
  // Every password costs a hash.
  test.slow()
  const owner = await enter('Mara')
  const { mapId } = await smallDebate(owner)
  await publish(owner, mapId)
  const page = await visit()
  await beginClaim(page, mapId, 'Barges would do as well.')
  await page.getByRole('dialog').getByRole('link', { name: 'Create an account' }).click()
  await signUp(page, 'Eve', newEmail())
  const dialog = page.getByRole('dialog', { name: 'Only members write on this map' })
  await expect(dialog).toContainText('Barges would do as well.')
  await expect(cardSaying(page, 'Barges would do as well.')).toHaveCount(0)

  await dialog.getByRole('button', { name: 'Go on in my own copy' }).click()
  await expect(cardSaying(page, 'Barges would do as well.')).toBeVisible()
  await expect(page.getByTestId('saved-state')).toHaveText('Saved')
  expect(page.url()).not.toContain(mapId)
})

test('SY7: signing out with unsaved edits asks first, then erases them', async ({ enter }) => {
  const { page, ...mara } = await enter('Mara')
  const mapId = await makeMap({ ...mara, page }, 'Unsaved')
  // The live door stays shut: edits wait in the browser while the rest of the server answers.
  await page.routeWebSocket('**/live', () => {})
  await page.goto(`/maps/${mapId}`)
  await page.getByRole('button', { name: 'Write your first claim' }).click()
  await page.getByTestId('claim-writer').fill('Nobody else has seen this.')
  await page.getByTestId('claim-writer').press('Enter')
  await expect(cardSaying(page, 'Nobody else has seen this.')).toBeVisible()

  await page.getByRole('button', { name: 'Account of Mara' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  const question = page.getByRole('alertdialog', { name: 'Sign out and lose edits?' })
  await expect(question).toContainText('One edit in this browser is not saved yet.')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toBeHidden()
  await page.getByRole('button', { name: 'Account of Mara' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  page.on('dialog', (dialog) => dialog.accept())
  await question.getByRole('button', { name: 'Sign out and erase' }).click()
  await expect(page.getByRole('heading', { name: 'See what the debate turns on.' })).toBeVisible()
  const kept = await page.evaluate(async () => {
    const open = indexedDB.open('crux-pending')
    await new Promise((resolve) => open.addEventListener('success', resolve))
    const count = open.result.transaction('operations').objectStore('operations').count()
    await new Promise((resolve) => count.addEventListener('success', resolve))
    return count.result
  })
  expect(kept).toBe(0)
})

test('SY7: signing out in one tab ends the work in the others', async ({ enter }) => {
  const mara = await enter('Mara')
  const mapId = await makeMap(mara, 'Two tabs')
  const other = await mara.context.newPage()
  await openMap(other, mapId)
  await openMap(mara.page, mapId)
  await mara.page.getByRole('button', { name: 'Account of Mara' }).click()
  await mara.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(mara.page.getByRole('heading', { name: 'See what the debate turns on.' })).toBeVisible()
  await expect(other).toHaveURL(new RegExp(`/sign-in\\?next=%2Fmaps%2F${mapId}$`))
})

test('AC14: signing out everywhere closes a map that is open elsewhere', async ({ enter, browser, baseURL }) => {
  const mara = await enter('Mara')
  const mapId = await makeMap(mara, 'Elsewhere')
  const elsewhere = await browser.newContext({ baseURL, storageState: await mara.context.storageState() })
  const phone = await elsewhere.newPage()
  await openMap(phone, mapId)

  await mara.page.goto('/account')
  await mara.page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(mara.page.getByRole('heading', { name: 'See what the debate turns on.' })).toBeVisible()
  await expect(phone.getByRole('paragraph').filter({ hasText: 'You are signed out.' })).toBeVisible()
  const back = phone.getByRole('alert').getByRole('link', { name: 'Sign in' })
  await expect(back).toHaveAttribute('href', `/sign-in?next=%2Fmaps%2F${mapId}`)
  await phone.goto('/account')
  await expect(phone).toHaveURL(/\/sign-in\?next=%2Faccount$/)
  await elsewhere.close()
})

test('AC11: the password is changed on the account page', async ({ enter, visit }) => {
  const { page } = await enter('Mara')
  await page.goto('/account')
  const email = (await page.getByText(/@example\.org$/).textContent()) ?? ''
  await page.getByLabel('Current password').fill('not this one')
  await page.getByLabel('New password').fill('another long password')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('This is not your current password.')).toBeVisible()
  await page.getByLabel('Current password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Password changed.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Mara' })).toBeVisible()

  const elsewhere = await visit()
  await elsewhere.goto('/sign-in')
  await elsewhere.getByLabel('Email').fill(email)
  await elsewhere.getByLabel('Password', { exact: true }).fill('another long password')
  await elsewhere.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(elsewhere.getByRole('heading', { name: 'Maps', exact: true })).toBeVisible()
})
