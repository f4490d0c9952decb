const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const OPENING = /[“‘《〈（「『【]$/u
const CLOSING = /^[”’》〉）」』】，。、；：！？…·]/u

/**
 * A headline in the pieces it may be broken between: words, with their punctuation. Joined they are
 * the headline again.
 */
export function splitPhrases(text: string): string[] {
  const phrases: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1)
    if (last !== undefined && (OPENING.test(last) || CLOSING.test(segment) || segment === ' ')) {
      phrases[phrases.length - 1] = last + segment
    } else {
      phrases.push(segment)
    }
  }
  return phrases
}
