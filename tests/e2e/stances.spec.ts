import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe'
import { quotedSource, smallDebate } from './support/debates'
import { cardOf, expect, newId, openMap, share, submit, test } from './support/stage'

const scaleOf = (page: Page) => page.getByRole('radiogroup', { name: 'How likely do you hold this?' })
const step = (page: Page, name: RegExp) => scaleOf(page).getByRole('radio', { name })

test('ST20: two people say how likely they hold a claim and see each other at once; other words ask again', async ({
  enter,
}) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'annotator')
  for (const { page } of [mara, jonas]) {
    await openMap(page, mapId)
    await cardOf(page, 'claim', thesis).click()
    await expect(scaleOf(page)).toBeVisible()
  }
  // By mouse, and seen by the other.
  await step(mara.page, /^Likely/).click()
  await expect(mara.page.getByText('You: likely')).toBeVisible()
  await expect(step(jonas.page, /^Likely: 1$/)).toBeVisible()
  // By keys alone.
  await step(jonas.page, /^Almost surely not/).focus()
  await jonas.page.keyboard.press('Space')
  await jonas.page.keyboard.press('ArrowRight', { delay: 80 })
  await expect(step(mara.page, /^Rather not: 1$/)).toBeVisible()
  await expect(mara.page.getByText('2 people, far apart')).toBeVisible()
  await expect(mara.page.getByRole('listitem').filter({ hasText: 'Jonas' }).getByText('rather not')).toBeVisible()
  // To the percent.
  await jonas.page.getByRole('button', { name: 'Exactly…' }).click()
  await jonas.page.getByLabel('How likely, 0 to 100 %').fill('70')
  await jonas.page.keyboard.press('Enter')
  await expect(mara.page.getByText('likely, 70 %')).toBeVisible()
  await expect(mara.page.getByText('2 people, at one')).toBeVisible()
  await expectAccessible(mara.page, 'what two people say')

  // A correction leaves it; other words ask again.
  const reword = (from: string, to: string) =>
    submit(mara, mapId, { v: 1, id: newId(), kind: 'edit-claim', claimId: thesis, text: { from, to } })
  await reword('The harbour should be dredged.', 'The harbour should be dredged')
  await expect(mara.page.getByText('2 people, at one')).toBeVisible()
  await reword('The harbour should be dredged', 'The harbour should be dredged twice a year.')
  await expect(mara.page.getByText('The text changed since you said “likely”: still so?')).toBeVisible()
  await mara.page.getByRole('button', { name: 'Still so' }).click()
  await expect(mara.page.getByText('1 person spoke of an earlier wording')).toBeVisible()
  await jonas.page.getByRole('button', { name: 'Take it back' }).click()
  await expect(mara.page.getByText('spoke of an earlier wording')).toHaveCount(0)
})

test('ST20: an owner hides what people say, and reveals it to all at once', async ({ enter }) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'editor')
  for (const { page } of [mara, jonas]) {
    await openMap(page, mapId)
    await cardOf(page, 'claim', thesis).click()
  }
  await mara.page.getByRole('button', { name: 'Share' }).click()
  const dialog = mara.page.getByRole('dialog', { name: /^Share/ })
  await dialog.getByRole('checkbox', { name: 'Hidden until revealed' }).click()
  await expect(jonas.page.getByText('Nobody sees what others say until an owner reveals it')).toBeVisible()
  await step(jonas.page, /^Almost surely$/).click()
  await expect(jonas.page.getByText('You: almost surely')).toBeVisible()
  await expect(jonas.page.getByText('saving…')).toHaveCount(0)
  await mara.page.keyboard.press('Escape')
  await expect(mara.page.getByText('Nobody sees what others say')).toBeVisible()
  await expect(step(mara.page, /: 1$/)).toHaveCount(0)

  await mara.page.getByRole('button', { name: 'Share' }).click()
  await expect(dialog.getByText('Hidden by Mara.')).toBeVisible()
  await expectAccessible(mara.page, 'hidden stances')
  await dialog.getByRole('button', { name: 'Reveal what everybody said' }).click()
  await mara.page.getByRole('alertdialog').getByRole('button', { name: 'Reveal' }).click()
  await expect(dialog.getByText('Hidden by Mara.')).toHaveCount(0)
  await mara.page.keyboard.press('Escape')
  await expect(step(mara.page, /^Almost surely: 1$/)).toBeVisible()
  // Offline nothing is said, and it is told so.
  await jonas.page.context().setOffline(true)
  await step(jonas.page, /^Open/).click()
  await expect(jonas.page.getByText(/What you said was not saved/)).toBeVisible()
  await expect(jonas.page.getByText('You: almost surely')).toBeVisible()
})

