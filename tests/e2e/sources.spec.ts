import { composeQuote } from '../../lib/domain/compose'
import { smallDebate } from './support/debates'
import {
  addSource,
  dragOver,
  highlights,
  inspector,
  readerText,
  readMap,
  selectionBar,
  selectWords,
  toast,
} from './support/reader'
import { cardSaying, expect, makeMap, newId, openMap, share, submit, test } from './support/stage'

const SURVEY = [
  'The port authority published its survey in spring. It counted ships of twice the draught outside the bar.',
  'Él dijo “no” 👩‍👩‍👧 twice — e\u0301t voilà 👍🏽!',
  'שלום עולם, זה מבחן של טקסט.',
  'The mud holds lead from the old yards. Nobody has said where it would go.',
].join('\n\n')

test('adds a source by pasting, with its title guessed and its record checked', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Paste')
  await openMap(page, mapId)
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  await dialog.getByLabel('Text', { exact: true }).fill('# Survey of the bar\n\nIt counted ships.')
  await expect(dialog.getByLabel('Title')).toHaveValue('Survey of the bar')
  await dialog.getByLabel('Authors').fill('Harbour, Ada; Bo Tide')
  await dialog.getByLabel('Date').fill('spring')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  await expect(dialog.getByText('A year, a month or a day: 2023, 2023-07 or 2023-07-14.')).toBeVisible()
  await dialog.getByLabel('Date').fill('2024-05')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  await expect(dialog).toBeHidden()
  await expect(readerText(page)).toContainText('It counted ships.')
  await expect(page.getByRole('tab', { name: 'Harbour et al. 2024' })).toBeVisible()
  await expect(page.getByText('May 2024')).toBeVisible()
  await expect.poll(async () => (await readMap(mara, mapId)).sources[0]?.authors).toEqual(['Harbour, Ada', 'Bo Tide'])
})

test('takes a file, and says what is wrong with one that is no text', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  await openMap(page, await makeMap(mara, 'Upload'))
  await page.getByRole('button', { name: 'Add a source' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a source' })
  const choose = (name: string, buffer: Buffer) =>
    dialog.getByLabel('A text file').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await choose('latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9]))
  await expect(dialog.getByText(/latin\.txt: This file is not UTF-8 text/)).toBeVisible()
  await choose('picture.txt', Buffer.from('PNG\u0000\u0001'))
  await expect(dialog.getByText(/picture\.txt: Line 1 holds characters that are no text/)).toBeVisible()
  await choose('huge.txt', Buffer.alloc(2_000_001, 'a'))
  await expect(dialog.getByText(/2,000,000 characters/)).toBeVisible()
  await choose('harbour_report.md', Buffer.from('\ufeffOfficials have said it. '.repeat(20)))
  await expect(dialog.getByLabel('Title')).toHaveValue('harbour report')
  await dialog.getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByRole('heading', { name: 'harbour report' })).toBeVisible()
})

test('makes a claim of a passage, across an emoji and in its own words', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'New claim')
  await addSource(mara, mapId, 'Survey', SURVEY)
  await openMap(page, mapId)
  await dragOver(page, 'dijo “no” 👩‍👩‍👧 twice')
  await selectionBar(page).getByRole('button', { name: 'New claim' }).click()
  const field = page.getByRole('textbox', { name: 'The claim in your words' })
  await expect(field).toHaveValue('dijo “no” 👩‍👩‍👧 twice')
  await field.fill('He refused twice.')
  await page.getByRole('button', { name: 'Add claim' }).click()
  await expect(inspector(page).getByRole('heading', { name: 'He refused twice.' })).toBeVisible()
  await expect(inspector(page).getByText('verified', { exact: true })).toBeVisible()
  await expect(highlights(page)).toHaveText('dijo “no” 👩‍👩‍👧 twice')
  await page.getByRole('button', { name: 'Show on the map' }).click()
  await expect(cardSaying(page, 'He refused twice.')).toBeInViewport()
  await expect
    .poll(async () => (await readMap(mara, mapId)).quotes.map(({ exact }) => exact))
    .toEqual(['dijo “no” 👩‍👩‍👧 twice'])
})

