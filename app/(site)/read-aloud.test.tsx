import { expect, it } from 'vitest'

import { ArticleCard } from '#components/article/article-card'
import { PageTitle } from '#components/layout/page-title'
import { FilterLinkItem, FilterRow, FilterRows } from '#components/timeline/filter-rows'
import { NothingRecorded, SpanSteps } from '#components/timeline/span-steps'
import { Spine } from '#components/timeline/spine'

import { TimelineList } from './_components/timeline-list.tsx'
import { activity, line, listen } from './testing/listen.tsx'

it('pauses between the parts of a headline, and not before a date that is named', () => {
  const printed = { ...line, event: null, printDate: '2026-11-28' }
  const headline = '院落里的议事会 庄浪委员和群众一起拿主意'
  const spoken = listen(<ArticleCard article={{ ...printed, headline }} year={2026} brief />)
  expect(spoken).toEqual([
    '院落里的议事会，庄浪委员和群众一起拿主意',
    '视察，宁县，见报 11月28日，演示',
  ])
})

it('hears how much is left of a month, and not of the month before while some is', () => {
  const activities = Array.from({ length: 11 }, (_, index) => ({ ...activity, id: index + 1 }))
  const list = (given: object) => (
    <TimelineList
      span="2026-11"
      view={{}}
      activities={activities}
      hasMore
      total={71}
      left={71}
      label="本月更早的活动"
      origin="https://news.example.org"
      end={<p>更早的活动：2026年10月</p>}
      {...given}
    />
  )
  const spoken = listen(list({}))
  expect(spoken.slice(-3)).toEqual([
    '这个月后面还有61项。',
    '点“再看”接着看；',
    '要接着听，翻到后面再点“朗读本页”。',
  ])
  expect(spoken.join('')).not.toContain('10月')
  const last = listen(list({ hasMore: false, left: 3, activities: activities.slice(0, 3) }))
  expect(last.at(-1)).toBe('更早的活动：2026年10月')
  expect(last.join('')).not.toContain('后面还有')
})

it('names the type, the place and the day of each story of a list, and no lone bracket', () => {
  expect(listen(<ArticleCard article={line} year={2026} />)).toEqual([
    '住县委员联合视察高标准农田',
    '委员们看了三个村。',
    '（本稿为演示内容，所述活动并未发生。）',
    '视察，宁县，11月29日，演示',
  ])
})

it('reads how much a day has and where it was, and none of the ways to narrow it', () => {
  const spoken = listen(
    <>
      <PageTitle title="2026年11月29日" lead="星期日。全省记下1项活动。">
        <SpanSteps span="2026-11-29" earlier="2026-11-28" later={null} view={{}} />
      </PageTitle>
      <FilterRows label="筛选">
        <FilterRow label="类型">
          <FilterLinkItem href="/" current={false}>
            视察 1
          </FilterLinkItem>
        </FilterRow>
      </FilterRows>
      <Spine activities={[activity]} year={2026} />
    </>,
  )
  expect(spoken).toEqual([
    '2026年11月29日',
    '星期日。',
    '全省记下1项活动。',
    '11月29日 周日',
    '视察，宁县，早胜镇',
    '住县委员联合视察高标准农田',
    '委员们看了三个村。',
  ])
})

it('says of an empty day that it is empty', () => {
  const spoken = listen(
    <NothingRecorded span="2026-12-01" earlier="2026-11-29" later={null} view={{}} />,
  )
  expect(spoken.join('')).toContain('这一天没有收录。没有收录不等于没有活动')
  expect(spoken.at(-1)).toContain('离得最近的：2026年11月29日')
})
