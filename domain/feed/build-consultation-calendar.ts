import { ICalEventStatus } from 'ical-generator'

import { consultationPath } from '#lib/addresses/consultation-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { addDays } from '#lib/dates'

import type { TopicPromise } from '../consultation/list-topic-promises.ts'
import type { ConsultationDeadline } from '../consultation/list-consultation-moves.ts'
import { titleOfConsultations, type FollowedConsultations } from './consultation-scope.ts'
import type { FeedSite } from './feed-scope.ts'
import { consultationUid } from './lasting-names.ts'
import { topicPromiseEvent } from './promise-event.ts'
import { dropControls, renderCalendar, wholeDays } from './render-calendar.ts'

/**
 * An iCalendar document of the days until which topics have to be handled, and of those until which something of them was
 * promised. Same days, same document.
 */
export function buildConsultationCalendar(
  site: FeedSite,
  scope: FollowedConsultations,
  deadlines: readonly ConsultationDeadline[],
  promises: readonly TopicPromise[] = [],
): string {
  return renderCalendar(site, titleOfConsultations(site, scope, '办理期限'), [
    ...deadlines.map((one) => deadlineEvent(site, one)),
    ...promises.map((one) => topicPromiseEvent(site, one)),
  ])
}

function deadlineEvent(site: FeedSite, one: ConsultationDeadline) {
  const { matterId, title, unit, town, division, dueOn, isOwed, isDemo, sequence, changedAt } = one
  const mark = isDemo ? `${DEMO_MARK}：` : ''
  return {
    id: consultationUid(site, matterId),
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...wholeDays({ start: dueOn, end: addDays(dueOn, 1) }),
    // Strikes the day out where a program has it already.
    status: isOwed ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    summary: dropControls(
      isOwed ? `${mark}期限：${unit}办理${title}` : `（已办理）${mark}${unit}办理${title}`,
    ),
    location: dropControls(`${division.name}${town}`),
    description: dropControls(`${division.name}${town}的协商议题，${unit}的办理期限`),
    categories: ['协商', ...(isDemo ? [DEMO_MARK] : [])].map((each) => ({ name: each })),
    url: site.address + consultationPath(division.slug, matterId),
  }
}
