// Which event notifies whom in which words: the one table. An event that is not in it notifies nobody. A
// person in two audiences of one event is notified by the first rule that reaches them; the actor is not notified.

import { formatInstant } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { isApproved, isCurrent, isScheduled } from '../edition/edition-state.ts'
import { formatRemedy, formatVacancy } from '../vacancies/format-vacancy.ts'
import { ACCOUNT_NOTICE_RULES, COUNTERSIGN_NOTICE_RULES } from './account-notice-rules.ts'
import { ANNOUNCEMENT_NOTICE_RULES } from './announcement-notice-rules.ts'
import { ASSIGNMENT_NOTICE_RULES } from './assignment-notice-rules.ts'
import { CONSULTATION_NOTICE_RULES } from './consultation-notice-rules.ts'
import { CORRECTION_NOTICE_RULES } from './correction-notice-rules.ts'
import type { NoticeRule } from './notice-rule.ts'
import { INTAKE_NOTICE_RULES } from './intake-notice-rules.ts'
import { LIMIT_NOTICE_RULES } from './limit-notice-rules.ts'
import { PROMISE_NOTICE_RULES } from './promise-notice-rules.ts'
import { PROPOSAL_NOTICE_RULES } from './proposal-notice-rules.ts'
import { REGISTER_NOTICE_RULES } from './register-notice-rules.ts'
import {
  articleRules,
  byWithReason,
  calendar,
  inReview,
  kindOf,
  level,
  editionTitle,
  publicPage,
  replaced,
  quoted,
  spokenTo,
  stillThere,
  toAuthors,
  toReviewers,
  toWriter,
  vacancyAlarm,
  waits,
  waitsForLevel,
  who,
} from './notice-texts.ts'

