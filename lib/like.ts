/** A LIKE pattern for text that contains `words` to the letter. */
export function likeAnywhere(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`
}
