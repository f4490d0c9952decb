import type { CheckItem, ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'
import { CHECK_ITEM_LABELS } from '#lib/labels'

import { bodyFigures, type Body } from '../../article/body.ts'

const OF_LEVEL: Record<ReviewLevel, readonly CheckItem[]> = {
  1: ['facts', 'names', 'wording'],
  2: ['structure', 'facts', 'layout'],
  3: ['stance', 'names', 'privacy'],
}
/** Part of the last approval, also where a site reviews in fewer levels. */
const LAST: readonly CheckItem[] = ['stance', 'privacy']

/** What an editor of this level checks before they approve a text, in the order of the form. */
export function levelChecks(level: ReviewLevel, levels: ReviewLevel, body: Body): CheckItem[] {
  const pictured = bodyFigures(body).length > 0 && (level === 1 || level === levels)
  return [
    ...new Set([
      ...OF_LEVEL[level],
      ...(level === levels ? LAST : []),
      ...(pictured ? (['pictures'] as const) : []),
    ]),
  ]
}

/** Refuses an approval that leaves something of the level's list unticked, naming what. */
export function requireChecks(wanted: readonly CheckItem[], ticked: readonly CheckItem[]): void {
  const missing = wanted.filter((item) => !ticked.includes(item))
  if (missing.length === 0) return
  const labels = missing.map((item) => CHECK_ITEM_LABELS[item].label).join('、')
  const message = `还没有核对：${labels}。看过以后勾上，再通过`
  throw new Refusal('invalid-input', message, { checks: [message] })
}
