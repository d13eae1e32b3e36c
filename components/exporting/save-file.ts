import type { ExportedFile } from './use-export'

/** Hands a file to the browser to save, as a link to it would. */
export function saveFile({ blob, name }: ExportedFile): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken it by the next turn; large ones take it while they are written.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
