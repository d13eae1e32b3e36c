import type { Page } from '@playwright/test'
import { composeSource } from '../../../lib/domain/compose'
import type { Snapshot } from '../../../lib/sync/protocol'
import { type Actor, expect, newId, submit } from './stage'

const RECORD = { authors: ['Ada Harbour'], publisher: 'The Gazette', published: '2024-05', url: '', language: '' }

/** Adds a source through the REST door. */
export async function addSource(owner: Actor, mapId: string, title: string, text: string): Promise<string> {
  const { operation, sourceId } = composeSource(newId, { ...RECORD, title }, text)
  await submit(owner, mapId, operation)
  return sourceId
}

/** The map as the server has it. */
export async function readMap({ context }: Actor, mapId: string): Promise<Snapshot> {
  const response = await context.request.get(`/api/maps/${mapId}`)
  expect(response.ok()).toBe(true)
  return ((await response.json()) as { snapshot: Snapshot }).snapshot
}

/** The text that is open in the reader. */
export const readerText = (page: Page) => page.getByRole('region', { name: /^Text of / })
/** Pieces of it with something on them. */
export const highlights = (page: Page) => readerText(page).getByRole('link')
export const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector', exact: true })
/** What can be made of the selected passage. */
export const selectionBar = (page: Page) => page.getByRole('toolbar', { name: 'What to make of the passage' })

/** The short messages at the bottom. */
export const toast = (page: Page) => page.locator('[data-sonner-toast]')

/** Where the words stand on the screen: the middle of the left edge of the first letter and of the right edge of the last. */
async function edgesOf(page: Page, words: string) {
  return readerText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const nodes: { node: Text; start: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length })
      text += node.textContent ?? ''
    }
    const at = text.indexOf(wanted)
    if (at < 0) throw new Error(`the reader does not show “${wanted}”`)
    const pointAt = (position: number, atEnd: boolean) => {
      const found = nodes.findLast(({ start }) => (atEnd ? start < position : start <= position))
      if (!found) throw new Error('no text')
      return { node: found.node, offset: position - found.start }
    }
    const range = document.createRange()
    const from = pointAt(at, false)
    const to = pointAt(at + wanted.length, true)
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    from.node.parentElement?.scrollIntoView({ block: 'center' })
    let pane: Element | null = root
    while (pane && getComputedStyle(pane).overflowY !== 'auto') pane = pane.parentElement
    if (pane) pane.scrollTop += range.getBoundingClientRect().top - pane.getBoundingClientRect().top - 120
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    const [first, last] = [rects[0], rects.at(-1)]
    if (!first || !last) throw new Error('not drawn')
    return {
      start: { x: first.left + 0.5, y: first.top + first.height / 2 },
      end: { x: last.right - 0.5, y: last.top + last.height / 2 },
    }
  }, words)
}

/** Selects words in the reader by dragging the mouse over them. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const { start, end } = await edgesOf(page, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await expect(selectionBar(page)).toBeVisible()
}

/** Selects words in the reader as handles, scripts and screen readers do: without a pointer. */
export async function selectWords(page: Page, words: string): Promise<void> {
  // The text grows when its own letters come, and what was in view is not any more.
  await readerText(page).evaluate(() => document.fonts.ready.then(() => undefined))
  await readerText(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const places: { node: Node; offset: number }[] = []
    let text = ''
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? ''
      for (let offset = 0; offset < content.length; offset++) places.push({ node, offset })
      text += content
    }
    const at = text.indexOf(wanted)
    const from = places[at]
    const to = places[at + wanted.length - 1]
    if (!from || !to) throw new Error(`the reader does not show “${wanted}”`)
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset + 1)
  }, words)
  await expect(selectionBar(page)).toBeVisible()
}
