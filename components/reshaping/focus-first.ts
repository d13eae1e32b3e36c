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
