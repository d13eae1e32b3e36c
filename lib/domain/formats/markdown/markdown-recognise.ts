import type { FileSample } from '../file-sample'

const RULE = /^(?:-{3,}|\*{3,}|_{3,})\s*$/
const BULLET = /^(?:[-*+]|\d{1,3}[.)])\s/

/**
 * How sure its lines make one that a file is Markdown and no plain outline: our own signs, front matter, headings below the first, or lists in
 * which every line at the margin has a bullet.
 */
export function recogniseMarkdown({ json, lines, head }: FileSample): number {
  if (json !== undefined || lines.length === 0 || /^\s*[{<[]/.test(head)) return 0
  if (lines.some((line) => /^\s*- \*\*[+−×]\*\* /.test(line))) return 0.95
  if (lines[0]?.trimEnd() === '---' && lines.indexOf('---', 1) > 0) return 0.8
  if (lines.some((line) => /^#{2,6}\s/.test(line) || /^(?:```|~~~)/.test(line))) return 0.7
  const margin = lines.filter((line) => /^\S/.test(line) && !/^#\s/.test(line) && !RULE.test(line))
  const isList = margin.length > 0 && margin.every((line) => BULLET.test(line) || /^>/.test(line))
  const isSigned = lines.some((line) => /^\s*\+\s/.test(line))
  if (isList && !isSigned) return 0.6
  const hasMarkup = lines.some((line) => /\]\(https?:|\*\*\S/.test(line))
  return hasMarkup ? 0.45 : 0.1
}
