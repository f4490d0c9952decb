import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { MostRead } from '#domain/stats/list-most-read'

import { MostReadList } from './most-read.tsx'

const read = (isDemo: boolean): MostRead => ({
  articleId: 7,
  headline: '县政协看冬灌',
  division: { name: '庄浪县', slug: 'zhuanglang', level: 'county' },
  isDemo,
  reads: 40,
  place: 1,
})

it.each([
  [true, '近7天，演示数字'],
  [false, '近7天'],
])('calls the figures of a demonstration made up, and no others: %s', (isDemo, note) => {
  const markup = renderToStaticMarkup(<MostReadList articles={[read(isDemo)]} withDivision />)
  expect(markup).toContain(`>${note}</span>`)
})
