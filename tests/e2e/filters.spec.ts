import type { Page } from '@playwright/test'
import { composeAnnotation, composeReply } from '../../lib/domain/compose'
import { expectAccessible } from './support/axe'
import { quotedSource, smallDebate } from './support/debates'
import { cardOf, cardSaying, expect, newId, openMap, share, submit, test } from './support/stage'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Filter claims' })

test('FI1, FI3: a filter marks claims or hides the others, on the map and in the outline, by keys alone', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  const answered = composeReply(newId, 'con', { kind: 'claim', id: reason }, { text: 'They would not call.' })
  await submit(mara, mapId, answered.operation)
  await openMap(page, mapId)
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Unanswered objection 2' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog(page).getByRole('status')).toHaveText('2 claims of 4')
  await expectAccessible(page, 'the filter')
  await dialog(page).getByRole('checkbox', { name: 'No quote 3' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(cardOf(page, 'claim', objection)).toHaveClass(/claim-found/)
  await expect(cardOf(page, 'claim', reason)).toHaveClass(/claim-not-found/)
  await expect(page.getByText('2 of 4 claims: unanswered objection, no quote')).toBeVisible()

  // What lies between an unanswered objection and the thesis stays.
  await page.getByRole('button', { name: 'Change…' }).click()
  await dialog(page).getByText('Survey of the bar').click()
  await dialog(page).getByText('Unanswered objection').click()
  await dialog(page).getByText('No quote').click()
  await dialog(page).getByRole('button', { name: 'Hide the others' }).click()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(cardOf(page, 'claim', objection)).toHaveCount(0)
  await expect(cardOf(page, 'claim', thesis)).toBeVisible()
  await expect(cardOf(page, 'claim', reason)).toHaveClass(/claim-found/)
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(2)
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('treeitem')).toHaveCount(4)
})

test('FI4, FI5: what others did is new until it is looked at, also after a reload', async ({ enter }) => {
  const mara = await enter('Mara')
  const jonas = await enter('Jonas')
  const { page } = mara
  const { mapId, thesis, objection } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  await openMap(page, mapId)
  await expect(cardOf(page, 'claim', thesis)).toBeVisible()
  const reply = composeReply(newId, 'con', { kind: 'claim', id: objection }, { text: 'The mud is clean.' })
  await submit(jonas, mapId, reply.operation)
  await submit(jonas, mapId, composeAnnotation(newId, { kind: 'claim', id: thesis }, 'By when?').operation)
  const fresh = cardSaying(page, 'The mud is clean.')
  await expect(fresh).toHaveAccessibleName(/new since you looked/)
  await expect(cardOf(page, 'claim', thesis)).toHaveAccessibleName(/new since you looked/)
  await fresh.click()
  await expect(fresh).not.toHaveAccessibleName(/new since you looked/)
  await openMap(page, mapId)
  await expect(fresh).toBeVisible()
  await expect(fresh).not.toHaveAccessibleName(/new since you looked/)
  await expect(cardOf(page, 'claim', thesis)).toHaveAccessibleName(/new since you looked/)
  await page.keyboard.press('/')
  await dialog(page).getByText('New since you looked').click()
  await expect(dialog(page).getByRole('status')).toHaveText('1 claim of 4')
  await dialog(page).getByRole('button', { name: 'Mark all as read' }).click()
  await expect(dialog(page).getByRole('status')).toHaveText('0 claims of 4')
})

test('VI2, VI3: folding, levels and what is around a claim, on the map and in the outline, by keys alone', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis, reason, objection } = await smallDebate(mara)
  const deeper = composeReply(newId, 'con', { kind: 'claim', id: reason }, { text: 'They would not call.' })
  await submit(mara, mapId, deeper.operation)
  await openMap(page, mapId)
  await cardOf(page, 'claim', reason).click()
  await page.keyboard.press('.')
  await expect(cardOf(page, 'claim', deeper.claimId)).toHaveCount(0)
  await expect(page.getByText('3 of 4 claims: 1 folded')).toBeVisible()
  await expect(cardOf(page, 'claim', reason)).toHaveAccessibleName(/, folded$/)
  const way = page.getByRole('navigation', { name: 'Way from the top' })
  await expect(way.getByRole('listitem')).toHaveText(['The harbour should be dredged.', /reason: Larger ships/])
  await expectAccessible(page, 'a folded claim and the way from the top')
  // What is written where it would be hidden is seen.
  await page.keyboard.press('r')
  await page.getByTestId('claim-writer').fill('The pilots say so.')
  await page.keyboard.press('Enter')
  await expect(cardSaying(page, 'The pilots say so.')).toBeVisible()
  await expect(cardOf(page, 'claim', deeper.claimId)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(cardSaying(page, 'The pilots say so.')).toHaveCount(0)
  await cardOf(page, 'claim', reason).click()

  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Look less far' }).click()
  await expect(cardOf(page, 'claim', objection)).toHaveCount(0)
  await page.getByRole('button', { name: 'Outline', exact: true }).click()
  await expect(page.getByRole('treeitem')).toHaveCount(3)
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('2')
  await expect(page.getByText('3 of 4 claims: 2 levels')).toBeVisible()
  await page.keyboard.press('0')
  await expect(page.getByRole('treeitem')).toHaveCount(4)

  // In the outline a folded row opens with the arrow key of trees.
  await page.locator('[role=treeitem]', { hasText: 'Larger ships' }).click()
  await page.keyboard.press('.')
  await expect(page.locator('[role=treeitem][aria-expanded=false]')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('treeitem')).toHaveCount(4)
  await way.getByRole('button', { name: 'The harbour' }).click()
  await expect(cardOf(page, 'claim', thesis)).toBeFocused()

  // Who is led to what is hidden sees it.
  await page.keyboard.press('1')
  await expect(page.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('would not call')
  await expect(page.getByRole('option').filter({ hasText: 'would not call' }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(cardOf(page, 'claim', deeper.claimId)).toBeVisible()
  await expect(cardOf(page, 'claim', thesis)).toBeVisible()
})
