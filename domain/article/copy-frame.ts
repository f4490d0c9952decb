import { emptyContent, type Content } from './content.ts'

/**
 * What a new edition takes over from an earlier one: its division, topic, type, place, dateline and names.
 * Headline, body, pictures and dates are the new one's own.
 */
export function copyFrame({
  divisionCode,
  topicId,
  dateline,
  credits,
  event: { type, place },
}: Content): Content {
  const empty = emptyContent(divisionCode)
  return { ...empty, topicId, dateline, credits, event: { ...empty.event, type, place } }
}
