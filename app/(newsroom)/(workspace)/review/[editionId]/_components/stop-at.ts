/** Leads to what keeps the decision; the form is not sent. */
export function stopAt(element: HTMLElement | null): false {
  element?.focus()
  return false
}
