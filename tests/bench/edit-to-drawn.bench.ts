import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { composeClaim, composeReply } from '@/lib/domain/compose'
import type { Operation } from '@/lib/domain/operation'
import { type Actor, post, type Site, startSite } from './bench-site'
import { printFigure } from './measure'

// From Enter in one browser to the changed card painted in another: the page, the socket, the commit, the socket
// and the page again. Both clocks are this machine's.

const CLAIMS = 60
const WARM_UP = 10
const EDITS = 100
/** A thesis with replies and replies to those, as a seminar would have it. */
function debate(): { thesis: string; operations: Operation[] } {
  const thesis = composeClaim(v7, { text: 'The harbour should be dredged.' })
  const operations: Operation[] = [thesis.operation]
  const claimIds = [thesis.claimId]
  while (claimIds.length < CLAIMS) {
    const parent = claimIds[Math.floor((claimIds.length - 1) / 4)] ?? thesis.claimId
    const stance = claimIds.length % 3 === 0 ? 'con' : 'pro'
    const draft = { text: `Claim ${claimIds.length}: dredging changes what the tide does to the old quay.` }
    const reply = composeReply(v7, stance, { kind: 'claim', id: parent }, draft)
    operations.push(reply.operation)
    claimIds.push(reply.claimId)
  }
  return { thesis: thesis.claimId, operations }
}

const cardOf = (page: Page, claimId: string) => page.locator(`[data-spot="claim:${claimId}"]`)

async function openMap(page: Page, mapId: string, thesis: string): Promise<void> {
  await page.goto(`/maps/${mapId}`)
  await page
    .getByTestId('saved-state')
    .filter({ hasText: /Saved|Up to date/ })
    .waitFor()
  await cardOf(page, thesis).waitFor()
}

/**
 * Watches for the card to show the words; `painted` is when the browser has painted them, in milliseconds since 1970.
 * Functions in here have no names of their own: tsx would mark them with a helper that the page does not have.
 */
const watchFor = (page: Page, claimId: string, words: string) =>
  page.evaluateHandle(
    ({ spot, wanted }) => ({
      painted: new Promise<number>((resolve) => {
        new MutationObserver((_, observer) => {
          if (!document.querySelector(`[data-spot="${spot}"]`)?.textContent?.includes(wanted)) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())))
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    }),
    { spot: `claim:${claimId}`, wanted: words },
  )

/** Notes the moment of every Enter before anything else hears of it. */
const noteEnters = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter') document.body.dataset.enterAt = String(performance.timeOrigin + event.timeStamp)
      },
      true,
    )
  })

async function editOnce(writer: Actor, reader: Actor, claimId: string, words: string): Promise<number> {
  await cardOf(writer.page, claimId).click()
  await writer.page.keyboard.press('e')
  await writer.page.getByTestId('claim-writer').fill(words)
  const watch = await watchFor(reader.page, claimId, words)
  await writer.page.keyboard.press('Enter')
  const drawnAt = await watch.evaluate(({ painted }) => painted)
  return drawnAt - Number(await writer.page.evaluate(() => document.body.dataset.enterAt))
}

async function measure({ origin, enter }: Site): Promise<number[]> {
  const writer = await enter('Mara')
  const reader = await enter('Jonas')
  try {
    const { mapId } = (await post(writer.context, origin, '/api/maps', { title: 'The harbour' })) as { mapId: string }
    const { thesis, operations } = debate()
    await post(writer.context, origin, `/api/maps/${mapId}/operations`, { operations })
    const invite = await post(writer.context, origin, '/api/invites', { mapId, role: 'editor', days: 1 })
    await post(reader.context, origin, '/api/invites/accept', { token: (invite as { token: string }).token })
    await openMap(writer.page, mapId, thesis)
    await openMap(reader.page, mapId, thesis)
    await noteEnters(writer.page)
    const spent: number[] = []
    for (let count = 0; count < WARM_UP + EDITS; count += 1) {
      spent.push(await editOnce(writer, reader, thesis, `The harbour should be dredged, says edit ${count}.`))
    }
    return spent.slice(WARM_UP)
  } finally {
    await writer.browser.close()
    await reader.browser.close()
  }
}

const site = await startSite()
try {
  const spent = (await measure(site)).sort((a, b) => a - b)
  const at = (share: number) => spent[Math.ceil(spent.length * share) - 1] ?? Number.NaN
  printFigure({ bench: 'edit to drawn in another browser, median', figure: at(0.5), unit: 'ms' })
  printFigure({ bench: 'edit to drawn in another browser, p95', figure: at(0.95), unit: 'ms', bar: '<= 100' })
} finally {
  await site.stop()
}
