import { ICalEventStatus } from 'ical-generator'

import { proposalPath } from '#lib/addresses/proposal-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { addDays, formatDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { shortenProposal } from '#lib/proposal-title'

import type { TopicPromise } from '../consultation/list-topic-promises.ts'
import type { ShownDeadline } from '../matter/list-shown-deadlines.ts'
import type { ShownPromise } from '../promise/list-shown-promises.ts'
import type { FeedSite } from './feed-scope.ts'
import { deadlineUid } from './lasting-names.ts'
import { titleOfMatters, type MatterScope } from './matter-scope.ts'
import { cardPromiseEvent, topicPromiseEvent } from './promise-event.ts'
import { dropControls, renderCalendar, wholeDays } from './render-calendar.ts'

/**
 * An iCalendar document of the days until which units have to answer, and of those until which they promised something.
 * Same days, same document.
 */
export function buildMatterCalendar(
  site: FeedSite,
  scope: MatterScope,
  deadlines: readonly ShownDeadline[],
  promises: readonly ShownPromise[] = [],
  topicPromises: readonly TopicPromise[] = [],
): string {
  return renderCalendar(site, titleOfMatters(site, scope, '答复期限'), [
    ...deadlines.map((one) => deadlineEvent(site, one)),
    ...promises.map((one) => cardPromiseEvent(site, one)),
    ...topicPromises.map((one) => topicPromiseEvent(site, one)),
  ])
}

function deadlineEvent(site: FeedSite, one: ShownDeadline) {
  const { matterId, unitId, unit, number, title, division, term, session, dueOn, isDemo } = one
  const { isOwed, answeredOn, sequence, changedAt } = one
  const numbers = { term, number: session }
  const done = answeredOn === null ? '不再等答复' : '已答复'
  const name = `${unit}答复第${number}号提案：${shortenProposal(title)}`
  return {
    id: deadlineUid(site, { matterId, unitId }),
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...wholeDays({ start: dueOn, end: addDays(dueOn, 1) }),
    // Strikes the day out where a program has it already.
    status: isOwed ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    summary: dropControls(
      `${isOwed ? '' : `（${done}）`}${isDemo ? `${DEMO_MARK}：` : ''}${isOwed ? '期限：' : ''}${name}`,
    ),
    location: dropControls(division.name),
    description: dropControls(
      [
        `${division.name}政协${formatPlenary(numbers)}第${number}号提案`,
        isOwed ? `${unit}的答复期限` : answeredOn && `${formatDay(answeredOn)}答复`,
      ]
        .filter(Boolean)
        .join('，'),
    ),
    categories: ['提案', ...(isDemo ? [DEMO_MARK] : [])].map((each) => ({ name: each })),
    url: site.address + proposalPath(division.slug, numbers, number),
  }
}
