/** What a pasted line would do to a list; null where it cannot be read. */
export interface PastedLine {
  text: string
  effect: 'new' | 'changed' | 'same' | null
}

export interface TakenIn {
  added: number
  changed: number
  left: number
}

/** The lines against the list as it is now, and what was taken in of them, if anything was. */
export interface Pasted<Line extends PastedLine> {
  lines: readonly Line[]
  taken: TakenIn | null
}

/** What is compared and taken in: a change of any of it is to be shown first. */
export const pasteKey = ({ text, kind = '' }: Record<string, unknown>): string =>
  JSON.stringify([text, kind])
