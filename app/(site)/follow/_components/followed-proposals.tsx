import { SectionHead } from '#components/ui/section-head'
import type { FeedDivision } from '#domain/feed/feed-scope'
import { scopeOfMatters } from '#domain/feed/matter-scope'
import { matterCalendarPath, matterFeedPath, matterPagePath } from '#lib/addresses/matter-paths'
import { readFeedSite } from '#server/documents/feed-site'
import { readFollowedMatters } from '#server/reader/followed'
import { readProvinceProposals, readShownSessions } from '#server/reader/proposals'

import { describeEmptyWays } from '../../_lib/describe-empty-ways.ts'
import { AddressToCopy } from './address-to-copy.tsx'

/** What became of proposals, by the same two ways; nothing where no committee has published some. */
export async function FollowedProposals({ division }: { division: FeedDivision | null }) {
  if (!(await publishesProposals(division))) return null
  const view = { division }
  const [{ address }, followed] = await Promise.all([
    readFeedSite(),
    readFollowedMatters(scopeOfMatters(view)),
  ])
  const empty = describeEmptyWays(followed, { days: '答复期限' })
  return (
    <section aria-labelledby="proposals">
      <SectionHead id="proposals" title="提案办到哪一步" note="期限和进展" />
      <p className="mt-4 mb-2 max-w-[46rem] leading-relaxed">
        下面两个地址，前一个放进日历，后一个放进阅读器。{empty}
        {followed.hasDays ? '只想跟一件提案、一个单位，就在' : '只想跟一件提案，就在'}
        <a className="text-link" href={matterPagePath(view)}>
          提案
        </a>
        里点开它，那一页有自己的{followed.hasDays ? '' : ' RSS '}地址。
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <AddressToCopy
          id="deadlines-address"
          label="答复期限的日历地址"
          address={address + matterCalendarPath(view)}
        />
        <AddressToCopy
          id="progress-address"
          label="办理进展的 RSS 地址"
          address={address + matterFeedPath(view)}
        />
      </div>
    </section>
  )
}

async function publishesProposals(division: FeedDivision | null): Promise<boolean> {
  if (division) return (await readShownSessions(division.code)).length > 0
  return (await readProvinceProposals()).counties.length > 0
}
