import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { Headline } from './headline.tsx'

const clausesOf = (text: string) =>
  [...renderToStaticMarkup(<Headline text={text} />).matchAll(/class="headline([^"]*)"/g)].map(
    ([, more = '']) => more.trim(),
  )

it('marks the clauses that are longer than a line in elder mode', () => {
  expect(clausesOf('甘肃：一件提案办到现场 文化遗产保护有了时间表')).toEqual([
    'clause long',
    'clause long',
  ])
  expect(clausesOf('景泰：机关干部上讲台 人人都是老师')).toEqual(['clause', 'clause'])
  expect(clausesOf('县政协召开村级协商座谈会听取意见')).toEqual([''])
})
