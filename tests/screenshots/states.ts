import type { Page } from '@playwright/test'

/** Where things are that the states are pictures of. */
export type Places = { sampleId: string; ownId: string; emptyId: string; templateIds: Readonly<Record<string, string>> }

type Who = 'visitor' | 'newcomer' | 'person'
/** One page in one state. */
export type State = {
  name: string
  who: Who
  path: (places: Places) => string
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<unknown>
  /** Of the two screens only this one has it. */
  only?: 'desk' | 'phone'
}

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 768
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
const thesis = (page: Page) => page.locator('[data-spot^="claim:"]').first()
const more = async (page: Page, item: string) => {
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: item }).click()
}
const tab = (word: string) => (page: Page) => page.getByRole('button', { name: word, exact: true }).last().click()
const own = ({ ownId }: Places) => `/maps/${ownId}`
const tourTo = (steps: number) => async (page: Page) => {
  await page.getByRole('dialog').waitFor()
  for (let step = 0; step < steps; step++) await button(page, 'Next').click()
}

const HARBOUR = `The harbour should be dredged.
  + Larger ships could then call there.
    + Two shipping lines have asked for it.
  - Dredging stirs up poisoned mud.
    - The mud was found to be clean in spring.
`
const FAULTY = `${HARBOUR}  > Nobody knows which side this is on.\n  + ${'long '.repeat(500)}\n    - About the long one.\n`
/** Opens the import with this file and waits until it was looked into. */
const bring = async (page: Page, text: string, name = 'harbour.txt') => {
  if ((await page.getByRole('dialog').count()) === 0) await button(page, 'Import').click()
  await page.getByLabel('File to import').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
  await page.getByLabel('Recognised as').waitFor()
}
const bringUnder = async (page: Page) => {
  await thesis(page).click()
  const text = (await thesis(page).locator('[dir="auto"]').first().textContent()) ?? ''
  await page.evaluate((words) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([words], 'harbour.txt', { type: 'text/plain' }))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  }, `${HARBOUR}${text}\n`)
  await page.getByLabel('Recognised as').waitFor()
  await page.getByText('Where it goes').scrollIntoViewIfNeeded()
}
const exportAs = async (page: Page, format: string) => {
  if (isPhone(page)) {
    await more(page, 'Export…')
    await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: format })
  } else {
    await button(page, 'Export').click()
    await page.getByRole('radio', { name: format, exact: true }).check({ force: true })
  }
  await page.getByText(new RegExp(`^${format} (carries all of it|cannot carry)`)).waitFor()
  await page.getByText('Writing the file').waitFor({ state: 'hidden' })
}

const RESHAPE_KEYS = { split: 'd', move: 'm', merge: 'w', frame: 'g' } as const
const reshape = async (page: Page, name: keyof typeof RESHAPE_KEYS) => {
  await thesis(page).click()
  await page.keyboard.press(RESHAPE_KEYS[name])
  await page.getByRole('dialog').waitFor()
}