test('ST26, ST27: people judge a quote as evidence, by keys, and the claim is as strong as they say', async ({
  enter,
}) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, reason } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  await share(mara, mapId, jonas, 'annotator')
  for (const { page } of [mara, jonas]) {
    await openMap(page, mapId)
    await cardOf(page, 'claim', reason).click()
  }
  const asks = 'Does this quote bear the claim out?'
  const judge = (page: Page) => page.getByRole('button', { name: asks })
  const scale = jonas.page.getByRole('radiogroup', { name: asks })
  // Quiet until it is opened.
  await expect(judge(mara.page)).toHaveAttribute('aria-expanded', 'false')
  await judge(jonas.page).focus()
  await jonas.page.keyboard.press('Enter')
  await scale.getByRole('radio', { name: /^Open/ }).focus()
  await jonas.page.keyboard.press('Space')
  await jonas.page.keyboard.press('ArrowRight', { delay: 80 })
  await expect(judge(mara.page)).toContainText('1 person')
  await judge(mara.page).click()
  await expect(mara.page.getByRole('radio', { name: 'Likely: 1' })).toBeVisible()
  const support = mara.page.getByRole('region', { name: 'How well supported' })
  await support.getByRole('button', { name: 'In numbers' }).click()
  // One voice at 75 %: 0.5 + 0.5 * (0.75 + 1) / (1 + 2).
  await expect(support).toContainText('0.79')
  await expect(support).toContainText('contested without what people say (0.50)')
  await expectAccessible(mara.page, 'support with a voice')
  // The words of the claim change: it is asked again.
  const from = 'Larger ships could then call there.'
  await submit(mara, mapId, {
    ...{ v: 1, id: newId(), kind: 'edit-claim', claimId: reason },
    text: { from, to: 'No larger ship could ever call there.' },
  })
  await expect(judge(jonas.page)).toContainText('asked again')
  await expect(support).toContainText('0.50')
})

test('ST24, ST25: how well supported a claim is, where people disagree, and the map as one of them argues', async ({
  enter,
}) => {
  const [mara, jonas] = [await enter('Mara'), await enter('Jonas')]
  const { mapId, thesis, objection } = await smallDebate(mara)
  await share(mara, mapId, jonas, 'annotator')
  const { page } = mara
  await openMap(page, mapId)
  await openMap(jonas.page, mapId)
  await cardOf(page, 'claim', thesis).click()
  const support = page.getByRole('region', { name: 'How well supported' })
  await expect(support).toContainText('Contested')
  await support.getByRole('button', { name: 'In numbers' }).click()
  await expect(support).toContainText('0.50')
  await cardOf(jonas.page, 'claim', thesis).click()
  await step(jonas.page, /^Almost surely$/).click()
  // One voice at 95 %: (0.95 + 1) / (1 + 2), which the reason and the objection leave as it is.
  await expect(support).toContainText('0.65')
  await expect(support).toContainText('contested without what people say (0.50)')
  await support.getByLabel('Count strength by').selectOption('Count by Euler-based')
  await expect(support.getByRole('row', { name: /Euler-based/ })).toBeVisible()
  await expectAccessible(page, 'a claim and how strength is counted')
  await support.getByLabel('Count strength by').selectOption('Count by DF-QuAD')

  await cardOf(jonas.page, 'claim', objection).click()
  await step(jonas.page, /^Almost surely not/).click()
  await cardOf(page, 'claim', objection).click()
  await step(page, /^Almost surely$/).click()
  await expect(page.getByText('2 people, far apart')).toBeVisible()
  await cardOf(page, 'claim', thesis).click()
  await page.keyboard.press('v')
  const crux = page.getByRole('dialog', { name: 'The crux' })
  const apart = crux.getByRole('region', { name: 'Where we disagree' })
  await expect(apart).toContainText('Talk about this first')
  await expect(apart.getByRole('listitem')).toContainText('Dredging stirs up poisoned mud')
  await expect(apart).toContainText(
    '2 people, far apart: 1 almost surely not, 1 almost surely. It speaks against the thesis.',
  )
  const moves = crux.getByRole('region', { name: 'What moves its strength' })
  await expect(moves.getByRole('listitem').first()).toContainText('Lifts it much: fair with it, contested without.')
  await moves.getByRole('button', { name: 'In numbers' }).click()
  await expect(moves.getByRole('listitem').filter({ hasText: 'Dredging stirs up poisoned mud' })).toContainText(
    /Lowers it: 0\.\d\d with it, 0\.\d\d without\./,
  )
  const views = crux.getByRole('region', { name: 'Perspectives' })
  await views.getByLabel('As').selectOption('Jonas')
  await expect(views).toContainText('The thesis stands as Jonas argues, and does not stand as it is.')
  await views.getByLabel('Beside').selectOption('You')
  await expect(views).toContainText(
    'Dredging stirs up poisoned mud does not stand as Jonas argues, stands as you argue',
  )
  await expectAccessible(page, 'the crux with its perspectives')
  await views.getByRole('button', { name: 'See the map as Jonas argues' }).click()
  await expect(page.getByRole('status', { name: 'What if' })).toBeVisible()
  await expect(cardOf(page, 'claim', objection)).toContainText('Supposed to fall')
})
