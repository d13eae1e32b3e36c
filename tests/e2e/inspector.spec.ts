import { composeQuote } from '../../lib/domain/compose'
import type { Operation } from '../../lib/domain/operation'
import { OPERATION_VERSION } from '../../lib/domain/operation-version'
import { expectAccessibleInBothColours } from './support/axe'
import { quotedSource, smallDebate } from './support/debates'
import { addSource, dragOver, highlights, inspector, readerText, readMap, selectionBar, toast } from './support/reader'
import { cardOf, cardSaying, chooseCards, expect, newId, openMap, share, submit, test } from './support/stage'

test('reads a claim: what is for and against it, and where it is used', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await openMap(page, mapId)
  const pane = inspector(page)
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText('Should the harbour be dredged?')
  await cardSaying(page, 'The harbour should be dredged.').click()
  await expect(pane.getByRole('region', { name: 'For' })).toContainText('Because Larger ships could then call there.')
  await expect(pane.getByRole('region', { name: 'Against' })).toContainText('But Dredging stirs up poisoned mud.')
  await pane.getByRole('link', { name: 'Larger ships could then call there' }).click()
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText('Larger ships could then call there.')
  await pane
    .getByRole('region', { name: 'Used in' })
    .getByRole('link', { name: 'The harbour should be dredged.' })
    .click()
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText('The harbour should be dredged.')
})

test('edits a claim: words, holder and tags', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardSaying(page, 'The harbour should be dredged.').click()
  const pane = inspector(page)
  await pane.getByRole('heading', { level: 2 }).hover()
  await pane.getByRole('button', { name: 'Edit the claim' }).click()
  await pane.getByRole('textbox', { name: 'claim' }).fill('The harbour should be dredged soon.')
  await page.keyboard.press('Enter')
  await expect(cardSaying(page, 'The harbour should be dredged soon.')).toBeVisible()
  await pane.getByRole('button', { name: 'Add a holder' }).click()
  await page.getByRole('combobox').fill('Port authority')
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('button', { name: 'Held by Port authority' })).toBeVisible()
  await pane.getByRole('button', { name: 'tag', exact: true }).click()
  await page.getByRole('combobox').fill('harbour')
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: 'tag', exact: true }).click()
  await page.getByRole('combobox').fill('money')
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: 'Take off the tag money' }).click()
  await expect
    .poll(async () => {
      const claim = (await readMap(mara, mapId)).claims.find(({ id }) => id === thesis)
      return { text: claim?.text, holder: claim?.holder, tags: claim?.tags }
    })
    .toEqual({ text: 'The harbour should be dredged soon.', holder: 'Port authority', tags: ['harbour'] })
})

test('settles two wordings of one claim', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  const reword = (to: string): Operation => ({
    v: OPERATION_VERSION,
    id: newId(),
    kind: 'edit-claim',
    claimId: thesis,
    text: { from: 'The harbour should be dredged.', to },
  })
  await submit(mara, mapId, reword('The harbour must be dredged.'), reword('The harbour could be dredged.'))
  await openMap(page, mapId)
  await cardSaying(page, 'The harbour must be dredged.').click()
  const clash = inspector(page).getByRole('region', { name: 'Two wordings' })
  await expect(clash.locator('ins')).toHaveText('could')
  await clash.getByRole('button', { name: 'Write another' }).click()
  await clash.getByRole('textbox', { name: 'Another wording' }).fill('The harbour ought to be dredged.')
  await clash.getByRole('button', { name: 'Use this' }).click()
  await expect(clash).toBeHidden()
  await expect(cardSaying(page, 'The harbour ought to be dredged.')).toBeVisible()
})

