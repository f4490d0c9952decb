// React takes over a page that people may already type in. It then sets each text area back to what the server sent
// (react/react#26974), and hears of nothing that was typed before. Both are mended here, before it begins.

type Field = HTMLInputElement | HTMLTextAreaElement

/** React's own mark on what it has taken over. */
const TAKEN = '__reactProps$'

/** React's note of a text, by which it knows whether that has changed since. */
interface Noted {
  _valueTracker?: { setValue: (value: string) => void }
}

/** How long until a field is looked at again that React has not taken over. */
const LOOK_MS = 50

const isTaken = (field: Field): boolean => Object.keys(field).some((key) => key.startsWith(TAKEN))

const isField = (target: unknown): target is Field =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type))

/** Keeps what is typed before React has taken a field over, and notifies it then. */
export function keepEarlyTyping(): void {
  keepTextAreas()
  const early = new Set<Field>()
  const notify = () => {
    for (const field of early) {
      if (field.isConnected && !isTaken(field)) continue
      early.delete(field)
      if (field.isConnected) notifyOf(field)
    }
    if (early.size > 0) setTimeout(notify, LOOK_MS)
  }
  const note = (field: Field) => {
    if (early.size === 0) setTimeout(notify, LOOK_MS)
    early.add(field)
  }
  const onTyped = ({ target }: Event) => {
    if (isField(target) && !isTaken(target)) note(target)
  }
  // At the window, before React looks: it takes a field over as soon as something happens to it.
  window.addEventListener('input', onTyped, true)
  for (const field of document.querySelectorAll<Field>('input, textarea'))
    if (isField(field) && field.value !== field.defaultValue) note(field)
}

function notifyOf(field: Field): void {
  ;(field as Noted)._valueTracker?.setValue(field.defaultValue)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** What React sets as it takes a text area over is what the server sent: it changes neither words nor caret then. */
function keepTextAreas(): void {
  const area = HTMLTextAreaElement.prototype
  const text = Object.getOwnPropertyDescriptor(area, 'value')
  const sent = Object.getOwnPropertyDescriptor(area, 'defaultValue')
  Object.defineProperty(area, 'value', {
    ...text,
    set(this: HTMLTextAreaElement & Noted, next: string) {
      const isTypedIn = !this._valueTracker && isTaken(this) && next === this.defaultValue
      if (!isTypedIn || this.value === next) text?.set?.call(this, next)
    },
  })
  Object.defineProperty(area, 'defaultValue', {
    ...sent,
    set(this: HTMLTextAreaElement, next: string) {
      if (this.defaultValue !== next) sent?.set?.call(this, next)
    },
  })
}
