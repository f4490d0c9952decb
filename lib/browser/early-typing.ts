// React takes over a page that people may already type in. It then sets each text area back to what the server sent
// (react/react#26974), as often as it begins, and learns of nothing that was typed before. Both are mended here.

type Field = (HTMLInputElement | HTMLTextAreaElement) & Noted

/** React's note of a field's text, by which it knows whether that has changed since. */
interface Noted {
  _valueTracker?: { getValue: () => string; setValue: (value: string) => void } | null
}

/** How long until a field is looked at again whose words React has not learned of. */
const LOOK_MS = 50

/** What somebody typed and React has not learned of; with whether its note is older than those words. */
const early = new Map<Field, boolean>()
/** What React has learned of once, so that it has taken the field over for good. */
const taken = new WeakSet<Field>()

const isField = (target: unknown): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type))

const hasLearned = (field: Field): boolean =>
  early.get(field) === true && field._valueTracker?.getValue() === field.value

/** Keeps what is typed before React has taken a field over, and notifies it then. */
export function keepEarlyTyping(): void {
  guardWords(HTMLTextAreaElement.prototype)
  guardWords(HTMLInputElement.prototype)
  // At the window, before React looks: it takes a field over as soon as something happens to it; and once it has looked.
  window.addEventListener('input', ({ target }) => isField(target) && note(target), true)
  window.addEventListener('input', ({ target }) => isField(target) && settle(target))
  for (const field of document.querySelectorAll<Field>('input, textarea'))
    if (isField(field) && field.value !== field.defaultValue) note(field)
}

function note(field: Field): void {
  if (taken.has(field) || early.has(field)) return
  if (early.size === 0) setTimeout(notify, LOOK_MS)
  early.set(field, Boolean(field._valueTracker))
}

function settle(field: Field): void {
  if (!hasLearned(field)) return
  early.delete(field)
  taken.add(field)
}

function notify(): void {
  for (const field of early.keys()) {
    settle(field)
    if (!field.isConnected) early.delete(field)
    if (!field._valueTracker || !early.has(field)) continue
    field._valueTracker.setValue(field.defaultValue)
    early.set(field, true)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (early.size > 0) setTimeout(notify, LOOK_MS)
}

/** What the server sent replaces no words that React has not learned of, and leaves the caret where it is. */
function guardWords(kind: HTMLInputElement | HTMLTextAreaElement): void {
  const text = Object.getOwnPropertyDescriptor(kind, 'value')
  const sent = Object.getOwnPropertyDescriptor(kind, 'defaultValue')
  Object.defineProperty(kind, 'value', {
    ...text,
    set(this: Field, next: string) {
      const isUnlearned = early.has(this) && !hasLearned(this)
      if (!isUnlearned || next !== this.defaultValue) text?.set?.call(this, next)
    },
  })
  Object.defineProperty(kind, 'defaultValue', {
    ...sent,
    set(this: Field, next: string) {
      if (this.defaultValue !== next) sent?.set?.call(this, next)
    },
  })
}
