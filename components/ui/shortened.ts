/** A text cut for places with room for a line, at a word where that costs little. */
export function shortened(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  // A cut between the halves of an emoji would leave a broken character.
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space >= length * 0.5 ? space : cut.length).trimEnd()}…`
}
