/** For dialogs in which the first choice, not the cross, is what the keyboard begins at (`data-first`). */
export function focusFirst(event: Event): void {
  const first =
    event.currentTarget instanceof Element
      ? event.currentTarget.querySelector('[data-first] input, button[data-first]')
      : null
  if (!(first instanceof HTMLElement)) return
  event.preventDefault()
  first.focus()
}

/**
 * After a dialog the keyboard is where the person was: at what is selected. An act that went elsewhere has the focus by
 * then, or asks for it next.
 */
export function focusBack(event: Event): void {
  event.preventDefault()
  if (document.activeElement !== document.body) return
  const selected = document.querySelector('[data-spot][aria-current="true"], [data-spot][aria-selected="true"]')
  if (selected instanceof HTMLElement) selected.focus({ preventScroll: true })
}
