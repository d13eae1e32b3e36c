import { readFile } from 'node:fs/promises'
import { composeReply, emptyAdd } from '../../lib/domain/compose'
import type { Stance } from '../../lib/domain/model'
import { expectAccessible, expectAccessibleInBothColours } from './support/axe'
import { toast } from './support/reader'
import { type Actor, cardSaying, expect, makeMap, newId, openMap, submit, test } from './support/stage'

/** How to cross a river: three answers in a frame, of which two are judged by what they cost. */
async function crossing(owner: Actor) {
  const mapId = await makeMap(owner, 'How to cross the river')
  const frameId = newId()
  const add = emptyAdd(newId)
  const [bridge, ferry, ford] = ['Build a bridge.', 'Run a ferry.', 'Use the ford.'].map((text) => {
    const claim = { id: newId(), text, holder: null, tags: [], pin: null, frameId }
    add.claims.push(claim)
    return claim.id
  }) as [string, string, string]
  add.frames = [{ id: frameId, title: 'How do we cross?', colour: 'blue' }]
  await submit(owner, mapId, add)
  const say = async (stance: Stance, about: string, text: string, tags: string[]) => {
    const reply = composeReply(newId, stance, { kind: 'claim', id: about }, { text, tags })
    await submit(owner, mapId, reply.operation)
    return reply.claimId
  }
  const dear = await say('con', bridge, '=A bridge costs millions.', ['cost'])
  await say('pro', bridge, 'A bridge is always open.', ['time'])
  await say('pro', ferry, 'A ferry is cheap.', ['cost'])
  await say('con', ferry, 'A ferry must be waited for.', ['time'])
  return { mapId, bridge, ferry, ford, dear }
}

test('compares rival answers by what they share, by keyboard alone, as others edit, and takes the table away', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page, context } = mara
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { mapId, bridge, dear } = await crossing(mara)
  await openMap(page, mapId)
  await cardSaying(page, 'Build a bridge.').waitFor()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'How do we cross?' })
  const table = dialog.getByRole('table', { name: /^Answers to “How do we cross\?”/ })
  await expect(table.getByRole('columnheader')).toHaveText(['Build a bridge.', 'Run a ferry.', 'Use the ford.'])
  await expect(table.getByRole('rowheader')).toHaveText(['The answer itself', 'cost', 'time'])
  const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
  await expect(row('The answer itself').getByRole('cell')).toContainText([
    ...['Unanswered objection', 'Unanswered objection', 'Unchallenged'],
  ])
  await expect(row('The answer itself').getByRole('cell').first()).toContainText(/Weak|Contested|Fair|Strong/)
  const cost = row('cost').getByRole('cell')
  await expect(cost).toContainText(['1 against, stands', '1 for, stands', 'not argued'])
  await expectAccessibleInBothColours(page, 'answers side by side')

  // The keyboard begins at the first cell, and the arrows go on from there.
  await expect(cost.first().getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const gap = page.getByRole('dialog', { name: 'cost: Use the ford.' })
  await expect(gap).toContainText('Nothing is argued about Use the ford. that has the tag “cost”.')
  await expectAccessible(page, 'what is not argued')
  await page.keyboard.press('Escape')
  await expect(gap).toBeHidden()
  await expect(cost.last().getByRole('button')).toBeFocused()

  // Somebody answers an objection meanwhile.
  const answer = composeReply(
    newId,
    'con',
    { kind: 'claim', id: dear },
    { text: 'The state pays for it.', tags: ['cost'] },
  )
  await submit(mara, mapId, answer.operation)
  await expect(cost.first()).toContainText('1 for, stands')
  await expect(cost.first()).toContainText('1 against, answered')

  await dialog.getByRole('button', { name: 'Copy as CSV' }).press('Enter')
  await expect(toast(page)).toHaveText(['Copied as CSV.'])
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').slice(0, 1)).toEqual([
    'How do we cross?,kind,Build a bridge.,strength,Run a ferry.,strength,Use the ford.,strength',
  ])
  expect(copied).toContain('cost,tag,"1 for, stands; 1 against, answered"')
  const saved = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download CSV' }).press('Enter')
  const file = await saved
  expect(file.suggestedFilename()).toBe('How do we cross.csv')
  expect(await readFile(await file.path(), 'utf8')).toBe(`\ufeff${copied}`)

  // One criterion is left out, and comes back; what was chosen is kept while one looks at the map.
  await dialog.getByRole('button', { name: 'Criteria (2 of 2)' }).press('Enter')
  const criteria = page.getByRole('dialog', { name: 'Criteria' })
  await criteria.getByRole('checkbox', { name: 'time' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(table.getByRole('rowheader')).toHaveText(['The answer itself', 'cost'])
  await cost.first().getByRole('button').press('Enter')
  const list = page.getByRole('dialog', { name: 'cost: Build a bridge.' })
  await expect(list.getByRole('region', { name: 'For it' })).toContainText('The state pays for it.')
  await expect(list.getByRole('region', { name: 'For it' })).toContainText(
    'an objection to “=A bridge costs millions.”',
  )
  await list.getByRole('link', { name: '=A bridge costs millions.' }).press('Enter')
  await expect(dialog).toBeHidden()
  const card = cardSaying(page, '=A bridge costs millions.').first()
  await expect(card).toHaveAttribute('aria-current', 'true')
  await expect(card).toBeFocused()
  await page.keyboard.press('a')
  await expect(table.getByRole('rowheader')).toHaveText(['The answer itself', 'cost'])
  await page.keyboard.press('Escape')

  // On a phone the frame of a selected claim leads there, and the table scrolls inside.
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/maps/${mapId}?claim=${bridge}`)
  await page.getByRole('button', { name: 'More', exact: true }).first().click()
  await page.getByRole('menuitem', { name: 'Answers side by side…' }).click()
  await expect(table).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page, 'answers side by side on a phone')
})

test('teaches how rival answers come about where there are none', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'One claim')
  const add = emptyAdd(newId)
  for (const text of ['Build a bridge.', 'Run a ferry.'])
    add.claims.push({ id: newId(), text, holder: null, tags: [], pin: null })
  await submit(mara, mapId, add)
  await openMap(page, mapId)
  await cardSaying(page, 'Build a bridge.').click()
  await cardSaying(page, 'Run a ferry.').click({ modifiers: ['Shift'] })
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Answers side by side' })
  await expect(dialog).toContainText('No question with rival answers yet')
  await expectAccessible(page, 'how rival answers come about')
  await dialog.getByRole('button', { name: 'Put the 2 selected claims into a frame' }).click()
  const frame = page.getByRole('dialog').filter({ hasText: 'frame' })
  await frame.getByRole('textbox').first().fill('How do we cross?')
  await frame.getByRole('textbox').first().press('Enter')
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'How do we cross?' })).toContainText(
    'Nothing is shared by two answers yet',
  )
})
