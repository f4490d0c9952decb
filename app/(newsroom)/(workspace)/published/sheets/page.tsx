import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { BackLink } from '#components/ui/back-link'
import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { State } from '#components/ui/state'
import { correctsAnywhere } from '#domain/corrections/policy'
import { listDivisions } from '#domain/division/list-divisions'
import { listSignOffSheets } from '#domain/review/sheet/list-sign-off-sheets'
import { SHEET_TITLE } from '#domain/review/sheet/sheet-lines'
import { periodAround } from '#domain/stats/period'
import { formatMonth, shanghaiDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { PrintButton } from '../../_components/print-button.tsx'
import { listAddress } from '../../_lib/list-address.ts'
import { textOf, type SearchParams } from '../../_lib/search-params.ts'
import { SignOffPaper } from '../../review/[editionId]/sheet/_components/sign-off-paper.tsx'
import { readPublishedFilter } from '../_lib/published-filter.ts'

export const metadata: Metadata = { title: '一个月的三审三校单' }
export const instant = false

/** The sheets of a month and a region, each on a page of its own: the list of published articles leads here. */
export default orMissing(async function SheetsPage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!correctsAnywhere(actor)) notFound()
  const query = await searchParams
  const db = database()
  const divisions = await listDivisions(db)
  const { filter, asked } = readPublishedFilter(query, divisions)
  const now = new Date()
  const month = filter.month ?? periodAround('month', shanghaiDay(now))
  const { divisionCode } = filter
  const after = textOf(query['after'])
  const { sheets, next } = await listSignOffSheets(db, {
    actor,
    now,
    divisionCode,
    month,
    after,
  })
  const place = divisions.find(({ code }) => code === divisionCode)?.name ?? '您的全部地区'
  const shown = { month: month.from.slice(0, 7), place: asked.place }
  return (
    <>
      <PageHead title={SHEET_TITLE} second="status">
        <BackLink href={listAddress('/published', shown)}>已发布</BackLink>
        <State grow className="max-md:order-1 max-md:basis-full">
          {formatMonth(month.from)}，{place}，
          {next === null && after === undefined ? '共' : '这一页'} {sheets.length} 篇
        </State>
        <PrintButton kind="primary" />
      </PageHead>
      <div>
        {sheets.map((sheet) => (
          <div key={sheet.editionId} className="print:not-first:break-before-page">
            <SignOffPaper sheet={sheet} />
          </div>
        ))}
      </div>
      <PageBody className="print:hidden">
        {sheets.length === 0 && (
          <EmptyState title="这个月没有发布的报道">换一个月份或地区再找。</EmptyState>
        )}
        <Pager
          base={listAddress('/published/sheets', shown)}
          next={next}
          started={after !== undefined}
        />
      </PageBody>
    </>
  )
})
