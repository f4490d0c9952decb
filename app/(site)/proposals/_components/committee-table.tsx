import { ArticleMarks } from '#components/article/article-marks'
import { MATTER_STEPS, type MatterStep } from '#db/matter-states'
import type { CountyProposals } from '#domain/matter/shown-sessions'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import {
  divisionProposalsPath,
  proposalListPath,
  type SessionNumbers,
} from '#lib/addresses/proposal-paths'
import { formatPlenary } from '#lib/format-plenary'
import { MATTER_STEP_LABELS } from '#lib/matter-labels'

import { stepChoice } from '../_lib/proposal-view.ts'

type Row = Omit<CountyProposals, 'division'> & { division: SiteDivision }

/** Where a line has no room for all steps, a place has lines of its own. */
const TABLE = 'hidden md:table print:table elder:hidden'
const LIST = 'md:hidden print:hidden elder:block'
const CELLS =
  '[&_td]:border-b [&_td]:border-line [&_td]:px-1 [&_td]:py-2 [&_td]:text-right [&_th]:border-b [&_th]:border-line [&_th]:px-1 [&_th]:py-2'

/** The figures of each committee that has published some; each leads to what it counts. */
export function CommitteeTable({
  rows,
  sums,
}: {
  rows: readonly Row[]
  sums: Record<MatterStep, number>
}) {
  return (
    <>
      <ul className={LIST}>
        {rows.map((row) => (
          <li key={row.sessionId} className="border-b border-line py-3">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <a
                className="inline-flex min-h-9 items-center font-serif text-lg font-bold elder:min-h-tap"
                href={divisionProposalsPath(row.division)}
              >
                {row.division.name}
              </a>
              <span className="text-sm text-ink-3">
                {formatPlenary(row)} <ArticleMarks isOldNews={false} isDemo={row.isDemo} />
              </span>
            </p>
            <p className="text-sm leading-[2.25]">
              {MATTER_STEPS.map((step) => (
                <span key={step} className="mr-3 inline-block whitespace-nowrap">
                  {MATTER_STEP_LABELS[step]} <Count row={row} step={step} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <table className={`num w-full border-collapse text-sm ${TABLE} ${CELLS}`}>
        <caption className="sr-only">各地最近公布的一次全会的提案件数</caption>
        <thead className="text-ink-3">
          <tr>
            <th className="text-left font-normal" scope="col">
              地方
            </th>
            <th className="text-left font-normal" scope="col">
              全会
            </th>
            {MATTER_STEPS.map((step) => (
              <th key={step} className="text-right font-normal" scope="col">
                {MATTER_STEP_LABELS[step]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sessionId}>
              <th className="text-left font-normal" scope="row">
                <a href={divisionProposalsPath(row.division)}>{row.division.name}</a>
              </th>
              <td className="text-left! text-ink-3">
                {formatPlenary(row)} <ArticleMarks isOldNews={false} isDemo={row.isDemo} />
              </td>
              {MATTER_STEPS.map((step) => (
                <td key={step}>
                  <Count row={row} step={step} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot className="font-bold">
          <tr>
            <th className="text-left" scope="row" colSpan={2}>
              合计
            </th>
            {MATTER_STEPS.map((step) => (
              <td key={step}>{sums[step]}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </>
  )
}

function Count({
  row: { division, steps, ...session },
  step,
}: {
  row: Pick<Row, 'division' | 'steps'> & SessionNumbers
  step: MatterStep
}) {
  if (steps[step] === 0) return <span className="text-ink-3">0</span>
  return (
    <a
      className="text-link elder:inline-flex elder:min-h-tap elder:items-center"
      href={proposalListPath(division.slug, session, stepChoice(step))}
    >
      {steps[step]}
    </a>
  )
}
