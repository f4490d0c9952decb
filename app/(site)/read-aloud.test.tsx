// What the script that reads a page aloud says of the parts that readers meet, in a document without a layout:
// everything is in sight there that is not hidden.

import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'

import { parseHTML } from 'linkedom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import { ArticleCard } from '#components/article/article-card'
import { ArticleFigure } from '#components/article/article-figure'
import { ArticleNotes } from '#components/article/article-notes'
import { ArticleTable } from '#components/article/article-table'
import { PageTitle } from '#components/layout/page-title'
import { EventItem } from '#components/timeline/event-item'
import { FilterLinkItem, FilterRow, FilterRows } from '#components/timeline/filter-rows'
import { NothingRecorded, SpanSteps } from '#components/timeline/span-steps'
import { Spine } from '#components/timeline/spine'
import type { ShownActivity } from '#domain/activity/list-activities'
import type { Table } from '#domain/article/body-table'
import type { Rendition } from '#domain/media/list-renditions'
import type { ArticleLine } from '#domain/site/article-line'

import { CorrectionList } from './_components/correction-list.tsx'
import { TimelineList } from './_components/timeline-list.tsx'
import { WithdrawnArticle } from './_components/withdrawn-article.tsx'

const SCRIPT = readFileSync(new URL('../../public/scripts/read-aloud.js', import.meta.url), 'utf8')

/** The sentences that are spoken of a page, in their order. */
function listen(main: React.ReactNode): string[] {
  const markup = renderToStaticMarkup(<main>{main}</main>)
  const { document, Element, Event } = parseHTML(
    `<html><body>${markup}<button data-read-page><span>朗读</span></button></body></html>`,
  )
  Object.assign(Element.prototype, {
    getClientRects: () => [1],
    getBoundingClientRect: () => ({ top: 100, bottom: 120 }),
  })
  const spoken: string[] = []
  class Utterance {
    text: string
    onend = () => {}
    constructor(text: string) {
      this.text = text
    }
  }
  const speechSynthesis = {
    cancel: () => {},
    speak: ({ text, onend }: Utterance) => {
      spoken.push(text.replaceAll(/\s+/g, ' ').trim())
      onend()
    },
  }
  const window = { speechSynthesis }
  runInNewContext(SCRIPT, {
    window,
    document,
    NodeFilter: { SHOW_TEXT: 4 },
    SpeechSynthesisUtterance: Utterance,
    innerHeight: 800,
    addEventListener: () => {},
  })
  const button = document.querySelector('button[data-read-page]')
  button?.dispatchEvent(new Event('click', { bubbles: true }))
  return spoken
}

const division = {
  code: '621026',
  parentCode: '621000',
  name: '宁县',
  shortName: '宁县',
  slug: 'ningxian',
  level: 'county',
} as const

const line = {
  articleId: 7,
  headline: '住县委员联合视察高标准农田',
  kicker: null,
  subtitle: null,
  summary: '委员们看了三个村。（本稿为演示内容，所述活动并未发生。）',
  type: 'inspection',
  division,
  event: { precision: 'day', startOn: '2026-11-29', endOn: null },
  printDate: null,
  publishedAt: new Date('2026-11-30T02:00:00Z'),
  newsOn: '2026-11-29',
  isOldNews: false,
  isDemo: true,
  figure: null,
} as unknown as ArticleLine

const activity = {
  id: 3,
  type: 'inspection',
  title: line.headline,
  precision: 'day',
  startOn: '2026-11-29',
  endOn: null,
  dateText: null,
  timelineOn: '2026-11-29',
  venue: '早胜镇',
  series: null,
  seriesNumber: null,
  division,
  reports: [
    {
      articleId: 7,
      summary: '委员们看了三个村。',
      isDemo: false,
      printDate: null,
      isOldNews: false,
      headline: line.headline,
    },
  ],
} as unknown as ShownActivity

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

it('reads the correction of an article before its text, and its dates and neighbours not', () => {
  const note = {
    editionId: 1,
    kind: 'correction',
    at: new Date('2026-11-30T02:00:00Z'),
    note: '视察的日子应为11月28日。',
    changes: { fields: [], more: 0 },
  } as unknown as Parameters<typeof ArticleNotes>[0]['notes'][number]
  const spoken = listen(
    <>
      <article className="article">
        <h1>视察高标准农田</h1>
        <ArticleNotes notes={[note]} />
        <p className="article-notes">
          <b>演示</b> 这篇稿件是为演示写的。
        </p>
        <dl className="dates">
          <dt>发布时间</dt>
        </dl>
        <div className="tools">分享</div>
        <p>近日，委员们看了三个村。</p>
        <section className="activity">在时间轴上看</section>
      </article>
      <section>相关报道</section>
    </>,
  )
  expect(spoken).toEqual([
    '视察高标准农田',
    '更正2026年11月30日：视察的日子应为11月28日。',
    '演示 这篇稿件是为演示写的。',
    '近日，委员们看了三个村。',
  ])
})

