import type { DemoBlock, DemoStory } from '../content/demo-story.ts'
import type { BodyBlock } from '#domain/article/body'
import { emptyContent, type Content } from '#domain/article/content'

/** A demo story as the content of a draft; the picture follows the first paragraph. */
export function toContent(
  story: DemoStory,
  ids: { topicId: number | null; mediaId: number | null },
): Content {
  const { divisionCode, kicker, headline, subtitle, dateline, credits, event, printDate } = story
  const blocks = story.blocks.map(toBlock)
  if (story.picture && ids.mediaId !== null) {
    const { caption, alt, credit } = story.picture
    const first = blocks.findIndex(({ type }) => type === 'paragraph')
    const attrs = { mediaId: ids.mediaId, caption, alt, credit }
    blocks.splice(first + 1, 0, { type: 'figure', attrs })
  }
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
    body: { type: 'doc', content: blocks },
  }
}

function toBlock(block: DemoBlock): BodyBlock {
  return typeof block === 'string'
    ? { type: 'paragraph', content: [{ type: 'text', text: block }] }
    : { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: block.heading }] }
}