test('makes a passage evidence for several claims', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, objection } = await smallDebate(mara)
  await addSource(mara, mapId, 'Survey', SURVEY)
  await openMap(page, mapId)
  await dragOver(page, 'The mud holds lead')
  await selectionBar(page).getByRole('button', { name: 'Evidence for…' }).click()
  const panel = page.getByRole('region', { name: 'Evidence for which claims?' })
  await panel.getByRole('combobox', { name: 'Find claims' }).fill('poisoned')
  await panel.getByRole('option', { name: /Dredging stirs up/ }).click()
  await panel.getByRole('combobox', { name: 'Find claims' }).fill('larger ships')
  await panel.getByRole('option', { name: /Larger ships/ }).click()
  await panel.getByRole('button', { name: 'Attach to 2 claims' }).click()
  await expect(panel).toBeHidden()
  await expect(highlights(page)).toHaveAttribute('title', /Quoted in a reason and an objection/)
  await expect
    .poll(async () => (await readMap(mara, mapId)).quotes.map(({ claimIds }) => [...claimIds].sort()))
    .toEqual([[reason, objection].sort()])
})

test('keeps positions exact across highlights, paragraphs, scripts and combining marks', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const sourceId = await addSource(mara, mapId, 'Survey', SURVEY)
  const quote = (exact: string) => {
    const start = SURVEY.indexOf(exact)
    const passage = { exact, prefix: '', suffix: '', position: { start, end: start + exact.length } }
    return composeQuote(newId, sourceId, passage, [reason]).operation
  }
  await submit(
    mara,
    mapId,
    quote('survey in spring. It counted'),
    quote('spring. It counted ships'),
    quote('voilà 👍🏽'),
  )
  await openMap(page, mapId)
  const passages = [
    'authority published its survey in spring. It',
    'e\u0301t voilà 👍',
    'עולם, זה',
    '👩‍👩‍👧 twice — e\u0301',
    'draught outside the bar.\n\nÉl dijo',
  ]
  for (const passage of passages) {
    await selectWords(page, passage.replaceAll('\n\n', ''))
    await selectionBar(page).getByRole('button', { name: 'Annotate' }).click()
    await page.getByRole('textbox', { name: 'Your note' }).fill(`On ${passages.indexOf(passage)}`)
    await page.getByRole('button', { name: 'Add note' }).click()
  }
  const expected = passages.map((exact) => {
    const start = SURVEY.indexOf(exact)
    return { exact, position: { start, end: start + exact.length } }
  })
  await expect
    .poll(async () => {
      const { annotations } = await readMap(mara, mapId)
      return annotations.flatMap(({ target }) =>
        target.kind === 'passage' ? [{ exact: target.passage.exact, position: target.passage.position }] : [],
      )
    })
    .toEqual(expected)
})

test('a highlight leads to its claim on the map; one with several asks which', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason, objection } = await smallDebate(mara)
  const sourceId = await addSource(mara, mapId, 'Survey', SURVEY)
  const quote = (exact: string, claimIds: string[]) => {
    const start = SURVEY.indexOf(exact)
    const passage = { exact, prefix: '', suffix: '', position: { start, end: start + exact.length } }
    return composeQuote(newId, sourceId, passage, claimIds).operation
  }
  await submit(mara, mapId, quote('The mud holds lead', [objection]), quote('It counted ships', [reason, objection]))
  await openMap(page, mapId)
  await highlights(page).filter({ hasText: 'The mud' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Dredging stirs up poisoned mud.')
  await expect(cardSaying(page, 'Dredging stirs up poisoned mud.')).toBeInViewport()
  await highlights(page).filter({ hasText: 'It counted' }).click()
  const menu = page.getByRole('dialog', { name: 'What stands on this passage' })
  await expect(menu.getByRole('button')).toHaveText([/Larger ships/, /Dredging/])
  await menu.getByRole('button', { name: /Larger ships/ }).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Larger ships could then call there.')
})

test('corrects the record, and deletes a source with what hangs on it', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const sourceId = await addSource(mara, mapId, 'Survey', SURVEY)
  const exact = 'It counted ships'
  const start = SURVEY.indexOf(exact)
  const passage = { exact, prefix: '', suffix: '', position: { start, end: start + exact.length } }
  await submit(mara, mapId, composeQuote(newId, sourceId, passage, [reason]).operation)
  await openMap(page, mapId)
  const more = async (act: string) => {
    await page.getByRole('button', { name: /^More about Survey/ }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  await more('Edit the record')
  const record = page.getByRole('dialog', { name: 'Bibliographic record' })
  await record.getByLabel('Title').fill('Survey of the bar')
  await record.getByRole('button', { name: 'Save the record' }).click()
  await expect(page.getByRole('heading', { name: 'Survey of the bar' })).toBeVisible()
  await more('Delete the source')
  const question = page.getByRole('alertdialog')
  await expect(question).toContainText('with it 1 quote')
  await expect(question).toContainText('The claim quoted from it stays')
  await question.getByRole('button', { name: 'Delete the source' }).click()
  await expect(page.getByText('Bring in a document')).toBeVisible()
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(highlights(page)).toHaveText(exact)
})

test('shows script in a text as text', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Script')
  await addSource(
    mara,
    mapId,
    '<img src=x onerror=document.title="hacked">',
    '<script>document.title="hacked"</script> text',
  )
  await openMap(page, mapId)
  await expect(readerText(page)).toContainText('<script>document.title="hacked"</script> text')
  await expect(page.getByRole('heading', { name: '<img src=x' })).toBeVisible()
  expect(await page.title()).not.toBe('hacked')
})

