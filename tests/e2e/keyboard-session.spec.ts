import type { Locator, Page } from '@playwright/test'
import { smallDebate } from './support/debates'
import { inspector, readerText, readMap, selectionBar } from './support/reader'
import { type Actor, expect, makeMap, openMap, test } from './support/stage'

// No pointer in these tests: everything is reached by Tab and the keys that the help names.

const SOURCE = 'Ships of twice the draught wait outside. The bar silts up every winter.'

/** Walks there with Tab, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 60; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('Tab does not lead there')
}

/** What screen readers are told, last. */
const told = (page: Page) => page.locator('[role="status"][aria-live="polite"].sr-only')

async function skipTo(page: Page, part: string): Promise<void> {
  // From wherever the focus is to the first stops of the page.
  await page.keyboard.press('Escape')
  const link = page.getByRole('button', { name: `Skip to the ${part}` })
  await link.focus()
  await page.keyboard.press('Enter')
}

/** Writes the claim that a key begins, and waits until it is on the map with the focus on it, and heard as what it does. */
async function write(page: Page, key: string, words: string, role = /./): Promise<void> {
  await page.keyboard.press(key)
  await expect(page.getByTestId('claim-writer')).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('claim-writer')).toHaveCount(0)
  await expect(told(page)).toContainText(`Added: ${words}`)
  await expect(page.locator('[data-spot]:focus', { hasText: words })).toHaveAccessibleName(role)
}

/** Walks with arrows until the focus is on what says this. */
async function walkTo(page: Page, key: string, name: RegExp): Promise<void> {
  const there = page.locator('[data-spot]:focus')
  for (let steps = 0; steps < 20; steps++) {
    if (name.test((await there.getAttribute('aria-label')) ?? '')) return
    const before = await there.getAttribute('data-spot')
    await page.keyboard.press(key)
    await expect.poll(() => there.getAttribute('data-spot')).not.toBe(before)
  }
  throw new Error(`${key} does not lead to ${name}`)
}