test('works on an argument: side, scheme, premises, reason why', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reasonArgument, objection, reason } = await smallDebate(mara)
  await openMap(page, mapId)
  await cardOf(page, 'argument', reasonArgument).click()
  const pane = inspector(page)
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText('Reason for The harbour should be dredged.')
  await pane.getByRole('button', { name: 'Not named' }).click()
  await page.getByRole('combobox').fill('cause to')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(pane.getByText('The cause is there, so its effect will follow.')).toBeVisible()
  await pane.getByRole('button', { name: 'Join a claim' }).click()
  const picker = page.getByRole('dialog', { name: 'Join a claim' })
  await picker.getByRole('option', { name: /Dredging stirs up/ }).click()
  await picker.getByRole('button', { name: 'Join claim' }).click()
  await expect(pane.getByRole('region', { name: 'Premises, joint' }).getByRole('listitem')).toHaveCount(2)
  await pane.getByRole('radio', { name: 'Objection' }).click()
  await expect(pane.getByRole('heading', { level: 2 })).toHaveText('Objection to The harbour should be dredged.')
  await expect
    .poll(async () => (await readMap(mara, mapId)).arguments.find(({ id }) => id === reasonArgument))
    .toMatchObject({ stance: 'con', scheme: 'cause to effect', premises: [reason, objection] })
  await pane.getByRole('button', { name: 'Take this premise out of the argument' }).first().click()
  await expect(pane.getByRole('region', { name: 'Premise', exact: true }).getByRole('listitem')).toHaveCount(1)
})

test('a quote leads to its passage, and can be taken off the claim', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const { exact } = await quotedSource(mara, mapId, reason)
  await openMap(page, mapId)
  await cardSaying(page, 'Larger ships could then call there.').click()
  const evidence = inspector(page).getByRole('region', { name: 'Evidence' })
  await expect(highlights(page)).not.toBeInViewport()
  await evidence.getByRole('button', { name: exact }).click()
  await expect(highlights(page)).toBeInViewport()
  await expect(highlights(page)).toHaveText(exact)
  await evidence.getByRole('button', { name: 'Take the quote off this claim' }).click()
  await expect(evidence).toContainText('No quote yet.')
  await highlights(page).click()
  await expect(inspector(page)).toContainText('No claim rests on this quote yet.')
})

test('a quote that drifted from its source shows the difference, a lost one says so', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const sourceId = await addSource(mara, mapId, 'Survey', 'It counted ships of twice the draught outside the bar.')
  const quote = (exact: string) =>
    composeQuote(newId, sourceId, { exact, prefix: '', suffix: '', position: null }, [reason]).operation
  await submit(
    mara,
    mapId,
    quote('It counted boats of twice the draught'),
    quote('Nothing of the kind was ever written'),
  )
  await openMap(page, mapId)
  await cardSaying(page, 'Larger ships could then call there.').click()
  const evidence = inspector(page).getByRole('region', { name: 'Evidence' })
  await expect(evidence).toContainText('0 of 2 verified')
  await expect(evidence).toContainText('not found')
  await evidence.getByRole('button', { name: 'compare' }).click()
  await expect(evidence.locator('del')).toHaveText('boats ')
  await expect(evidence.locator('ins')).toHaveText('ships ')
  await expect(highlights(page)).toHaveText('It counted ships of twice the draught')
})

