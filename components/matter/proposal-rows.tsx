import type { MatterState, MoverKind, ResultClass, SponsorPart } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'
import { groupSponsors } from '#lib/group-sponsors'
import { MOVER_KIND_LABELS } from '#lib/matter-labels'
import { shortenProposal } from '#lib/proposal-title'
import { describeStanding, formatClass } from '#lib/proposal-standing'

import { Headline } from '../ui/headline.tsx'
import { StateTag } from './state-tag.tsx'

export interface ProposalRow {
  number: number
  title: string
  state: MatterState
  category: string
  moverKind: MoverKind
  isKey: boolean
  resultClass: ResultClass | null
  leadUnit: string | null
  /** The leaders who took it up. */
  sponsors: readonly { part: SponsorPart; leaderName: string }[]
  /** The next day on which somebody has to have answered. */
  dueOn: IsoDay | null
}

interface ProposalRowsProps<Row extends ProposalRow> {
  rows: readonly Row[]
  today: IsoDay
  pathOf: (row: Row) => string
}

/** Proposals by number: what each is about, who answers it or took it up, and how it stands. */
export function ProposalRows<Row extends ProposalRow>({
  rows,
  today,
  pathOf,
}: ProposalRowsProps<Row>) {
  return (
    <ol>
      {rows.map((row) => {
        const { number, title, category, moverKind, isKey, resultClass, leadUnit, sponsors } = row
        const { tone, words } = describeStanding(row, today)
        const path = pathOf(row)
        return (
          <li key={path} className="grid gap-1.5 border-t border-line py-4 first:border-t-0">
            <p className="meta">
              <b className="num font-serif text-base text-ink">{`第${number}号`}</b>
              {isKey && <span className="mark">重点</span>}
              <span>{category}</span>
              <span>{`${MOVER_KIND_LABELS[moverKind]}提案`}</span>
            </p>
            <h3 className="text-lg leading-normal">
              <a href={path}>
                <Headline text={shortenProposal(title)} />
              </a>
            </h3>
            <p className="meta">
              <StateTag tone={tone}>{words}</StateTag>
              {resultClass && <span>{formatClass(resultClass)}</span>}
              {leadUnit && <span>{`主办：${leadUnit}`}</span>}
              {groupSponsors(sponsors).map(({ label, names }) => (
                <span key={label}>{`${label}：${names}`}</span>
              ))}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