test('selects with the keyboard alone, makes a claim, and comes back to the text', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Keys')
  await addSource(mara, mapId, 'Survey', SURVEY)
  await openMap(page, mapId)
  await readerText(page).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(selectionBar(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(selectionBar(page).getByRole('button', { name: 'New claim' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The claim in your words' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Big ships wait outside.')
  await page.keyboard.press('Control+Enter')
  await expect(readerText(page)).toBeFocused()
  await expect(highlights(page)).toHaveText('It counted ships of twice the draught outside the bar.')
  await page.keyboard.press('Tab')
  await expect(highlights(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Big ships wait outside.')
})

test('on a phone: read, select, make a claim, and come back to the same place', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  await page.setViewportSize({ width: 390, height: 844 })
  const mapId = await makeMap(mara, 'Phone')
  await addSource(mara, mapId, 'Survey', `${'The tide came in and went out. '.repeat(200)}\n\n${SURVEY}`)
  await openMap(page, mapId)
  const tabs = page.getByRole('navigation', { name: 'Parts of the map' })
  await tabs.getByRole('button', { name: 'Sources' }).click()
  await selectWords(page, 'The mud holds lead')
  await selectionBar(page).getByRole('button', { name: 'New claim' }).click()
  await page.getByRole('textbox', { name: 'The claim in your words' }).fill('The mud is poisoned.')
  await page.getByRole('button', { name: 'Add claim' }).click()
  await expect(highlights(page)).toBeInViewport()
  await tabs.getByRole('button', { name: 'Notes' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('The mud is poisoned.')
  await inspector(page).getByRole('button', { name: 'The mud holds lead' }).click()
  await expect(highlights(page)).toBeInViewport()
  await tabs.getByRole('button', { name: 'Notes' }).click()
  await tabs.getByRole('button', { name: 'Sources' }).click()
  await expect(highlights(page)).toBeInViewport()
})

test('a viewer reads, and is offered nothing they may not do', async ({ enter }) => {
  const mara = await enter('Mara')
  const vera = await enter('Vera')
  const mapId = await makeMap(mara, 'Viewing')
  await addSource(mara, mapId, 'Survey', SURVEY)
  await share(mara, mapId, vera, 'viewer')
  await openMap(vera.page, mapId)
  await expect(readerText(vera.page)).toContainText('It counted ships')
  await expect(vera.page.getByRole('button', { name: 'Add', exact: true })).toBeHidden()
  await readerText(vera.page)
    .getByText('It counted ships')
    .dblclick({ position: { x: 40, y: 8 } })
  await vera.page.waitForTimeout(400)
  await expect(selectionBar(vera.page)).toBeHidden()
})

test('a text of two million characters opens, scrolls to a quote and takes a selection', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const { mapId, reason } = await smallDebate(mara)
  const filler = 'The tide came in over the bar and went out again as it had done every day before. '
  const exact = 'Only once did the water stay away'
  const half = `${filler.repeat(8)}\n\n`.repeat(1_400)
  const text = `${half}${exact}.\n\n${half}`.slice(0, 1_990_000)
  const sourceId = await addSource(mara, mapId, 'Tides', text)
  const start = text.indexOf(exact)
  const passage = { exact, prefix: '', suffix: '', position: { start, end: start + exact.length } }
  await submit(mara, mapId, composeQuote(newId, sourceId, passage, [reason]).operation)
  await openMap(page, mapId)
  await cardSaying(page, 'Larger ships').click()
  await inspector(page).getByRole('button', { name: exact }).click()
  await expect(highlights(page)).toBeInViewport()
  await highlights(page).click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Larger ships could then call there.')
  await dragOver(page, 'did the water')
  await selectionBar(page).getByRole('button', { name: 'New claim' }).click()
  await expect(page.getByRole('textbox', { name: 'The claim in your words' })).toHaveValue('did the water')
})
