import { isBlank } from '#lib/unseen'

import { bodyFigures, bodyText } from './body.ts'
import type { Content } from './content.ts'

/**
 * Whether nothing was written yet. A new form begins with the writer's own name and place, and what
 * is only chosen from a list says nothing of a piece.
 */
export function isUnwritten({
  kicker,
  headline,
  subtitle,
  dateline,
  body,
  event,
  printDate,
}: Content): boolean {
  const words = [kicker, headline, subtitle, dateline, bodyText(body), event.dateText, event.place]
  const dated = event.start !== null || printDate !== null
  return words.every(isBlank) && bodyFigures(body).length === 0 && !dated
}
