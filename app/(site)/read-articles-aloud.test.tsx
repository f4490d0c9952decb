import { expect, it } from 'vitest'

import { ArticleFigure } from '#components/article/article-figure'
import { ArticleNotes } from '#components/article/article-notes'
import { ArticleTable } from '#components/article/article-table'
import { EventItem } from '#components/timeline/event-item'
import type { Table } from '#domain/article/body-table'
import type { Rendition } from '#domain/media/list-renditions'
import type { Withdrawal } from '#domain/site/find-withdrawal'

import { CorrectionList } from './_components/correction-list.tsx'
import { WithdrawnArticle } from './_components/withdrawn-article.tsx'
import { activity, division, listen } from './testing/listen.tsx'

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
  const withdrawal: Withdrawal = {
    articleId: 7,
    at: new Date('2026-11-30T02:00:00Z'),
    reason: 'factual-error',
    note: '文中数字有误，核实后再发。',
    division,
    changed: [{ kind: 'correction', at: new Date('2026-11-29T02:00:00Z') }],
  }
  expect(listen(<WithdrawnArticle withdrawal={withdrawal} />)).toEqual([
    '这篇报道已撤下',
    '撤稿日期',
    '2026年11月30日',
    '原因',
    '事实有误',
    '地区',
    '宁县',
    '撤稿前',
    '更正 2026年11月29日',
    '改了什么，不再显示',
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
