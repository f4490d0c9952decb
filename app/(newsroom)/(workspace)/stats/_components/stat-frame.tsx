import { PageHead } from '#components/newsroom/page-head'
import { Tabs } from '#components/newsroom/tabs'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { WRITER_ROLES } from '#domain/account/can-write-for'
import { overseenBy } from '#domain/stats/policy'
import { wordMoment } from '#lib/dates'

import { PrintButton } from '../../_components/print-button.tsx'

/** What stands around every page of figures; on paper its title and period head the sheet. */
export function StatFrame({
  actor,
  title,
  of,
  now,
  current,
  workbook,
  children,
}: {
  actor: Actor
  title: string
  /** What the figures are of: a period or a day, in words. */
  of: string
  now: Date
  /** Which of the tabs this is, if it is one. */
  current: '/stats' | '/stats/mine' | '/stats/freshness' | null
  /** The division whose figures can be had as an Excel file. */
  workbook?: { placeCode: string; period: string }
  children: React.ReactNode
}) {
  const oversees = overseenBy(actor).length > 0
  const writes = WRITER_ROLES.some((role) => holdsAnywhere(actor, role))
  const tabs = [
    ...(oversees
      ? [
          { href: '/stats', word: '用稿统计' },
          { href: '/stats/freshness', word: '更新红线' },
        ]
      : []),
    ...(oversees && writes ? [{ href: '/stats/mine', word: '我的用稿' }] : []),
  ]
  return (
    <>
      <PageHead title="统计">
        <span className="state grow">
          <span className="wide-only">截至 {wordMoment(now, now)}</span>
        </span>
        {workbook && (
          <a
            className="button"
            href={`/api/stats/workbook?place=${workbook.placeCode}&period=${workbook.period}`}
          >
            导出 Excel
          </a>
        )}
        <PrintButton look="button" />
      </PageHead>
      <div className="page-body stat-sheet">
        {tabs.length > 1 && (
          <Tabs
            label="统计"
            tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))}
          />
        )}
        <h2 className="sheet-title">
          {title}
          <span>{of}</span>
        </h2>
        {children}
      </div>
    </>
  )
}
