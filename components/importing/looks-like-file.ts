/**
 * Whether pasted text is the content of a file of some tool rather than lines to be claims: data, markup, or the heads that
 * Argdown and Kialo begin with. What it is exactly is told when all of it is looked at.
 */
export const looksLikeFile = (text: string): boolean =>
  text.trim().includes('\n') && /^\s*(\{|\[|<|===|Discussion (Title|Name):)/.test(text.slice(0, 2_000))