async function addQuoteAndNote(page: Page, view: 'map' | 'outline', claim: string): Promise<void> {
  await skipTo(page, 'sources')
  await tabTo(page, page.getByRole('region', { name: 'Sources' }).getByRole('button', { name: 'Add', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toBeFocused()
  await page.keyboard.type(SOURCE)
  await tabTo(page, page.getByRole('button', { name: 'Add source' }))
  await page.keyboard.press('Enter')
  await expect(told(page)).toContainText('Added the source')

  await tabTo(page, readerText(page))
  await page.keyboard.press('Enter')
  for (let words = 0; words < 4; words++) await page.keyboard.press('Shift+ArrowRight')
  await expect(selectionBar(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Evidence for…' }))
  await page.keyboard.press('Enter')
  const field = page.getByRole('combobox', { name: 'Find claims' })
  await expect(field).toBeFocused()
  await page.keyboard.type(claim)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expect(told(page)).toContainText('The passage is evidence for the claim')

  await skipTo(page, view)
  // The map itself has the focus first; a row of the outline has it at once.
  if (view === 'map') await page.keyboard.press('ArrowUp')
  await walkTo(page, 'ArrowUp', /^The harbour should/)
  await page.keyboard.press('n')
  await expect(inspector(page).getByRole('textbox', { name: 'New note' })).toBeFocused()
  await page.keyboard.type('Who pays?')
  await page.keyboard.press('Control+Enter')
  await expect(told(page)).toContainText('Added the note')
}

/** Ten claims with a joint premise, an undercut, a quote and a note; the claims are begun with the same keys in both views. */
async function buildDebate(page: Page, view: 'map' | 'outline'): Promise<void> {
  const up = view === 'map' ? 'ArrowUp' : 'ArrowLeft'
  // In the outline Left folds a row first and then leads to what it hangs under.
  const toThesis = () => (view === 'map' ? walkTo(page, 'ArrowUp', /^The harbour should/) : home(page))
  await write(page, 'Enter', 'The harbour should be dredged.', /Not connected/)
  await write(page, 'r', 'Larger ships could call.', /Reason for: The harbour should be dredged/)
  await write(page, 'j', 'The quay is long enough.')
  await write(page, 'o', 'It has been crumbling for years.', /Objection to: The quay is long enough/)
  await walkTo(page, up, /^The quay is long/)
  await write(page, 'u', 'Nobody would send them here.', /Undercut of a reason for: The harbour/)
  await toThesis()
  await write(page, 'o', 'Mud full of poison would be stirred.')
  await write(page, 's', 'There is no money for it.')
  await write(page, 'o', 'The state pays for half.')
  await toThesis()
  await write(page, 'r', 'Fishing boats run aground.')
  await write(page, 'r', 'Two did so in spring.')
  await addQuoteAndNote(page, view, 'fishing')
}

async function home(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  await expect(page.locator('[data-spot]:focus')).toHaveAttribute('aria-level', '1')
}

/** The debate in words, whatever its ids. */
async function debateOf(owner: Actor, mapId: string): Promise<string[]> {
  const map = await readMap(owner, mapId)
  const text = (id: string) => map.claims.find((claim) => claim.id === id)?.text ?? ''
  const step = (id: string): string => {
    const argument = map.arguments.find((each) => each.id === id)
    return argument ? `[${argument.premises.map(text).join(' & ')}]` : ''
  }
  return map.arguments
    .map(
      ({ id, stance, conclusion }) =>
        `${step(id)} ${stance} ${conclusion.kind === 'claim' ? text(conclusion.id) : step(conclusion.id)}`,
    )
    .sort()
}

const BUILT = [
  '[Fishing boats run aground.] pro The harbour should be dredged.',
  '[It has been crumbling for years.] con The quay is long enough.',
  '[Larger ships could call. & The quay is long enough.] pro The harbour should be dredged.',
  '[Mud full of poison would be stirred.] con The harbour should be dredged.',
  '[Nobody would send them here.] con [Larger ships could call. & The quay is long enough.]',
  '[The state pays for half.] con There is no money for it.',
  '[There is no money for it.] con The harbour should be dredged.',
  '[Two did so in spring.] pro Fishing boats run aground.',
]

/** Rows of the outline as its tree is heard: name, state and level. */
const tree = (...rows: string[]) => ['- tree:', ...rows.map((row) => `  - 'treeitem ${row}'`)].join('\n')

const TREE = tree(
  '"The harbour should be dredged. Thesis. Unanswered objection. No quote. 1 note. 2 reasons. 2 objections" [expanded] [level=1]',
  '"2 premises together. Reason for: The harbour should be dredged." [expanded] [level=2]',
  '"Larger ships could call. Reason for: The harbour should be dredged. No quote" [level=3]',
  '/The quay is long enough. Reason for/ [expanded] [level=3]',
  '"It has been crumbling for years. Objection to: The quay is long enough. No quote" [level=4]',
  '/Nobody would send them here. Undercut of a reason for/ [level=3]',
)

for (const view of ['map', 'outline'] as const) {
  test(`a debate of ten claims is built in the ${view} without a pointer, and heard`, async ({ enter }) => {
    const mara = await enter('Mara')
    const { page } = mara
    const mapId = await makeMap(mara, 'By keys')
    await openMap(page, mapId)
    if (view === 'outline') {
      await tabTo(page, page.getByRole('button', { name: 'Outline' }))
      await page.keyboard.press('Enter')
    }
    await tabTo(page, page.getByRole('button', { name: 'Write your first claim' }))
    await buildDebate(page, view)
    await expect.poll(() => debateOf(mara, mapId)).toEqual(BUILT)
    if (view === 'outline') await expect(page.getByRole('tree')).toMatchAriaSnapshot(TREE)
    else {
      // Cards and pills say everything; lines are not read out as pictures besides.
      await expect(
        page
          .getByTestId('map')
          .getByRole('group', { name: /^Objection to: / })
          .first(),
      ).toBeVisible()
      await expect(page.getByTestId('map').getByRole('img')).toHaveCount(0)
    }
    const { claims, quotes, annotations } = await readMap(mara, mapId)
    expect(claims).toHaveLength(10)
    expect(quotes.map(({ exact }) => exact)).toEqual(['Ships of twice the draught'])
    expect(annotations.map(({ body }) => body)).toEqual(['Who pays?'])
  })
}

test('who listens hears the tree, what is on it already, and what was linked, copied and pasted', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  const empty = await makeMap(mara, 'Elsewhere')
  await openMap(page, mapId)
  await tabTo(page, page.getByRole('button', { name: 'Outline' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem')).toHaveCount(3)
  await skipTo(page, 'outline')
  await expect(page.getByRole('tree')).toMatchAriaSnapshot(
    tree(
      '"The harbour should be dredged. Thesis. Unanswered objection. No quote. 1 reason. 1 objection" [expanded] [level=1]',
      '"Larger ships could then call there. Reason for: The harbour should be dredged. No quote" [level=2]',
      '"Dredging stirs up poisoned mud. Objection to: The harbour should be dredged. No quote" [level=2]',
    ),
  )

  // A claim that is on the map already is offered, heard, and linked instead of written again.
  await walkTo(page, 'ArrowDown', /^Dredging stirs/)
  const writer = page.getByTestId('claim-writer')
  const link = async (key: string, words: string, offered: string) => {
    await page.keyboard.press(key)
    await expect(writer).toBeFocused()
    await page.keyboard.type(words)
    await expect(told(page)).toContainText(/already: 1 claim\. Down arrow to choose/)
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('option', { name: offered, selected: true })).toBeVisible()
    await expect(writer).toHaveAttribute('aria-activedescendant', /./)
    await page.keyboard.press('Enter')
    await expect(told(page)).toContainText(`Linked: ${offered}`)
  }
  await link('r', 'larger ships cuold', 'Larger ships could then call there.')
  await walkTo(page, 'ArrowUp', /^Larger ships could then call there\. Reason/)
  await link('o', 'The harbour should be dredged', 'The harbour should be dredged.')
  await expect(page.getByRole('tree')).toMatchAriaSnapshot(
    tree(
      '/The harbour should be dredged. Objection to/ [expanded] [level=1]',
      '/Larger ships could then call there. Reason for/ [expanded] [level=2]',
      '"The harbour should be dredged. Objection to: Larger ships could then call there. Goes in a circle" [level=3]',
      '/Dredging stirs up poisoned mud/ [expanded] [level=2]',
      '"Larger ships could then call there. Reason for: Dredging stirs up poisoned mud. Written above" [level=3]',
    ),
  )

  await page.keyboard.press('Home')
  await page.keyboard.press('Control+c')
  await expect(told(page)).toContainText('Copied 3 claims and 4 arguments')
  await openMap(page, empty)
  await page.keyboard.press('Control+v')
  await expect(told(page)).toContainText('Pasted 3 claims and 4 arguments')
  // Told as soon as it is done here; the server has it a moment later.
  await expect.poll(async () => (await debateOf(mara, empty)).length).toBe(4)
  expect(await debateOf(mara, empty)).toEqual(await debateOf(mara, mapId))
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await readMap(mara, empty)).claims).toEqual([])
})
