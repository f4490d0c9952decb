const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const OPENING = /[“‘《〈（「『【]$/u
const CLOSING = /^[”’》〉）」』】，。、；：！？…·]/u
const SUFFIX = /^[的了着们等]$/u
/** What should not end a line: a number before its measure, a lone preposition or verb. */
const LEANS_FORWARD = /^(?:.|[第]?[一二三四五六七八九十百千万两\d]+)$/u
const LONG_ENOUGH = 3

/**
 * A headline in the pieces it may be broken between: words with their punctuation, numbers with what
 * they count. Joined they are the headline again.
 */
export function splitPhrases(text: string): string[] {
  const phrases: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = phrases.at(-1)
    if (last !== undefined && belongsTo(last, segment)) phrases[phrases.length - 1] = last + segment
    else phrases.push(segment)
  }
  return phrases
}

function belongsTo(last: string, segment: string): boolean {
  if (OPENING.test(last) || CLOSING.test(segment) || SUFFIX.test(segment)) return true
  return last.length < LONG_ENOUGH && LEANS_FORWARD.test(last)
}

/** The clauses of a headline: papers set a space between them, the first place to break. */
export function splitClauses(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean)
}
