/** No list has texts that a longer search would distinguish. */
const MAX_CHARACTERS = 100

/** What is looked for of what was typed. */
export const wantedText = (text: string): string => text.trim().slice(0, MAX_CHARACTERS)

/** A LIKE pattern for texts that contain `text` to the letter, or null when there is nothing to find. */
export function likePattern(text: string): string | null {
  const wanted = wantedText(text)
  return wanted === '' ? null : `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
}
