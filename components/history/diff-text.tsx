import { diffWords } from './word-diff'

const CLASSES = {
  removed: 'bg-con-soft text-con line-through decoration-1',
  added: 'bg-pro-soft text-pro no-underline',
} as const

/** How one text became another, word by word: removed words struck through, added ones marked. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  let at = 0
  return diffWords(before, after).map(({ kind, text }) => {
    const key = `${at} ${kind}`
    at += text.length
    if (kind === 'same') return <span key={key}>{text}</span>
    const Mark = kind === 'removed' ? 'del' : 'ins'
    return (
      <Mark key={key} className={`rounded-[3px] px-0.5 ${CLASSES[kind]}`}>
        {text}
      </Mark>
    )
  })
}
