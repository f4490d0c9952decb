import type { Content } from '#domain/article/content'

const PHRASE = '大家纷纷表示，深受鼓舞，受益匪浅。'

/** How an edition may have read before an editor mended it: a headline that shouts, a phrase that says nothing. */
export function roughContent(content: Content): Content {
  const { headline, body } = content
  const last = body.content.findLastIndex(({ type }) => type === 'paragraph')
  return {
    ...content,
    headline: `${headline}！`,
    body: {
      ...body,
      content: body.content.map((block, index) =>
        index === last && block.type === 'paragraph'
          ? { ...block, content: [...(block.content ?? []), { type: 'text', text: PHRASE }] }
          : block,
      ),
    },
  }
}