export const NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  ...ACCOUNT_NOTICE_RULES,
  ...COUNTERSIGN_NOTICE_RULES,
  ...ANNOUNCEMENT_NOTICE_RULES,
  ...CONSULTATION_NOTICE_RULES,
  ...INTAKE_NOTICE_RULES,
  ...PROMISE_NOTICE_RULES,
  ...PROPOSAL_NOTICE_RULES,
  ...REGISTER_NOTICE_RULES,
  ...ASSIGNMENT_NOTICE_RULES,
  'edition.submitted': [waitsForLevel],
  'edition.approved': [
    {
      ...toAuthors(
        'progress',
        (facts) => `${level(facts.from)}通过：${editionTitle(facts)}`,
        (facts) =>
          facts.to && isApproved(facts.to)
            ? `${who(facts)}，等待发布`
            : `${who(facts)}，已送${EDITION_STATE_LABELS[facts.to ?? 'draft']}`,
      ),
      // The last approval that publishes or sets a time is reported as that.
      when: ({ to, state }) =>
        !(to && isApproved(to)) || !(state && (isCurrent(state) || isScheduled(state))),
    },
    { ...waitsForLevel, when: (facts) => stillThere(facts) && !waits(facts) },
    {
      kind: 'held',
      to: 'final-editors',
      when: waits,
      title: (facts) => `待发布：${editionTitle(facts)}`,
      text: (facts) => `${facts.divisionName} ${facts.authorName}，各级审核都已通过`,
      path: calendar,
    },
  ],
  'edition.returned': [
    toAuthors('returned', (facts) => `退回修改：${editionTitle(facts)}`, byWithReason),
    {
      kind: 'request',
      to: 'account-keepers',
      unnamed: true,
      title: ({ divisionName, authorName }) => `请转交退回的稿件：${divisionName} ${authorName}`,
      text: () => '写这一稿的账号停用了，退回的理由没有人看得到。请转给同一地区的通讯员接着写。',
      path: ({ authorId }) => `/admin/accounts/${authorId}#left`,
    },
    toReviewers(
      'progress',
      (facts) => `您审过的稿件被${level(facts.from) || '终审'}退回：${editionTitle(facts)}`,
      byWithReason,
    ),
  ],
  'edition.spiked': [
    toAuthors('spiked', (facts) => `不采用：${editionTitle(facts)}`, byWithReason),
    toReviewers('progress', (facts) => `您审过的稿件不采用：${editionTitle(facts)}`, byWithReason),
  ],
  'edition.unspiked': [
    toAuthors('progress', (facts) => `恢复采用：${editionTitle(facts)}`, byWithReason),
  ],
  'edition.scheduled': [
    {
      ...toAuthors(
        'progress',
        (facts) =>
          `${facts.from && isScheduled(facts.from) ? '改了发布时间' : '排定发布时间'}：${editionTitle(facts)}`,
        ({ from, scheduledAt }) => {
          const time = scheduledAt ? formatInstant(scheduledAt) : ''
          return from && isScheduled(from) ? `改到 ${time} 发布` : `${time} 发布`
        },
      ),
      // The time is the edition's as it is now; when it has none any more, that is reported by itself.
      when: ({ scheduledAt }) => scheduledAt !== null,
      lastOnly: true,
    },
  ],
  'edition.unscheduled': [
    {
      kind: 'alarm',
      to: 'final-editors',
      // Only the system has a reason: the edition could not go live at its time.
      when: ({ accountId }) => accountId === null,
      title: (facts) => `没有按时发布，已取消排期：${editionTitle(facts)}`,
      text: ({ reason }) => quoted(reason),
      path: calendar,
    },
    toAuthors(
      'progress',
      (facts) => `取消排期：${editionTitle(facts)}`,
      (facts) => `${who(facts)}，等待另定时间`,
    ),
  ],
  'edition.published': [
    toAuthors(
      'published',
      (facts) => `已发布：${editionTitle(facts)}`,
      () => '读者现在可以看到了',
      publicPage,
    ),
    replaced,
  ],
  'edition.forced': [
    toAuthors('published', (facts) => `已发布：${editionTitle(facts)}`, byWithReason, publicPage),
    replaced,
    {
      kind: 'held',
      to: 'final-editors',
      title: (facts) => `强制发布，等另一位终审编辑补签：${editionTitle(facts)}`,
      text: byWithReason,
      path: inReview,
    },
    toReviewers(
      'progress',
      (facts) => `您审过的稿件被强制发布：${editionTitle(facts)}`,
      byWithReason,
    ),
  ],
  'edition.merged': [
    toAuthors('spiked', (facts) => `并入同一活动的稿件：${editionTitle(facts)}`, byWithReason),
  ],
  'edition.handed-over': [
    toWriter(
      'request',
      '转给您写',
      (facts) => `${who(facts)}：原来写的人离开了，请接着写；不用的，写一句理由不采用`,
    ),
  ],
  'edition.signed-off': [toWriter('progress', '已补签', who, inReview)],
  'co-author.invited': [
    toWriter(
      'request',
      '请您合署',
      (facts) => `${who(facts)}请您一起写，同意以后两人都能改、都能交`,
    ),
  ],
  'co-author.accepted': [toWriter('progress', '同意合署', who)],
  'co-author.declined': [toWriter('progress', '没有同意合署', who)],
  'co-author.ended': [toWriter('progress', '退出合署', who)],
  ...CORRECTION_NOTICE_RULES,
  'freshness.reported': [
    {
      kind: 'report',
      to: 'named',
      title: ({ reason }) => quoted(reason),
      text: ({ quote }) => quote ?? '',
      path: () => '/stats/freshness',
    },
  ],
  'freshness.reminded': [
    {
      kind: 'request',
      to: 'named',
      title: ({ reason }) => quoted(reason),
      text: (facts) => `${who(facts)}：${quoted(facts.quote)}`,
      path: () => '/desk/new',
    },
  ],
  ...LIMIT_NOTICE_RULES,
  'integrity.broken': [
    {
      kind: 'alarm',
      to: 'named',
      title: ({ reason }) => quoted(reason),
      text: ({ quote }) => quoted(quote),
      path: () => '/admin/jobs',
    },
  ],
  'vacancy.found': [
    {
      ...vacancyAlarm,
      to: 'final-editors',
      title: (facts) => `${formatVacancy(facts.levels ?? [])}：${editionTitle(facts)}`,
      text: ({ levels, divisionCode }) => `请管理员${formatRemedy(levels ?? [], divisionCode)}`,
    },
    {
      ...vacancyAlarm,
      to: 'administrators',
      unnamed: true,
      title: (facts) =>
        `${formatVacancy(facts.levels ?? [])}：${facts.divisionName}${kindOf(facts)}`,
      text: ({ levels, divisionCode }) => formatRemedy(levels ?? [], divisionCode),
    },
  ],
  'comment.mentioned': [spokenTo((facts) => `${who(facts)}提到您：${editionTitle(facts)}`)],
  'comment.answered': [spokenTo((facts) => `${who(facts)}回复了意见：${editionTitle(facts)}`)],
  'article.withdrawn': articleRules('withdraw'),
  'article.restored': articleRules('restore'),
  'article.removed': articleRules('remove'),
}
