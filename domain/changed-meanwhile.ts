import { Refusal } from '#lib/refusal'

/** Refuses what was decided on an earlier version, in words of what happened since; the page itself is drawn anew. */
export const changedMeanwhile = (what: string | undefined): Refusal =>
  new Refusal(
    'conflict',
    `没有办成：您打开以后，${what ?? '有人动过'}。这一页上已经是现在的样子，请看过再办`,
  )
