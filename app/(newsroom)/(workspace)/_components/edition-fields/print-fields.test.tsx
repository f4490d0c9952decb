import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { Credit } from '#domain/article/content'
import { formatOpening } from '#lib/format-byline'

import { PrintFields } from './print-fields.tsx'

const shown = (credits: Credit[]) =>
  renderToStaticMarkup(
    <PrintFields
      values={{ dateline: '本网庄浪讯', printDate: null, printPage: null, topicId: null, credits }}
      topics={[]}
      issues={{}}
      beside={() => null}
      onChange={() => {}}
    />,
  )

it('shows the opening as readers get it: photographers have no place in it', () => {
  const credits: Credit[] = [
    { role: 'correspondent', name: '张三' },
    { role: 'photographer', name: '张三' },
  ]
  expect(formatOpening('本网庄浪讯', credits)).toBe('本网庄浪讯（通讯员 张三）')
  expect(shown(credits)).toContain('>本网庄浪讯（通讯员 张三）<')
  expect(shown([...credits, { role: 'reporter', name: '' }])).toContain(
    '>本网庄浪讯（通讯员 张三）<',
  )
})
