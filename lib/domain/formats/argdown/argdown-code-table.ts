/** 1 for the codes of these characters; as long as there are codes, since reading past the end of an array is slow. */
export function codeTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x1_0000)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
