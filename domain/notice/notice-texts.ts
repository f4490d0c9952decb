// The texts that rules of notices share, the ways they lead to, and the rules that repeat.

import type { EditionState, NoticeKind } from '#db/states'
import { shorten } from '#lib/text'
import {
  ARTICLE_MOVE_LABELS,
  EDITION_KIND_LABELS,
  REVIEW_LEVEL_LABELS,
  WITHDRAW_REASON_LABELS,
} from '#lib/labels'

import { isApproved, isClosed, levelOf } from '../edition/edition-state.ts'
import type { EventFacts } from './event-facts.ts'
import type { NoticeRule } from './notice-rule.ts'

const QUOTE = 120

export const editionTitle = ({ headline, editionKind }: EventFacts) =>
  `${editionKind === 'new' ? '' : EDITION_KIND_LABELS[editionKind]}《${shorten(headline, 40)}》`
export const who = ({ actorName }: EventFacts) => actorName ?? '系统'
export const quoted = (text: string | null | undefined) => shorten(text?.trim() ?? '', QUOTE)
export const level = (state: EditionState | null | undefined) => {
  const reached = state ? levelOf(state) : null
  return reached === null ? '' : REVIEW_LEVEL_LABELS[reached]
}
export const byWithReason = (facts: EventFacts) => `${who(facts)}：${quoted(facts.reason)}`

const ownEditionPath = ({ editionId }: EventFacts) => `/desk/${editionId}`
export const inReview = ({ editionId }: EventFacts) => `/review/${editionId}`
export const publicPage = ({ articleId }: EventFacts) => `/articles/${articleId}`
export const calendar = () => '/schedule'
export const requests = () => '/published?list=requests'
export const ownRequests = () => '/desk/corrections'

export const stillThere = ({ state, to }: EventFacts) => state === to
export const waits = ({ state, to }: EventFacts) =>
  state === to && state !== null && isApproved(state)

export const waitsForLevel: NoticeRule = {
  kind: 'waiting',
  to: 'next-editors',
  when: stillThere,
  title: (facts) => `待${level(facts.to)}：${editionTitle(facts)}`,
  text: ({ divisionName, authorName, round }) =>
    `${divisionName} ${authorName}${round > 1 ? `，第 ${round} 次提交` : ''}`,
  path: inReview,
}

export const toAuthors = (
  kind: NoticeKind,
  title: NoticeRule['title'],
  text: NoticeRule['text'],
  path: NoticeRule['path'] = ownEditionPath,
): NoticeRule => ({ kind, to: 'authors', title, text, path })

/** Whose text a later edition of the article is about; it opens beside that edition. */
const toFirstAuthors = (
  kind: NoticeKind,
  title: NoticeRule['title'],
  text: NoticeRule['text'],
): NoticeRule => ({
  kind,
  to: 'first-authors',
  when: ({ editionKind }) => editionKind !== 'new',
  title,
  text,
  path: ({ firstEditionId }) => `/desk/${firstEditionId}`,
})

/** A correction or update of somebody's text is before readers. */
export const replaced: NoticeRule = toFirstAuthors(
  'corrected',
  ({ editionKind, headline }) =>
    `已${EDITION_KIND_LABELS[editionKind]}：《${shorten(headline, 40)}》`,
  ({ authorName, publicNote }) =>
    publicNote ? `${authorName}：${quoted(publicNote)}` : `${authorName}，读者现在看到的是新的文字`,
)

export const toWriter = (
  kind: NoticeKind,
  what: string,
  text: NoticeRule['text'],
  path: NoticeRule['path'] = ownEditionPath,
): NoticeRule => ({
  kind,
  to: 'named',
  title: (facts) => `${what}：${editionTitle(facts)}`,
  text,
  path,
})

export const toReviewers = (
  kind: NoticeKind,
  title: NoticeRule['title'],
  text: NoticeRule['text'],
): NoticeRule => ({ kind, to: 'reviewers', title, text, path: inReview })

/** What was done to a person's own account. */
export const toNamed = (title: string): NoticeRule => ({
  kind: 'account',
  to: 'named',
  title: () => title,
  text: (facts) => `${quoted(facts.quote)}（${who(facts)}）`,
  path: () => '/work',
})

export const kindOf = ({ editionKind }: EventFacts) => `的${EDITION_KIND_LABELS[editionKind]}`

/** Nobody can act on an edition at its level, or will be able to at a coming one. */
export const vacancyAlarm: Omit<NoticeRule, 'to' | 'title' | 'text'> = {
  kind: 'alarm',
  when: ({ levels, state }) => (levels ?? []).length > 0 && state !== null && !isClosed(state),
  path: () => '/vacancies',
}

/** Somebody is spoken to about an edition. */
export const spokenTo = (title: NoticeRule['title']): NoticeRule => ({
  kind: 'mention',
  to: 'named',
  title,
  text: ({ quote }) => quoted(quote),
  path: inReview,
})

export const articleRules = (move: keyof typeof ARTICLE_MOVE_LABELS): NoticeRule[] => {
  const title = (facts: EventFacts) => `已${ARTICLE_MOVE_LABELS[move]}：${editionTitle(facts)}`
  const text = (facts: EventFacts) => {
    const { withdrawal } = facts
    const reason = withdrawal?.reason ? WITHDRAW_REASON_LABELS[withdrawal.reason] : ''
    const why =
      move === 'withdraw' ? [reason, quoted(withdrawal?.note)].filter(Boolean).join('：') : ''
    return why === '' ? who(facts) : `${who(facts)}：${why}`
  }
  return [
    toAuthors('withdrawn', title, text),
    toFirstAuthors('withdrawn', (facts) => title({ ...facts, editionKind: 'new' }), text),
    toReviewers('withdrawn', title, text),
  ]
}
