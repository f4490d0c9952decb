import { articlePath } from '#lib/addresses/site-paths'

import type { ShownActivity } from '../../activity/list-activities.ts'
import type { FeedSite } from '../feed-scope.ts'
import { toKnownDate } from './known-date.ts'
import type { ApiActivity } from './schemas.ts'

/** An activity of the timeline as the read API shows it. */
export function toApiActivity(activity: ShownActivity, site: FeedSite): ApiActivity {
  const { id, type, title, venue, timelineOn, division, reports } = activity
  const { series, seriesNumber } = activity
  return {
    id,
    type,
    title,
    venue,
    timelineOn,
    division: { code: division.code, name: division.name },
    date: toKnownDate(activity),
    series: series && seriesNumber !== null ? { name: series, number: seriesNumber } : null,
    articles: reports.map(({ articleId, headline }) => ({
      id: articleId,
      url: site.address + articlePath(articleId),
      headline,
    })),
  }
}
