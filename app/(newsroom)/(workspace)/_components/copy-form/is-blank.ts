import { bodyFigures, bodyText } from '#domain/article/body'
import type { Content } from '#domain/article/content'

/**
 * Whether nothing was written yet. A new form begins with the writer's own name and place, and what
 * is only chosen from a list says nothing of a piece.
 */
export function isBlank({
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
  return words.every((text) => text.trim() === '') && bodyFigures(body).length === 0 && !dated
}
