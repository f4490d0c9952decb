import { ICalEventStatus } from 'ical-generator'

import type { PromiseState } from '#db/promise-states'
import { consultationPath } from '#lib/addresses/consultation-paths'
import { proposalPath } from '#lib/addresses/proposal-paths'
import { DEMO_MARK } from '#lib/article-marks'
import { addDays, type IsoDay } from '#lib/dates'
import { formatPlenary } from '#lib/format-plenary'
import { PROMISE_STATE_LABELS } from '#lib/promise-labels'
import { shortenProposal } from '#lib/proposal-title'

import type { TopicPromise } from '../consultation/list-topic-promises.ts'
import type { ShownPromise } from '../promise/list-shown-promises.ts'
import { isOpen } from '../promise/promise-state.ts'
import type { FeedSite } from './feed-scope.ts'
import { promiseUid } from './lasting-names.ts'
import { dropControls, wholeDays } from './render-calendar.ts'

interface Dated {
  promiseId: number
  unit: string
  words: string
  state: PromiseState
  dueOn: IsoDay
  isDemo: boolean
  sequence: number
  changedAt: Date
}

/** What a promise is of, as a calendar says it. */
interface Of {
  category: string
  location: string
  description: string
  path: string
}

/** The day until which a unit promised something of a card. */
export function cardPromiseEvent(site: FeedSite, one: ShownPromise) {
  const { number, title, division, term, session } = one
  const numbers = { term, number: session }
  return promiseEvent(site, one, {
    category: '提案',
    location: division.name,
    description: `${division.name}政协${formatPlenary(numbers)}第${number}号提案：${shortenProposal(title)}`,
    path: proposalPath(division.slug, numbers, number),
  })
}

/** The same of a topic of consultation. */
export function topicPromiseEvent(site: FeedSite, one: TopicPromise) {
  const { matterId, title, town, division } = one
  return promiseEvent(site, one, {
    category: '协商',
    location: `${division.name}${town}`,
    description: `${division.name}${town}的协商议题：${title}`,
    path: consultationPath(division.slug, matterId),
  })
}

function promiseEvent(site: FeedSite, one: Dated, of: Of) {
  const { promiseId, unit, words, state, dueOn, isDemo, sequence, changedAt } = one
  const before = isOpen(state) ? '' : `（${PROMISE_STATE_LABELS[state]}）`
  return {
    id: promiseUid(site, promiseId),
    sequence,
    stamp: changedAt,
    lastModified: changedAt,
    ...wholeDays({ start: dueOn, end: addDays(dueOn, 1) }),
    status: isOpen(state) ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    summary: dropControls(`${before}${isDemo ? `${DEMO_MARK}：` : ''}承诺：${unit}${words}`),
    location: dropControls(of.location),
    description: dropControls(of.description),
    categories: [of.category, ...(isDemo ? [DEMO_MARK] : [])].map((each) => ({ name: each })),
    url: site.address + of.path,
  }
}
