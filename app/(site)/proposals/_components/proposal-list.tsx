import { OlderLink } from '#components/layout/older-link'
import { ProposalRows, type ProposalRow } from '#components/matter/proposal-rows'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { proposalPath, type SessionNumbers } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'

import { describeUnshown, type Unshown } from '../_lib/describe-unshown.ts'

interface ProposalListProps {
  division: SiteDivision
  session: SessionNumbers
  list: { rows: readonly ProposalRow[]; counted: number; shown: number; unshown: Unshown }
  today: IsoDay
  /** The address of what follows. */
  next: string | null
}

/** Cards by number, and how many are counted and not shown. */
export function ProposalList({ division, session, list, today, next }: ProposalListProps) {
  const { rows, counted, shown, unshown } = list
  return (
    <div className="max-w-[50rem]">
      <ProposalRows
        rows={rows}
        today={today}
        pathOf={({ number }) => proposalPath(division.slug, session, number)}
      />
      <OlderLink href={next} label="后面的提案" />
      {counted > shown && (
        <p className="silent">
          {`${shown > 0 ? '另有' : '这'}${counted - shown}件没有公开：${describeUnshown(unshown)}。它们照样算在数里。`}
        </p>
      )}
    </div>
  )
}
