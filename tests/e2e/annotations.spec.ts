import { composeAnnotation, composeClaim } from '../../lib/domain/compose'
import { addSource, dragOver, highlights, inspector, readerText, selectionBar, toast } from './support/reader'
import { cardSaying, expect, makeMap, newId, openMap, share, submit, test } from './support/stage'

test('a thread lives: written, answered, edited, resolved, reopened, deleted, brought back', async ({ enter }) => {
  const mara = await enter('Mara')
  const jonas = await enter('Jonas')
  const mapId = await makeMap(mara, 'Thread')
  const { operation } = composeClaim(newId, { text: 'It is a promise.' })
  await submit(mara, mapId, operation)
  await share(mara, mapId, jonas, 'annotator')
  for (const { page } of [mara, jonas]) {
    await openMap(page, mapId)
    await cardSaying(page, 'It is a promise.').click()
  }
  const [hers, his] = [inspector(mara.page), inspector(jonas.page)]

  await mara.page.keyboard.press('n')
  await expect(hers.getByRole('textbox', { name: 'New note' })).toBeFocused()
  await mara.page.keyboard.type('A promise or a **wish**?')
  await mara.page.keyboard.press('Control+Enter')
  const note = his.getByRole('article', { name: 'Note by Mara' })
  await expect(note.locator('strong')).toHaveText('wish')
  await expect(his.getByRole('button', { name: 'More about the note by Mara' })).toBeHidden()

  await his.getByRole('button', { name: 'Answer', exact: true }).click()
  await jonas.page.keyboard.type('The German text says “path”.')
  await jonas.page.keyboard.press('Control+Enter')
  await expect(hers.getByRole('article', { name: 'Note by Jonas' })).toContainText('path')

  await his.getByRole('button', { name: 'More about the note by Jonas' }).click()
  await jonas.page.getByRole('menuitem', { name: 'Edit' }).click()
  await his.getByRole('textbox', { name: 'Edit the note' }).fill('The German text says “way”.')
  await his.getByRole('button', { name: 'Save' }).click()
  await expect(hers.getByRole('article', { name: 'Note by Jonas' })).toContainText('way')
  await expect(hers.getByRole('article', { name: 'Note by Jonas' })).toContainText('edited')

  await his.getByRole('button', { name: 'Resolve the thread' }).click()
  await expect(hers.getByRole('article')).toHaveCount(0)
  await hers.getByRole('button', { name: '1 resolved' }).click()
  await expect(hers.getByRole('article')).toHaveCount(2)
  await hers.getByRole('button', { name: 'Reopen the thread' }).click()
  await expect(his.getByRole('article')).toHaveCount(2)

  await hers.getByRole('button', { name: 'More about the note by Mara' }).click()
  await mara.page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(his.getByRole('article')).toHaveCount(0)
  await toast(mara.page).getByRole('button', { name: 'Undo' }).click()
  await expect(his.getByRole('article')).toHaveCount(2)
})

test('half a note is kept while something else is looked at', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Drafts')
  const [one, two] = [composeClaim(newId, { text: 'One claim.' }), composeClaim(newId, { text: 'Another claim.' })]
  await submit(mara, mapId, one.operation, two.operation)
  await openMap(page, mapId)
  const field = inspector(page).getByRole('textbox', { name: 'New note' })
  await cardSaying(page, 'One claim.').click()
  await field.fill('Half a thou')
  await cardSaying(page, 'Another claim.').click()
  await expect(field).toHaveValue('')
  await cardSaying(page, 'One claim.').click()
  await expect(field).toHaveValue('Half a thou')
})

test('annotates a passage, and a note leads back to it', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Passage')
  const filler = 'The tide came in and went out again. '.repeat(80)
  await addSource(mara, mapId, 'Tides', `Only once did the water stay away.\n\n${filler}\n\nThat was in May.`)
  await openMap(page, mapId)
  await dragOver(page, 'Only once')
  await selectionBar(page).getByRole('button', { name: 'Annotate' }).click()
  await page.getByRole('textbox', { name: 'Your note' }).fill('When?')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(highlights(page)).toHaveText('Only once')
  await expect(highlights(page)).toHaveAttribute('title', 'Note: When?')
  await expect(inspector(page).getByRole('article', { name: 'Note by Mara' })).toContainText('When?')

  await readerText(page).getByText('That was in May.').scrollIntoViewIfNeeded()
  await expect(highlights(page)).not.toBeInViewport()
  await inspector(page).getByRole('button', { name: '“Only once”' }).click()
  await expect(highlights(page)).toBeInViewport()
})