test('tells the history of a claim, and restores what was deleted', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, thesis } = await smallDebate(mara)
  await submit(mara, mapId, {
    v: OPERATION_VERSION,
    id: newId(),
    kind: 'edit-claim',
    claimId: thesis,
    text: { from: 'The harbour should be dredged.', to: 'The harbour must be dredged.' },
  })
  await openMap(page, mapId)
  await cardSaying(page, 'Dredging stirs up poisoned mud.').click()
  await page.keyboard.press('Delete')
  await cardSaying(page, 'The harbour must be dredged.').click()
  const pane = inspector(page)
  await pane.getByRole('button', { name: 'Show the history' }).click()
  const history = pane.getByRole('region', { name: 'History of this' })
  await expect(history.getByRole('listitem')).toHaveText([
    /You deleted the claim “Dredging stirs up poisoned mud.” and with it 1 argument/,
    /You reworded this claim/,
    /You gave an objection to this claim: “Dredging stirs up poisoned mud.”/,
    /You gave a reason for this claim: “Larger ships could then call there.”/,
    /You added this claim/,
  ])
  await history.getByRole('button', { name: 'Show the change' }).click()
  await expect(history.locator('del')).toHaveText('should ')
  await expect(history.locator('ins')).toHaveText('must ')
  await history.getByRole('button', { name: 'Restore' }).click()
  await expect(cardSaying(page, 'Dredging stirs up poisoned mud.')).toBeVisible()
  await expect(history.getByRole('listitem').first()).toContainText('You restored “Dredging stirs up poisoned mud.”')
})

test('several things selected are counted and deleted together', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId } = await smallDebate(mara)
  await openMap(page, mapId)
  await chooseCards(cardSaying(page, 'Larger ships'), cardSaying(page, 'Dredging'))
  const pane = inspector(page)
  await expect(pane).toContainText('2 selected')
  await pane.getByRole('button', { name: 'Delete them' }).click()
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(1)
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('[data-spot^="claim:"]')).toHaveCount(3)
})

test('those who may not edit see text and no forms; annotators may write notes', async ({ enter }) => {
  const mara = await enter('Mara')
  const [vera, anna] = [await enter('Vera'), await enter('Anna')]
  const { mapId, reason } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  await share(mara, mapId, vera, 'viewer')
  await share(mara, mapId, anna, 'annotator')
  for (const { page } of [vera, anna]) {
    await openMap(page, mapId)
    await cardSaying(page, 'Larger ships').click()
    const pane = inspector(page)
    await expect(pane.getByRole('heading', { level: 2 })).toHaveText('Larger ships could then call there.')
    for (const name of ['Edit the claim', 'Add a holder', 'tag', 'Take the quote off this claim']) {
      await expect(pane.getByRole('button', { name, exact: true })).toHaveCount(0)
    }
  }
  await expect(inspector(vera.page).getByRole('textbox')).toHaveCount(0)
  await expect(inspector(anna.page).getByRole('textbox', { name: 'New note' })).toBeVisible()
})

test('reader, inspector and their dialogs have no axe violations, light or dark', async ({ enter }) => {
  test.slow()
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, reasonArgument } = await smallDebate(mara)
  await quotedSource(mara, mapId, reason)
  await openMap(page, mapId)
  await expect(readerText(page)).toBeVisible()
  await expectAccessibleInBothColours(page, 'nothing selected')
  await cardSaying(page, 'Larger ships').click()
  const pane = inspector(page)
  await pane.getByRole('textbox', { name: 'New note' }).fill('A *note*')
  await page.keyboard.press('Control+Enter')
  await expect(pane.getByRole('article')).toBeVisible()
  await expectAccessibleInBothColours(page, 'a claim')
  await pane.getByRole('button', { name: 'Show the history' }).click()
  await expect(pane.getByRole('listitem').first()).toBeVisible()
  await expectAccessibleInBothColours(page, 'history')
  await cardOf(page, 'argument', reasonArgument).click()
  await expectAccessibleInBothColours(page, 'an argument')
  await pane.getByRole('button', { name: 'Not named' }).click()
  await expectAccessibleInBothColours(page, 'schemes')
  await page.keyboard.press('Escape')
  await dragOver(page, 'The port authority')
  await expectAccessibleInBothColours(page, 'a selected passage')
  await selectionBar(page).getByRole('button', { name: 'Evidence for…' }).click()
  await expect(page.getByRole('combobox', { name: 'Find claims' })).toBeFocused()
  await expectAccessibleInBothColours(page, 'evidence for which claims')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Add a source' })).toBeVisible()
  await expectAccessibleInBothColours(page, 'adding a source')
})
