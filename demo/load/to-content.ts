import type { DemoBlock, DemoStory } from '../content/demo-story.ts'
import type { BodyBlock } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

/** A demo story as the content of a draft; each picture follows a paragraph, from the first one on. */
export function toContent(
  story: DemoStory,
  ids: { topicId: number | null; mediaIds: readonly number[] },
): Content {
  const { divisionCode, kicker, headline, subtitle, dateline, credits, event, printDate } = story
  return {
    ...emptyContent(divisionCode),
    kicker,
    headline,
    subtitle,
    dateline,
    credits,
    event,
    printDate,
    topicId: ids.topicId,
    body: { type: 'doc', content: withFigures(story, ids.mediaIds) },
  }
}

function withFigures({ blocks, pictures }: DemoStory, mediaIds: readonly number[]): BodyBlock[] {
  let next = 0
  return blocks.flatMap((block) => {
    const made = toBlock(block)
    const [picture, mediaId] = [pictures[next], mediaIds[next]]
    if (made.type !== 'paragraph' || !picture || mediaId === undefined) return [made]
    next += 1
    const { caption, alt, credit } = picture
    return [made, { type: 'figure', attrs: { mediaId, caption, alt, credit } }]
  })
}

function toBlock(block: DemoBlock): BodyBlock {
  if (typeof block === 'string') return { type: 'paragraph', content: wordsOf(block) }
  if ('heading' in block)
    return { type: 'heading', attrs: { level: 2 }, content: wordsOf(block.heading) }
  const { caption, rows } = block.table
  const content = rows.map((cells) => ({
    type: 'row' as const,
    content: cells.map((text) => ({ type: 'cell' as const, content: wordsOf(text) })),
  }))
  return { type: 'table', attrs: { caption, header: true }, content }
}

const wordsOf = (text: string) => [{ type: 'text' as const, text }]