test('script, pictures and odd links in a note do nothing', async ({ enter }) => {
  const mara = await enter('Mara')
  const { page } = mara
  const mapId = await makeMap(mara, 'Sanitised')
  const { operation, claimId } = composeClaim(newId, { text: 'A claim.' })
  const body = [
    '<script>document.title = "hacked"</script><img src=x onerror="document.title=\'hacked\'">',
    '![a picture](https://example.org/spy.png)',
    '[bad](javascript:alert(1)) [also](data:text/html,x) [here](/account) [good](https://example.org/a)',
  ].join('\n\n')
  await submit(mara, mapId, operation, composeAnnotation(newId, { kind: 'claim', id: claimId }, body).operation)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openMap(page, mapId)
  await cardSaying(page, 'A claim.').click()
  const note = inspector(page).getByRole('article')
  await expect(note.getByRole('link')).toHaveCount(1)
  await expect(note.getByRole('link', { name: 'good' })).toHaveAttribute('rel', 'noopener nofollow')
  await expect(note).toContainText('<script>')
  await expect(note.locator('script, img, iframe')).toHaveCount(0)
  await expect(note).toContainText('a picture')
  expect(await page.title()).not.toBe('hacked')
  expect(asked.filter((url) => url.includes('example.org'))).toEqual([])
})

test('all notes of a map stand in one list that leads to each', async ({ enter }) => {
  const mara = await enter('Mara')
  const jonas = await enter('Jonas')
  const mapId = await makeMap(mara, 'Many notes')
  const [one, two] = [composeClaim(newId, { text: 'One claim.' }), composeClaim(newId, { text: 'Another claim.' })]
  await submit(mara, mapId, one.operation, two.operation)
  await share(mara, mapId, jonas, 'annotator')
  const note = (claimId: string, body: string) => composeAnnotation(newId, { kind: 'claim', id: claimId }, body)
  const [first, closed] = [note(one.claimId, 'Is it so?'), note(two.claimId, 'Settled long ago.')]
  await submit(mara, mapId, first.operation, closed.operation)
  await submit(mara, mapId, {
    v: 1,
    id: newId(),
    kind: 'resolve-annotation',
    annotationId: closed.annotationId,
    resolved: true,
  })
  await submit(jonas, mapId, note(two.claimId, 'Says who?').operation)

  const { page } = mara
  await openMap(page, mapId)
  await inspector(page).getByRole('button', { name: '3 notes' }).click()
  const list = inspector(page).getByRole('list', { name: 'Notes of the map' }).getByRole('listitem')
  await expect(list).toHaveCount(2)
  await expect(list.first()).toContainText('Says who?')
  await inspector(page).getByLabel('Which notes').selectOption('resolved')
  await expect(list).toHaveText([/Settled long ago.*Another claim/])
  await inspector(page).getByLabel('Which notes').selectOption('all')
  await inspector(page).getByLabel('Notes by').selectOption({ label: 'Jonas' })
  await expect(list).toHaveText([/Says who/])
  await list.first().getByRole('button').click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Another claim.')
  await expect(cardSaying(page, 'Another claim.')).toBeInViewport()
  await page.getByRole('button', { name: 'All notes' }).click()
  await expect(list).toHaveCount(2)

  await page.setViewportSize({ width: 390, height: 844 })
  await openMap(page, mapId)
  await page.getByRole('navigation', { name: 'Parts of the map' }).getByRole('button', { name: 'Notes' }).click()
  await expect(list).toHaveCount(2)
  await list.last().getByRole('button').click()
  await expect(inspector(page).getByRole('article', { name: 'Note by Mara' })).toContainText('Is it so?')
})
