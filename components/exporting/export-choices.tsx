'use client'
import { type ReactNode, useId } from 'react'
import type { Theme } from '@/lib/domain/drawing/palettes'
import type { ListedFormat } from '../importing/formats'
import { Label } from '../ui/label'
import { Select } from '../ui/select'
import { shortened } from '../ui/shortened'

/** What of the map is taken. */
export type ExportPart = 'whole' | 'branch' | 'shown'
export type Choices = {
  part: ExportPart
  notes: boolean
  names: boolean
  verdicts: boolean
  theme: Theme
  page: 'one' | 'a4' | 'letter' | 'a3'
}

const PAGES: Record<Choices['page'], string> = {
  one: 'One large page',
  a4: 'A4 sheets',
  letter: 'Letter sheets',
  a3: 'A3 sheets',
}
const isPage = (value: string): value is Choices['page'] => value in PAGES

type Props = {
  choices: Choices
  onChange: (choices: Choices) => void
  format: ListedFormat
  /** The selected claim, whose branch can be taken. */
  branch: string | null
  /** How many claims are shown, where that is not all of them. */
  shown: number | null
}

/** Asks what of the map is taken, and how the file is made where its format can be made in several ways. */
export function ExportChoices({ choices, onChange, format, branch, shown }: Props) {
  const { part, notes, names, verdicts, theme, page } = choices
  return (
    <div className="flex flex-col gap-2">
      {branch !== null || shown !== null ? (
        <Row label="What">
          {(id) => (
            <Select
              id={id}
              value={part}
              className="min-w-0 [&_select]:w-full [&_select]:truncate"
              onChange={({ target: { value } }) =>
                onChange({ ...choices, part: value === 'branch' || value === 'shown' ? value : 'whole' })
              }
            >
              <option value="whole">The whole map</option>
              {branch === null ? null : <option value="branch">All under “{shortened(branch)}”</option>}
              {shown === null ? null : (
                <option value="shown">
                  What is shown now: {shown.toLocaleString('en')} {shown === 1 ? 'claim' : 'claims'}
                </option>
              )}
            </Select>
          )}
        </Row>
      ) : null}
      {format.mediaType.startsWith('image/') ? (
        <Row label="Colours">
          {(id) => (
            <Select
              id={id}
              value={theme}
              onChange={({ target: { value } }) => onChange({ ...choices, theme: value === 'dark' ? 'dark' : 'light' })}
            >
              <option value="light">Light</option>
              <option value="dark">Dark</option>
            </Select>
          )}
        </Row>
      ) : null}
      {format.mediaType === 'application/pdf' ? (
        <Row label="Pages">
          {(id) => (
            <Select
              id={id}
              value={page}
              onChange={({ target: { value } }) => onChange({ ...choices, page: isPage(value) ? value : 'one' })}
            >
              {Object.entries(PAGES).map(([name, words]) => (
                <option key={name} value={name}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Row>
      ) : null}
      <div className="flex flex-wrap gap-x-5">
        <Tick checked={notes} onChange={(checked) => onChange({ ...choices, notes: checked })}>
          With notes
        </Tick>
        <Tick checked={names} onChange={(checked) => onChange({ ...choices, names: checked })}>
          With names of who wrote what
        </Tick>
        {format.tellsVerdicts ? (
          <Tick checked={verdicts} onChange={(checked) => onChange({ ...choices, verdicts: checked })}>
            With what stands
          </Tick>
        ) : null}
      </div>
    </div>
  )
}

function Row({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-center">
      <Label htmlFor={id}>{label}</Label>
      {children(id)}
    </div>
  )
}

type TickProps = { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }
function Tick({ checked, onChange, children }: TickProps) {
  return (
    <label className="flex items-center gap-2 py-1 pointer-coarse:py-2">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 shrink-0 accent-accent"
      />
      {children}
    </label>
  )
}
