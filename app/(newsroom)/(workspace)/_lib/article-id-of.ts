/** The article an address or a bare number names; null when it names none. */
export function articleIdOf(words: string): number | null {
  const digits = /^(?:.*\/articles\/)?([1-9]\d{0,14})(?:[/?#].*)?$/u.exec(words.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
