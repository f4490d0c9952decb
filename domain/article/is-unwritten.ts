import { isBlank } from '#lib/characters/unseen'

import { bodyFigures, bodyText } from './body.ts'
import type { Content } from './content.ts'

/**
 * Whether nothing was written yet. A new form begins with the writer's own name and place, and what
 * is only chosen from a list says nothing of an edition.
 */
export function isUnwritten({
  kicker,
  headline,
  subtitle,
  dateline,
  body,
  event,
  printDate,
  printPage,
}: Content): boolean {
  const texts = [kicker, headline, subtitle, dateline, bodyText(body), event.dateText, event.place]
  const dated = event.start !== null || printDate !== null || printPage !== null
  return texts.every(isBlank) && bodyFigures(body).length === 0 && !dated
}
