import { Tabs } from '#components/newsroom/tabs'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'
import { State } from '#components/ui/state'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { WRITER_ROLES } from '#domain/account/can-write-for'
import { overseenBy } from '#domain/stats/policy'
import { formatMoment } from '#lib/dates'

import { PrintButton } from '../../_components/print-button.tsx'

/** No section is parted by the end of a sheet, but for one with a table in it. */
const SHEET = [
  'print:p-0 print:text-[10pt] print:text-[#000] print:[&_:is(section,tr)]:break-inside-avoid',
  'print:[&_section:has(table)]:mt-[6mm] print:[&_section:has(table)]:break-inside-auto',
].join(' ')
const TITLE =
  'mb-[5mm] hidden text-center font-serif text-[18pt] leading-[1.4] font-bold print:block'

/** The frame of every page of figures; on paper its title and period head the sheet. */
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
  workbook?: { divisionCode: string; period: string }
  children: React.ReactNode
}) {
  const oversees = overseenBy(actor).length > 0
  const writes = WRITER_ROLES.some((role) => holdsAnywhere(actor, role))
  const tabs = [
    ...(oversees
      ? [
          { href: '/stats', label: '用稿统计' },
          { href: '/stats/freshness', label: '更新红线' },
        ]
      : []),
    ...(oversees && writes ? [{ href: '/stats/mine', label: '我的用稿' }] : []),
  ]
  return (
    <>
      <PageHead title="统计">
        <State grow>
          <span className="max-md:hidden!">截至 {formatMoment(now, now)}</span>
        </State>
        {workbook && (
          <ButtonLink
            href={`/api/stats/workbook?place=${workbook.divisionCode}&period=${workbook.period}`}
          >
            导出 Excel
          </ButtonLink>
        )}
        <PrintButton />
      </PageHead>
      <PageBody className={SHEET}>
        {tabs.length > 1 && (
          <Tabs
            label="统计"
            className="print:hidden"
            tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))}
          />
        )}
        <h2 className={TITLE}>
          {title}
          <span className="block font-sans text-[11pt] leading-[1.6] font-normal">{of}</span>
        </h2>
        {children}
      </PageBody>
    </>
  )
}
