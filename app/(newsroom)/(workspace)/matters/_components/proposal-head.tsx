import { HeadlineLink } from '#components/ui/headline-link'
import { CellNote, RowHead } from '#components/ui/table'

import { formatNumber } from '../_lib/format-proposal.ts'

/** How a line about a proposal begins: what it asks for, with the way on, whose it is, and its number. */
export function ProposalHead({
  href,
  proposal: { title, division, number },
  children,
}: {
  href: string
  proposal: { title: string; division: string; number: number | null }
  /** What else is noted of it. */
  children?: React.ReactNode
}) {
  return (
    <RowHead strong>
      <HeadlineLink size="line" href={href}>
        {title}
      </HeadlineLink>
      <CellNote>
        {division} {formatNumber(number)}
        {children}
      </CellNote>
    </RowHead>
  )
}
