import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { ContentAsSet } from '#components/newsroom/content-as-set'
import type { BodyBlock } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'
import type { ListKind } from '#lib/body/lists'

const line = (text: string) => [{ type: 'text' as const, text }]
const item = (list: ListKind, text: string): BodyBlock => ({
  type: 'item',
  attrs: { list },
  content: line(text),
})

it('makes a list of items that follow one another, and no other line one of it', () => {
  const content: BodyBlock[] = [
    { type: 'paragraph', content: line('会议定了：') },
    item('number', '修主渠'),
    item('number', '修支渠'),
    item('bullet', '看水位'),
    { type: 'paragraph', content: line('散会。') },
  ]
  const markup = renderToStaticMarkup(
    <ContentAsSet
      content={{ ...emptyContent('620825'), body: { type: 'doc', content } }}
      addresses={{}}
    />,
  )
  const bare = markup.replaceAll(/ class="[^"]*"/g, '')
  expect(bare).toContain(
    '<ol role="list"><li data-list="number">修主渠</li><li data-list="number">修支渠</li></ol>' +
      '<ul role="list"><li data-list="bullet">看水位</li></ul><p>散会。</p>',
  )
})
