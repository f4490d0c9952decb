/** What a key was pressed in. */
export type KeyTarget = Pick<HTMLElement, 'closest' | 'isContentEditable'>

/** Fields that take letters; ticks and choices take none. */
const WRITTEN_IN = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select'

/** Whether the person writes there: a single letter is a letter then. */
export function isWriting(target: KeyTarget | null): boolean {
  return target !== null && (target.closest(WRITTEN_IN) !== null || target.isContentEditable)
}

/** Whether it is in a form, and in another than `form`. */
export function isOfAnotherForm(target: KeyTarget | null, form: HTMLFormElement | null): boolean {
  const own = target?.closest('form') ?? null
  return own !== null && own !== form
}
