import type { ProvenMatter } from '#domain/matter/list-proofs'
import { proposalPath, sessionProposalsPath } from '#lib/addresses/proposal-paths'
import type { IsoDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { describeNow } from '#lib/proposal-standing'
import { shortenProposal } from '#lib/proposal-title'

/** 事项: what an article proves, one line each, with where it stands now. */
export function ProvenMatters({
  proven,
  today,
}: {
  proven: readonly ProvenMatter[]
  today: IsoDay
}) {
  if (proven.length === 0) return null
  return (
    <aside className="article-notes mt-3" aria-label="事项">
      {[...new Map(proven.map((one) => [pathOf(one), one]))].map(([path, one]) => (
        <p key={path}>
          <b>事项</b>{' '}
          <a className="text-link" href={path}>
            {nameOf(one)}
          </a>
          {one.matter ? `，现在：${describeNow(one.matter, today)}` : '，办到哪一步'}
        </p>
      ))}
    </aside>
  )
}

/** Several steps of one session are one line. */
const pathOf = ({ matter, division: { slug }, ...session }: ProvenMatter): string =>
  matter ? proposalPath(slug, session, matter.number) : sessionProposalsPath(slug, session)

const nameOf = ({ matter, division, ...session }: ProvenMatter): string =>
  matter
    ? `第${matter.number}号提案：${shortenProposal(matter.title)}`
    : `${division.name}政协${formatPlenary(session)}的提案`
