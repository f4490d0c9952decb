/** No list has texts that a longer search would distinguish. */
const MAX_CHARACTERS = 100

/** A LIKE pattern for texts that contain `text` to the letter, or null when there is nothing to find. */
export function likePattern(text: string): string | null {
  const wanted = text.trim().slice(0, MAX_CHARACTERS)
  return wanted === '' ? null : `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
}