export const STATES: readonly State[] = [
  { name: 'landing', who: 'visitor', path: () => '/' },
  { name: 'sign-in', who: 'visitor', path: () => '/sign-in' },
  { name: 'sign-in-fault', who: 'visitor', path: () => '/sign-in?error=CredentialsSignin' },
  { name: 'sign-up', who: 'visitor', path: () => '/sign-up' },
  { name: 'join-over', who: 'visitor', path: () => '/join/nothing' },
  { name: 'not-found', who: 'visitor', path: () => '/maps/nowhere' },
  { name: 'embed', who: 'visitor', path: ({ sampleId }) => `/embed/${sampleId}` },
  { name: 'embed-not-found', who: 'visitor', path: () => '/embed/nowhere' },
  { name: 'map-as-visitor', who: 'visitor', path: ({ sampleId }) => `/maps/${sampleId}` },
  { name: 'dashboard-empty', who: 'newcomer', path: () => '/' },
  { name: 'new-map', who: 'newcomer', path: () => '/', act: (page) => button(page, 'New map').click() },
  { name: 'import', who: 'newcomer', path: () => '/', act: (page) => button(page, 'Import').click() },
  { name: 'import-looked-into', who: 'newcomer', path: () => '/', act: (page) => bring(page, HARBOUR) },
  { name: 'import-faults', who: 'newcomer', path: () => '/', act: (page) => bring(page, FAULTY) },
  {
    name: 'import-refused',
    who: 'newcomer',
    path: () => '/',
    act: (page) => bring(page, '{"format": "cr', 'map.json'),
  },
  { name: 'account', who: 'newcomer', path: () => '/account' },
  { name: 'dashboard', who: 'person', path: () => '/' },
  {
    name: 'dashboard-menu',
    who: 'person',
    path: () => '/',
    act: (page) => button(page, /^More about/).click(),
  },
  { name: 'map', who: 'person', path: own, act: async (page) => (isPhone(page) ? tab('Map')(page) : undefined) },
  { name: 'claim', who: 'person', path: own, act: (page) => thesis(page).click() },
  {
    name: 'writing',
    who: 'person',
    path: own,
    act: async (page) => {
      await thesis(page).click()
      await button(page, /reason$/).click()
    },
  },
  ...(['split', 'move', 'merge', 'frame'] as const).map(
    (name): State => ({ name, who: 'person', path: own, only: 'desk', act: (page) => reshape(page, name) }),
  ),
  ...Object.entries({ crux: 'v', 'what-if': 'b', 'to-do': 'Shift+Q' }).map(
    ([name, key]): State => ({
      ...{ name, who: 'person', path: own, only: 'desk' },
      act: async (page) => {
        await thesis(page).click()
        await page.keyboard.press(key)
      },
    }),
  ),
  {
    name: 'answers',
    who: 'visitor',
    path: ({ sampleId }) => `/maps/${sampleId}`,
    act: async (page) => {
      if (isPhone(page)) await more(page, 'Answers side by side…')
      else {
        await thesis(page).click()
        await page.keyboard.press('a')
      }
      await page
        .getByText(/^contested/)
        .first()
        .waitFor()
    },
  },
  { name: 'legend', who: 'person', path: own, only: 'desk', act: (page) => button(page, 'Legend').click() },
  { name: 'outline', who: 'person', path: own, act: tab('Outline') },
  { name: 'sources', who: 'person', path: own, only: 'phone', act: tab('Sources') },
  { name: 'notes', who: 'person', path: own, only: 'phone', act: tab('Notes') },
  { name: 'keys', who: 'person', path: own, only: 'desk', act: (page) => more(page, 'All keys') },
  { name: 'palette', who: 'person', path: own, only: 'desk', act: (page) => page.keyboard.press('Control+k') },
  {
    name: 'share',
    who: 'person',
    path: ({ templateIds }) => `/maps/${templateIds.toulmin}`,
    act: async (page) => {
      if (isPhone(page)) await more(page, 'Share…')
      else await button(page, 'Share').click()
      await page.getByText('Public', { exact: true }).click()
    },
  },
  { name: 'more', who: 'person', path: own, act: (page) => button(page, 'More').click() },
  { name: 'import-under', who: 'person', path: own, act: bringUnder },
  ...(['Argdown', 'PNG', 'Crux JSON'] as const).map(
    (format): State => ({
      name: `export-${format.toLowerCase().replace(' ', '-')}`,
      who: 'person',
      path: own,
      act: (page) => exportAs(page, format),
    }),
  ),
  { name: 'tour-first', who: 'person', path: (places) => `${own(places)}?tour=1`, act: tourTo(0) },
  { name: 'tour-objection', who: 'person', path: (places) => `${own(places)}?tour=1`, act: tourTo(2) },
  { name: 'tour-undercut', who: 'person', path: (places) => `${own(places)}?tour=1`, act: tourTo(3) },
  { name: 'tour-sources', who: 'person', path: (places) => `${own(places)}?tour=1`, act: tourTo(4) },
  { name: 'tour-last', who: 'person', path: (places) => `${own(places)}?tour=1`, act: tourTo(6) },
  { name: 'map-empty', who: 'person', path: ({ emptyId }) => `/maps/${emptyId}` },
  {
    name: 'add-source',
    who: 'person',
    path: ({ emptyId }) => `/maps/${emptyId}`,
    act: async (page) => {
      if (isPhone(page)) await tab('Sources')(page)
      await button(page, 'Add a source').click()
    },
  },
  ...['two-sided-debate', 'rival-answers', 'toulmin', 'policy-options', 'reading-notes'].map(
    (template): State => ({
      name: `template-${template}`,
      who: 'person',
      path: ({ templateIds }) => `/maps/${templateIds[template]}`,
    }),
  ),
]
