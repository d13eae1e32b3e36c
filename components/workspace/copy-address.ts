import { toast } from '../ui/toast'

/** Copies the whole address of a path, and says so. */
export async function copyAddress(path: string, of: string): Promise<void> {
  const address = new URL(path, window.location.href).href
  try {
    await navigator.clipboard.writeText(address)
  } catch {
    toast(`The browser keeps the clipboard to itself. Copy the link by hand: ${address}`)
    return
  }
  toast(`The link to this ${of} is copied.`)
}
