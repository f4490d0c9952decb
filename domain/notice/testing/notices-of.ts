// Who is notified of an event, as one table after another lists it.

import { expect, it } from 'vitest'

import type { EventFacts } from '../event-facts.ts'
import { NOTICE_RULES } from '../notice-rules.ts'

const FACTS: EventFacts = {
  editionId: 7,
  articleId: 3,
  accountId: 9,
  headline: '县政协召开主席会议',
  divisionName: '庄浪县',
  divisionCode: '620825',
  authorName: '甲某',
  authorId: 2,
  actorName: '乙某',
  state: 'review1',
  editionKind: 'new',
  publicNote: null,
  firstEditionId: 5,
  round: 1,
  scheduledAt: null,
  requestState: null,
  withdrawal: null,
}

/** What an event says to each audience it reaches: kind, text and the way to it. */
export function noticesOf(event: string, given: Partial<EventFacts> = {}) {
  const facts = { ...FACTS, ...given }
  return (NOTICE_RULES[event] ?? [])
    .filter(({ when }) => !when || when(facts))
    .map(({ to, kind, title, text, path }) => [to, kind, title(facts), text(facts), path(facts)])
}

export const REASON = { reason: '请补地点' }
export const REMEDY = '安排代班、加任一位终审编辑，或者让上一级的终审编辑兼管这里，办一样就行。'
export const TITLE = '《县政协召开主席会议》'

/** A sentence, the event, what is different of its facts, and what each audience is sent. */
export type NoticeCase = readonly [string, string, Partial<EventFacts>, unknown[][]]

export function checkNotices(cases: readonly NoticeCase[]): void {
  for (const [sentence, event, given, expected] of cases) {
    it(sentence, () => expect(noticesOf(event, given)).toEqual(expected))
  }
}
