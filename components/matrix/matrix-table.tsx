'use client'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { AnswerMatrix } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { criterionKey } from '@/lib/domain/evaluation/matrix/common-ground'
import { BAND_WORDS, bandOf } from '@/lib/domain/evaluation/strength-words'
import { ThingLink } from '../inspector/thing-link'
import { IconButton } from '../ui/icon-button'
import { VerdictWord } from '../workspace/verdict-word'
import { CriterionName } from './criterion-name'
import { MatrixCell } from './matrix-cell'

const cornerClass = 'sticky left-0 border-line border-r border-b bg-surface text-start align-top'
const firstColumnClass = 'w-32 min-w-32 p-2 sm:w-44 sm:min-w-44'

type Props = { matrix: AnswerMatrix; onGo: () => void; onDrop: (criterion: string) => void }

/** A column for each answer and a row for each criterion, the first row for the answers themselves. The arrow keys go from cell to cell. */
export function MatrixTable({ matrix: { question, criteria, answers }, onGo, onDrop }: Props) {
  const [opened, open] = useState<string | null>(null)
  return (
    <div className="relative min-h-0 overflow-auto rounded-md border border-line" data-testid="matrix-scroll">
      <table
        className="w-max min-w-full border-separate border-spacing-0 text-sm"
        onKeyDown={(event) => walkCells(event)}
      >
        <caption className="sr-only">{`Answers to “${question.title}”, by what they are compared by`}</caption>
        <thead>
          <tr>
            <td className={clsx(cornerClass, firstColumnClass, 'top-0 z-20 text-faint text-xs')} />
            {answers.map(({ claimId, text }) => (
              <th
                key={claimId}
                scope="col"
                className="sticky top-0 z-10 w-52 min-w-44 border-line border-b bg-surface p-2 text-start align-top font-normal"
              >
                <span className="line-clamp-4">
                  <ThingLink
                    thing={{ kind: 'claim', id: claimId }}
                    className="font-serif text-base leading-5"
                    onGo={onGo}
                  >
                    {text}
                  </ThingLink>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className={clsx(cornerClass, firstColumnClass, 'z-10 font-normal text-soft')}>
              The answer itself
            </th>
            {answers.map(({ claimId, verdict, strength }) => (
              <td key={claimId} className="border-line border-b bg-paper p-2 align-top">
                <VerdictWord verdict={verdict} />
                {strength === undefined ? null : (
                  <span className="block text-faint text-xs">{BAND_WORDS[bandOf(strength)]}</span>
                )}
              </td>
            ))}
          </tr>
          {criteria.map((criterion, at) => {
            const key = criterionKey(criterion)
            return (
              <tr key={key} className="group">
                <th scope="row" className={clsx(cornerClass, firstColumnClass, 'z-10 font-normal')}>
                  <span className="flex items-start gap-1">
                    <span className="line-clamp-4 min-w-0 flex-1 [overflow-wrap:anywhere]">
                      <CriterionName criterion={criterion} />
                    </span>
                    <IconButton
                      label={`Leave out ${criterion.name}`}
                      size="sm"
                      className="-my-1 -mr-1 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:hidden"
                      onClick={() => onDrop(key)}
                    >
                      <X aria-hidden="true" />
                    </IconButton>
                  </span>
                </th>
                {answers.map((answer, column) => {
                  const cell = answer.cells[at]
                  const name = `${answer.claimId} ${key}`
                  return (
                    <td key={answer.claimId} className="h-px border-line border-b p-0 align-top">
                      {cell ? (
                        <MatrixCell
                          cell={cell}
                          answer={answer}
                          first={at === 0 && column === 0}
                          open={opened === name}
                          onOpenChange={(isOpen) => open(isOpen ? name : null)}
                          onGo={onGo}
                        />
                      ) : null}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const STEPS: Record<string, readonly [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Moves the focus to the button of the cell beside; at the edge it stays. */
function walkCells(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key]
  const from = event.target instanceof Element ? event.target.closest('td') : null
  const row = from?.closest('tr')
  // What a cell opened stands elsewhere on the page, and has its own keys.
  if (!step || !from || !(row instanceof HTMLTableRowElement) || !event.currentTarget.contains(from)) return
  const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl'
  const next = event.currentTarget.rows[row.rowIndex + step[1]]?.cells[from.cellIndex + step[0] * (isReversed ? -1 : 1)]
  const button = next?.querySelector<HTMLElement>('[data-cell]')
  if (!button) return
  event.preventDefault()
  button.focus()
}
