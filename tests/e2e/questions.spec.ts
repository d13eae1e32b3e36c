import type { Page } from '@playwright/test'
import { composeReply } from '../../lib/domain/compose'
import { expectAccessible } from './support/axe'
import { smallDebate } from './support/debates'
import { inspector, readMap } from './support/reader'
import { type Actor, cardOf, expect, newId, openMap, share, submit, test } from './support/stage'

/** The harbour with a reason that an expert gives. */
async function expertDebate(owner: Actor) {
  const debate = await smallDebate(owner)
  const about = { kind: 'claim', id: debate.thesis } as const
  const { operation, claimId, argumentId } = composeReply(newId, 'pro', about, {
    text: 'According to the pilots, ships ground there every month.',
  })
  await submit(owner, debate.mapId, operation)
  return { ...debate, expert: claimId, expertArgument: argumentId ?? '' }
}

const question = (page: Page, words: string) => inspector(page).getByRole('button', { name: words })
const questionsOf = async (owner: Actor, mapId: string, argumentId: string) =>
  (await readMap(owner, mapId)).arguments.find(({ id }) => id === argumentId)?.questions

test('CQ8, CQ13: a scheme is taken from a hint, a question turned into an undercut by key, and both undone', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, expertArgument } = await expertDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'argument', expertArgument).click()
  const pane = inspector(page)
  await pane.getByRole('button', { name: 'Is it from expert opinion? “according to”' }).click()
  await expect(pane.getByRole('button', { name: 'Argument from expert opinion' })).toBeVisible()
  await expect(cardOf(page, 'argument', expertArgument)).toHaveAccessibleName(/6 open questions/)
  await expectAccessible(page, 'questions of an argument')

  // From the map to the first question, on to the third, and into the field: by keys alone.
  await cardOf(page, 'argument', expertArgument).focus()
  await page.keyboard.press('q')
  await expect(question(page, 'How credible is E as an expert?')).toBeFocused()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
  await expect(question(page, 'Is E personally trustworthy')).toBeFocused()
  await page.keyboard.press('o')
  const field = page.getByRole('textbox', { name: 'New undercut' })
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('placeholder', /personally trustworthy/)
  await page.keyboard.type('The pilots are paid by the dredgers.')
  await page.keyboard.press('Enter')
  await expect(cardOf(page, 'argument', expertArgument)).toHaveAccessibleName(/5 open questions/)
  await cardOf(page, 'argument', expertArgument).click()
  await expect(pane.getByText('Objection: ')).toContainText('The pilots are paid by the dredgers.')
  await expect.poll(() => questionsOf(mara, mapId, expertArgument)).toMatchObject([{ key: 'trust' }])
  await page.keyboard.press('Control+z')
  await expect(cardOf(page, 'argument', expertArgument)).toHaveAccessibleName(/6 open questions/)
  await expect.poll(() => questionsOf(mara, mapId, expertArgument)).toBeUndefined()
})

test('CQ3, CQ6, CQ10, CQ12: questions are answered by two people, assigned with a day, set aside, and outlive the scheme', async ({
  enter,
}) => {
  const mara = await enter('Mara')
  const ben = await enter('Ben')
  const { page } = mara
  const { mapId, expertArgument } = await expertDebate(mara)
  await share(mara, mapId, ben, 'annotator')
  await submit(mara, mapId, {
    ...{ v: 1, id: newId(), kind: 'edit-argument', argumentId: expertArgument },
    scheme: { from: null, to: 'expert opinion' },
  })
  await openMap(page, mapId)
  await openMap(ben.page, mapId)
  await cardOf(page, 'argument', expertArgument).click()
  const pane = inspector(page)

  await question(page, 'How credible is E').focus()
  await page.keyboard.press('a')
  await page.keyboard.type('They have done it for twenty years.')
  await page.keyboard.press('Control+Enter')
  await expect(question(page, 'How credible is E as an expert? answered')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('g')
  await expect(pane.getByRole('combobox', { name: 'Who sees to it' })).toBeFocused()
  await pane.getByRole('combobox', { name: 'Who sees to it' }).selectOption({ label: 'Ben' })
  await pane.getByLabel('By when, if it matters').fill('2020-02-29')
  await expectAccessible(page, 'assigning a question')
  await pane.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(pane.getByText('For Ben, overdue since 29 Feb 2020')).toBeVisible()
  await question(page, 'Do other experts agree').focus()
  await page.keyboard.press('x')
  await page.keyboard.type('Nobody else has been there.')
  await page.keyboard.press('Control+Enter')
  await expect(pane.getByText('Set aside: Nobody else has been there.')).toBeVisible()

  // Ben may only annotate: he finds what is his to see to, and answers in words.
  await ben.page.keyboard.press('Shift+Q')
  const his = inspector(ben.page)
  await expect(his.getByRole('combobox', { name: 'Whose questions' })).toBeVisible()
  await his.getByRole('combobox', { name: 'Whose questions' }).selectOption({ label: 'Mine (1)' })
  await expectAccessible(ben.page, 'open questions')
  await his
    .getByRole('list', { name: 'Open questions of the map' })
    .getByRole('button', { name: /For you, overdue since 29 Feb 2020/ })
    .click()
  await expect(question(ben.page, 'How credible is E')).toBeVisible()
  await question(ben.page, 'Is E an expert in the very field').click()
  await expect(his.getByRole('button', { name: 'Set aside', exact: true })).toHaveCount(0)
  await his.getByRole('button', { name: 'Answer', exact: true }).click()
  await ben.page.keyboard.type('Grounding is a pilot’s business.')
  await his.getByRole('button', { name: 'Save' }).click()
  await expect(pane.getByText('Grounding is a pilot’s business.')).toBeVisible()

  await pane.getByRole('button', { name: 'Argument from expert opinion' }).click()
  await page.getByRole('combobox', { name: /How the premises lead/ }).fill('just as')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(question(page, 'Are there differences between the cases')).toBeVisible()
  await pane.getByText('3 answers to questions that this scheme does not ask, kept').click()
  await expect(pane.getByText('Grounding is a pilot’s business.')).toBeVisible()
  await expectAccessible(page, 'kept answers')
  await pane.getByRole('button', { name: 'Name it expert opinion again' }).click()
  await expect(question(page, 'How credible is E as an expert? answered')).toBeVisible()
  await expect
    .poll(async () => (await questionsOf(mara, mapId, expertArgument))?.map(({ key }) => key))
    .toEqual(['consistency', 'expertise', 'field'])
  await page
    .getByRole('radio', { name: 'Outline' })
    .or(page.getByRole('button', { name: 'Outline' }))
    .first()
    .click()
  await expect(page.getByRole('treeitem', { name: /According to the pilots.*3 open questions/ })).toBeVisible()
})
