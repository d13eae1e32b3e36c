'use client'
import { Copy, Download } from 'lucide-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { type AnswerMatrix, chosenOf, fillMatrix } from '@/lib/domain/evaluation/matrix/answer-matrix'
import { commonGround, criterionKey } from '@/lib/domain/evaluation/matrix/common-ground'
import { matrixCsv } from '@/lib/domain/evaluation/matrix/matrix-csv'
import type { RivalQuestion } from '@/lib/domain/evaluation/matrix/rival-questions'
import { saveFile } from '../exporting/save-file'
import { countOf } from '../history/words'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'
import { useScenario } from '../workspace/scenario-context'
import { useLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { useMatrixChoice } from './chosen-criteria'
import { CriteriaPicker } from './criteria-picker'
import { MatrixTable } from './matrix-table'
import { useReading } from './use-reading'

type Props = {
  question: RivalQuestion
  /** Chooses another question, where there is one. */
  picker: ReactNode
  onGo: () => void
}

/** One question: what it is compared by, the table, and ways to take that away. */
export function QuestionView({ question, picker, onGo }: Props) {
  const { map } = useWorkspace().state
  const { supposed } = useScenario()
  const labels = useLabels()
  // The map behind comes first: the table follows an edit a moment later.
  const settled = useDeferredValue(useMemo(() => ({ map, graph: labels.graph }), [map, labels.graph]))
  const asked = useDeferredValue(question)
  const ground = useMemo(() => commonGround(settled.map, settled.graph, asked), [settled, asked])
  const { reading, strengths } = useReading(labels)
  const choice = useMatrixChoice(map.id)
  const chosen = choice.criteriaFor(question.frameId)
  const matrix = useMemo(
    () => fillMatrix(settled.map, asked, ground, chosenOf(ground.criteria, chosen), reading),
    [settled, asked, ground, chosen, reading],
  )
  const choose = (keys: ReadonlySet<string> | null) => choice.chooseCriteria(question.frameId, keys)
  const notes = [
    question.more > 0
      ? `The first ${question.answers.length} answers are compared, ${question.more.toLocaleString('en')} are not.`
      : '',
    supposed.claims.size + supposed.arguments.size > 0 ? 'With what you suppose.' : '',
    strengths === 'over' ? 'How strong it is was not determined in the time given.' : '',
    strengths === 'failed' ? 'How strong it is could not be worked out here.' : '',
  ].filter((note) => note !== '')
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 pb-3">
        {picker}
        <CriteriaPicker criteria={ground.criteria} chosen={matrix.criteria} onChoose={choose} />
        <span className="ml-auto flex gap-2">
          <Button onClick={() => void copyMatrix(matrix)}>
            <Copy aria-hidden="true" />
            <span className="max-sm:sr-only">Copy as CSV</span>
          </Button>
          <Button onClick={() => saveMatrix(matrix)}>
            <Download aria-hidden="true" />
            <span className="max-sm:sr-only">Download CSV</span>
          </Button>
        </span>
      </div>
      {notes.length > 0 ? <p className="pb-2 text-faint text-sm">{notes.join(' ')}</p> : null}
      <MatrixTable
        matrix={matrix}
        onGo={onGo}
        onDrop={(key) => choose(new Set(keysOf(matrix).filter((other) => other !== key)))}
      />
      {ground.criteria.length === 0 ? (
        <p className="max-w-2xl pt-3 text-faint text-sm">
          Nothing is shared by two answers yet, so there is nothing to compare them by. Give claims below different
          answers the same tag (cost, deterrence, …), or let one claim speak about several answers.
        </p>
      ) : (
        <p className="pt-3 text-faint text-xs">
          {`${countOf(matrix.criteria.length, 'criterion', 'criteria')} of ${ground.criteria.length.toLocaleString('en')}: tags and claims below two answers or more. “To no effect”: the claim stands, but the step from it does not hold.`}
        </p>
      )}
    </>
  )
}

const keysOf = ({ criteria }: AnswerMatrix): string[] => criteria.map(criterionKey)

async function copyMatrix(matrix: AnswerMatrix): Promise<void> {
  try {
    await navigator.clipboard.writeText(matrixCsv(matrix))
  } catch {
    toast.error('The browser keeps the clipboard to itself. Download the file instead.')
    return
  }
  toast('Copied as CSV.')
}

function saveMatrix(matrix: AnswerMatrix): void {
  // What no file system takes in a name.
  const stem = matrix.question.title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
  const name = `${stem}.csv`
  // Excel reads UTF-8 for what it is by this mark alone.
  saveFile({ blob: new Blob(['\ufeff', matrixCsv(matrix)], { type: 'text/csv;charset=utf-8' }), name })
  toast(`Saved as ${name}.`)
}
