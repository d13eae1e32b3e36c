let asked: 'copy' | 'cut' | null = null

/** Copies or cuts from a menu: the browser lets a page write to the clipboard only while it answers its copy event. */
export function copyNow(act: 'copy' | 'cut'): void {
  asked = act
  try {
    document.execCommand('copy')
  } finally {
    asked = null
  }
}

/** What a menu asked for, while its event is being answered. */
export const askedToCopy = (): 'copy' | 'cut' | null => asked
