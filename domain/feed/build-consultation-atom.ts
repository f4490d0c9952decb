import {
  consultationFeedPath,
  consultationPath,
  consultationsPagePath,
} from '#lib/addresses/consultation-paths'
import { followPath } from '#lib/addresses/feed-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { CONSULTATION_MOVE_LABELS } from '#lib/consultation-labels'
import { shanghaiInstant } from '#lib/dates'

import type { ShownMove } from '../consultation/list-consultation-moves.ts'
import {
  titleOfConsultations,
  viewOfConsultations,
  type FollowedConsultations,
} from './consultation-scope.ts'
import type { FeedSite } from './feed-scope.ts'
import { renderAtom, type AtomItem } from './render-atom.ts'

/** An Atom document of what happened to topics, the latest first. Same moves, same document. */
export function buildConsultationAtom(
  site: FeedSite,
  scope: FollowedConsultations,
  { moves, since }: { moves: readonly ShownMove[]; since: Date },
): string {
  const view = viewOfConsultations(scope)
  const channel = {
    title: titleOfConsultations(site, scope, '协商进展'),
    path: consultationFeedPath(view),
    pagePath: consultationsPagePath(view),
    followPath: followPath({ division: scope.division }),
    news: '新进展',
    since,
  }
  return renderAtom(site, channel, moves.map(itemOf))
}

/** A move is a row that is only ever added, so it names its entry. */
function itemOf({
  matterId,
  moveId,
  move,
  day,
  title,
  reason,
  town,
  division,
  isDemo,
}: ShownMove): AtomItem {
  const path = consultationPath(division.slug, matterId)
  return {
    name: `${path}/moves/${moveId}`,
    path,
    title: `${CONSULTATION_MOVE_LABELS[move]}：${title}`,
    summary: [`${division.name}${town}的协商议题`, reason].filter(Boolean).join('。'),
    authors: [],
    categories: [division.name, '协商', ...(isDemo ? [DEMO_MARK] : [])],
    publishedAt: null,
    updatedAt: shanghaiInstant(day, '00:00'),
  }
}
