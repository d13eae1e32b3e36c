import { type APIResponse, type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test'
import { v7 } from 'uuid'
import type { Role } from '../../../lib/domain/model'
import type { Operation } from '../../../lib/domain/operation'
import { Accounts } from './accounts'

/** Somebody with an account, signed in in a browser of their own. */
export type Actor = { name: string; context: BrowserContext; page: Page }

type Fixtures = {
  /** Somebody of this name with a new account, signed in. */
  enter: (name: string) => Promise<Actor>
  /** A browser of somebody without an account. */
  visit: () => Promise<Page>
}

export const test = base.extend<Fixtures, { accounts: Accounts }>({
  accounts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) => {
      const accounts = await Accounts.open()
      await use(accounts)
      await accounts.close()
    },
    { scope: 'worker' },
  ],
  enter: async ({ accounts, browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (name) => {
      const context = await browser.newContext({ baseURL })
      contexts.push(context)
      const session = await accounts.make(name)
      await context.addCookies([{ ...session, url: requireOrigin(baseURL), httpOnly: true, sameSite: 'Lax' }])
      return { name, context, page: await context.newPage() }
    })
    for (const context of contexts) await context.close()
  },
  visit: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext({ baseURL })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})
export { expect }

function requireOrigin(baseURL: string | undefined): string {
  if (!baseURL) throw new Error('playwright.config.ts names no server')
  return new URL(baseURL).origin
}

/** A write at the REST door, as a page of the server would send it. */
async function post(context: BrowserContext, path: string, data: unknown): Promise<APIResponse> {
  const response = await context.request.post(path, {
    headers: { origin: requireOrigin(test.info().project.use.baseURL), 'content-type': 'application/json' },
    data: data as object,
  })
  expect(response.ok(), `${path} answered ${response.status()}: ${await response.text()}`).toBe(true)
  return response
}

/** Makes a map of the actor's. */
export async function makeMap({ context }: Actor, title: string): Promise<string> {
  const { mapId } = (await (await post(context, '/api/maps', { title })).json()) as { mapId: string }
  return mapId
}

/** Edits a map from outside of its pages. Every operation must be accepted. */
export async function submit({ context }: Actor, mapId: string, ...operations: Operation[]): Promise<void> {
  const response = await post(context, `/api/maps/${mapId}/operations`, { operations })
  const { answers } = (await response.json()) as { answers: { outcome: string }[] }
  expect(answers.map(({ outcome }) => outcome)).toEqual(operations.map(() => 'accepted'))
}

/** Makes `guest` a member of the owner's map. */
export async function share(owner: Actor, mapId: string, guest: Actor, role: Role): Promise<void> {
  const made = await post(owner.context, '/api/invites', { mapId, role, days: 1 })
  const { token } = (await made.json()) as { token: string }
  await post(guest.context, '/api/invites/accept', { token })
}

export const newId = (): string => v7()

/** Opens a map and waits until it is live. */
export async function openMap(page: Page, mapId: string): Promise<void> {
  await page.goto(`/maps/${mapId}`)
  await expect(page.getByTestId('saved-state')).toHaveText(/Saved|Up to date/, { timeout: 30_000 })
}

/** The card or pill of a thing on the map, or its row in the outline. */
export const cardOf = (page: Page, kind: 'claim' | 'argument', id: string) =>
  page.locator(`[data-spot="${kind}:${id}"]`)
/** The card that says this. */
export const cardSaying = (page: Page, words: string) => page.locator('[data-spot^="claim:"]', { hasText: words })

/** Selects these cards by mouse, the first alone. What an edit still moves glides away under a click: then all of it is done again. */
export async function chooseCards(first: Locator, ...others: Locator[]): Promise<void> {
  await expect(async () => {
    await first.click()
    for (const card of others) await card.click({ modifiers: ['Shift'] })
    for (const card of [first, ...others]) await expect(card).toHaveAttribute('aria-current', 'true', { timeout: 1000 })
  }).toPass()
}
