import type { ArticleListPage } from '#domain/site/list-articles'
import type { IsoDay } from '#lib/dates'
import { readPublishedOn } from '#server/reader/timeline'

import type { TimelineView } from './timeline-view.ts'

const NOTHING: ArticleListPage = { lines: [], hasMore: false }

/** What came before readers today beside the activities of today: in the morning news is mostly of yesterday. */
export async function findPublishedToday(
  day: IsoDay,
  today: IsoDay,
  view: TimelineView,
  activities: readonly { reports: readonly { articleId: number }[] }[],
): Promise<ArticleListPage> {
  if (day !== today || Object.keys(view).length > 0) return NOTHING
  const { lines, hasMore } = await readPublishedOn(day)
  const shown = new Set(activities.flatMap(({ reports }) => reports.map((one) => one.articleId)))
  return { lines: lines.filter(({ articleId }) => !shown.has(articleId)), hasMore }
}