it('says of a link once that it is one, whatever is bold in it', () => {
  const body = (
    <div className="body">
      <p>
        见
        <a href="/articles/3">
          <b>甲县</b>的<b>公告</b>
        </a>
        和
        <a href="/articles/4">
          通知<b>全文</b>
        </a>
        。
      </p>
    </div>
  )
  expect(listen(body)).toEqual(['见链接：甲县的公告和链接：通知全文。'])
})

it('reads a table row by row, and each row as one', () => {
  const cell = (text: string) => ({
    type: 'cell' as const,
    content: [{ type: 'text' as const, text }],
  })
  const row = (...texts: string[]) => ({ type: 'row' as const, content: texts.map(cell) })
  const content = [row('村', '亩数'), row('甲村', '120。其中新修30'), row('乙村', '')]
  const table = (attrs: Table['attrs']) => (
    <div className="body">
      <ArticleTable table={{ type: 'table', attrs, content }} />
    </div>
  )
  expect(listen(table({ caption: '各村水渠', header: true }))).toEqual([
    '表：各村水渠',
    '表头，村，亩数',
    '第1行，甲村，120。其中新修30',
    '第2行，乙村',
  ])
  expect(listen(table({})).slice(0, 2)).toEqual([
    '表。第1行，村，亩数',
    '第2行，甲村，120。其中新修30',
  ])
  // Figures beside a chart are seen, not heard.
  expect(
    listen(
      <table>
        <tbody>
          <tr>
            <td>7</td>
          </tr>
        </tbody>
      </table>,
    ),
  ).toEqual([])
})

it('reads the caption of a picture in a text, and of no picture in a list', () => {
  const shown = { mediaId: 3, alt: '画面', caption: '委员在渠边。记者也在。', credit: '甲某' }
  const rendition = { mediaId: 3, width: 640, height: 480, format: 'avif', name: 'a' }
  const figure = (
    <ArticleFigure
      figure={shown as unknown as Parameters<typeof ArticleFigure>[0]['figure']}
      renditions={[rendition as unknown as Rendition]}
      sizes="100vw"
    />
  )
  const spoken = listen(
    <>
      <div className="body">
        <p>委员看了渠。</p>
        {figure}
      </div>
      <div>{figure}</div>
    </>,
  )
  expect(spoken).toEqual(['委员看了渠。', '图：委员在渠边。记者也在。 甲某 摄'])
})

it('reads when and why an article was withdrawn', () => {
  const withdrawal = {
    articleId: 7,
    at: new Date('2026-11-30T02:00:00Z'),
    reason: 'factual-error',
    note: '文中数字有误，核实后再发。',
    division,
  } as const
  expect(listen(<WithdrawnArticle withdrawal={withdrawal} />)).toEqual([
    '这篇报道已撤下',
    '撤稿日期',
    '2026年11月30日',
    '原因',
    '事实有误',
    '地区',
    '宁县',
    '文中数字有误，核实后再发。',
  ])
})

it('reads what was put right, with the headline it was put right in', () => {
  const correction = {
    kind: 'correction' as const,
    articleId: 7,
    at: new Date('2026-11-30T02:00:00Z'),
    note: '视察的日子应为11月28日。',
    divisionName: '宁县',
    headline: '视察高标准农田',
    reason: null,
    withdrawnAt: null,
    changes: null,
  }
  expect(listen(<CorrectionList corrections={[correction]} hasMore />)).toEqual([
    '更正2026年11月30日 · 宁县',
    '视察高标准农田',
    '视察的日子应为11月28日。',
  ])
})

it('marks an activity that was made up', () => {
  const demo = {
    ...activity,
    reports: activity.reports.map((report) => ({ ...report, isDemo: true })),
  }
  const item = <EventItem activity={demo} withDivision isDated isRuled={false} className="" />
  expect(listen(<ol>{item}</ol>)[0]).toBe('视察，宁县，早胜镇，演示')
})
