import type { ActivityType } from '#db/states'
import type { Content } from '#domain/article/content'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { namesType, readActivityType } from '../activity-type.ts'
import { foldWidth } from '../characters/width.ts'
import { parseDateline } from '../credits/dateline.ts'
import { findPlaces } from '../facts/places.ts'
import { bodyLines, contentLines, noteAt, type ContentLine, type Hint } from './hint.ts'

// What a person filled in stays, but where the text surely says something else, it is asked about: a place or a type
// may have come from another edition, or from a text that was replaced.

/** A reading by the headline or the first sentence; what later sentences say is no ground to ask. */
const SURE_ENOUGH = 0.75

export function checkPlaceAndType(content: Content): Hint[] {
  const place = otherPlace(content)
  const type = otherType(content)
  return [
    ...(place
      ? [
          noteAt(
            '地点',
            `正文写的是“${place.place}”，地点填的是“${content.event.place}”，哪个对？`,
            place.line,
            place.start,
            place.start + place.place.length,
          ),
        ]
      : []),
    ...(type ? [askAboutType(content.event.type, type)] : []),
  ]
}

const askAboutType = (filled: ActivityType, found: ActivityType): Hint => ({
  severity: 'note',
  what: '类型',
  sentence: `文中写的像“${ACTIVITY_TYPE_LABELS[found]}”，活动类型填的是“${ACTIVITY_TYPE_LABELS[filled]}”，哪个对？`,
  where: null,
})

/** The place that the opening of the text goes to, where another one is filled in that no line of the edition names. */
export function otherPlace(
  content: Content,
): { place: string; line: ContentLine; start: number } | null {
  const filled = foldWidth(content.event.place).trim()
  if (filled === '') return null
  const lines = bodyLines(content)
  const found = findPlaces(lines.map(({ text }) => text))
  const agrees = (text: string) => text.includes(filled) || filled.includes(text)
  if (found.some(agrees)) return null
  if (contentLines(content).some(({ text }) => foldWidth(text).includes(filled))) return null
  for (const place of found) {
    for (const line of lines) {
      const start = foldWidth(line.text).indexOf(place)
      if (start >= 0) return { place, line, start }
    }
  }
  return null
}

/** The type that headline or opening say, where another one is filled in that neither speaks of. */
export function otherType(content: Content): ActivityType | null {
  const { type: filled } = content.event
  if (filled === 'other') return null
  const headlines = [content.headline, content.subtitle, content.kicker]
  const paragraphs = bodyLines(content).map(({ text }, index) =>
    index === 0 ? text.slice(parseDateline(text)?.end ?? 0) : text,
  )
  const { type, confidence } = readActivityType(headlines, paragraphs)
  if (type === 'other' || type === filled || confidence < SURE_ENOUGH) return null
  return namesType(filled, headlines, paragraphs) ? null : type
}
