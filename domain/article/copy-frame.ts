import { emptyContent, type Content } from './content.ts'

/**
 * What a new edition takes over from an earlier one: its division, topic, dateline and names. Headline, body, pictures
 * and what it reports, its type and place too, are the new one's own: nobody would notice those of another event.
 */
export function copyFrame({ divisionCode, topicId, dateline, credits }: Content): Content {
  return { ...emptyContent(divisionCode), topicId, dateline, credits }
}
