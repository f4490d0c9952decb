import type { ByLinkMove } from '#domain/assignment/schemas'

const WORDS: Partial<Record<ByLinkMove, string>> = {
  'draft-answer': '答复稿由另一位签发以后才算答复。',
  refuse: '交办的同志会改交别的单位。',
  countersign: '会签的意见主办单位会看到。',
}

/** What becomes of what was handed in; nothing of what no link hands in last. */
export const describeHandedIn = (move: ByLinkMove | undefined): string =>
  (move && WORDS[move]) ?? ''
