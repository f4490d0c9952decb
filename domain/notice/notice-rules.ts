// Which event tells whom in which words: the one table. An event that is not in it tells nobody. A
// person in two audiences of one event hears the first rule that reaches him; who did it hears nothing.

import type { EditionState } from '#db/states'
import { wordInstant } from '#lib/dates'
import { EDITION_STATE_WORDS } from '#lib/words'

import { wordRemedy, wordVacancy } from '../review/vacancy-words.ts'
import type { NoticeRule } from './notice-rule.ts'
import {
  articleRules,
  byWithReason,
  calendar,
  inReview,
  kindOf,
  level,
  ownRequests,
  piece,
  publicPage,
  replaced,
  requests,
  said,
  spokenTo,
  stillThere,
  toAuthors,
  toNamed,
  toReviewers,
  toWriter,
  vacancyAlarm,
  waits,
  waitsForLevel,
  who,
} from './notice-words.ts'

export const NOTICE_RULES: Readonly<Record<string, readonly NoticeRule[]>> = {
  'edition.submitted': [waitsForLevel],
  'edition.approved': [
    {
      ...toAuthors(
        'progress',
        (facts) => `${level(facts.from)}通过：${piece(facts)}`,
        (facts) =>
          facts.to === 'approved'
            ? `${who(facts)}，等待发布`
            : `${who(facts)}，已送${EDITION_STATE_WORDS[(facts.to ?? 'draft') as EditionState]}`,
      ),
      // The last yes that publishes is told as a publication.
      when: ({ to, stands }) => to !== 'approved' || stands !== 'published',
    },
    { ...waitsForLevel, when: (facts) => stillThere(facts) && !waits(facts) },
    {
      kind: 'held',
      to: 'final-editors',
      when: waits,
      title: (facts) => `待发布：${piece(facts)}`,
      text: (facts) => `${facts.place} ${facts.authorName}，各级审核都已通过`,
      path: calendar,
    },
  ],
  'edition.returned': [
    toAuthors('returned', (facts) => `退回修改：${piece(facts)}`, byWithReason),
    toReviewers(
      'progress',
      (facts) => `您审过的稿件被${level(facts.from) || '终审'}退回：${piece(facts)}`,
      byWithReason,
    ),
  ],
  'edition.spiked': [
    toAuthors('spiked', (facts) => `不采用：${piece(facts)}`, byWithReason),
    toReviewers('progress', (facts) => `您审过的稿件不采用：${piece(facts)}`, byWithReason),
  ],
  'edition.unspiked': [toAuthors('progress', (facts) => `恢复采用：${piece(facts)}`, byWithReason)],
  'edition.scheduled': [
    toAuthors(
      'progress',
      (facts) => `排定发布时间：${piece(facts)}`,
      ({ scheduledAt }) => (scheduledAt ? `${wordInstant(scheduledAt)} 发布` : '发布时间已改'),
    ),
  ],
  'edition.unscheduled': [
    {
      kind: 'alarm',
      to: 'final-editors',
      // Only the system gives a reason: the piece could not go live at its time.
      when: ({ accountId }) => accountId === null,
      title: (facts) => `没有按时发布，已取消排期：${piece(facts)}`,
      text: ({ reason }) => said(reason),
      path: calendar,
    },
    toAuthors(
      'progress',
      (facts) => `取消排期：${piece(facts)}`,
      (facts) => `${who(facts)}，等待另定时间`,
    ),
  ],
  'edition.published': [
    toAuthors(
      'published',
      (facts) => `已发布：${piece(facts)}`,
      () => '读者现在可以看到了',
      publicPage,
    ),
    replaced,
  ],
  'edition.forced': [
    toAuthors('published', (facts) => `已发布：${piece(facts)}`, byWithReason, publicPage),
    replaced,
    {
      kind: 'held',
      to: 'final-editors',
      title: (facts) => `强制发布，等另一位终审编辑补签：${piece(facts)}`,
      text: byWithReason,
      path: inReview,
    },
    toReviewers('progress', (facts) => `您审过的稿件被强制发布：${piece(facts)}`, byWithReason),
  ],
  'account.granted': [toNamed('您有了新的角色')],
  'account.covered': [toNamed('请您代班')],
  'account.grant-ended': [toNamed('您的角色收回了')],
  'edition.merged': [
    toAuthors('spiked', (facts) => `并入同一活动的稿件：${piece(facts)}`, byWithReason),
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
  'correction.asked': [
    {
      kind: 'request',
      to: 'correctors',
      when: ({ requestState }) => requestState === 'open',
      title: (facts) => `申请更正：${piece(facts)}`,
      text: (facts) => `${who(facts)}：${said(facts.quote)}`,
      path: requests,
    },
  ],
  'correction.accepted': [
    {
      kind: 'progress',
      to: 'askers',
      title: (facts) => `已开更正：${piece(facts)}`,
      text: (facts) => `${who(facts)}，审过以后读者会看到`,
      path: ownRequests,
    },
  ],
  'correction.declined': [
    {
      kind: 'progress',
      to: 'askers',
      title: (facts) => `不更正：${piece(facts)}`,
      text: byWithReason,
      path: ownRequests,
    },
  ],
  'account.password-changed': [
    {
      kind: 'account',
      to: 'named',
      ownDoing: true,
      title: () => '您的密码改了',
      text: () => '别处的登录都已退出。不是您自己改的，请马上找管理员。',
      path: () => '/account',
    },
  ],
  'account.link-sent': [
    {
      ...toNamed('有人给您发了重设密码的链接'),
      text: (facts) =>
        `${who(facts)}发的，您在各处的登录都已退出。不是您要的，就告诉管理员作废它。`,
    },
  ],
  'account.reopened': [
    {
      ...toNamed('您的账号重新启用了'),
      text: (facts) => `${who(facts)}启用的，密码要用一次性链接重新设。不是您要的，就告诉管理员。`,
    },
  ],
  'account.password-set': [
    {
      ...toNamed('您的密码重设了'),
      text: () => '用一次性链接设的。不是您自己设的，马上告诉管理员。',
    },
  ],
  'freshness.reported': [
    {
      kind: 'report',
      to: 'named',
      title: ({ reason }) => said(reason),
      text: ({ quote }) => quote ?? '',
      path: () => '/stats/freshness',
    },
  ],
  'vacancy.found': [
    {
      ...vacancyAlarm,
      to: 'final-editors',
      title: (facts) => `${wordVacancy(facts.levels ?? [])}：${piece(facts)}`,
      text: ({ levels, divisionCode }) => `请管理员${wordRemedy(levels ?? [], divisionCode)}`,
    },
    {
      ...vacancyAlarm,
      to: 'administrators',
      unnamed: true,
      title: (facts) => `${wordVacancy(facts.levels ?? [])}：${facts.place}${kindOf(facts)}`,
      text: ({ levels, divisionCode }) => wordRemedy(levels ?? [], divisionCode),
    },
  ],
  'comment.mentioned': [spokenTo((facts) => `${who(facts)}提到您：${piece(facts)}`)],
  'comment.answered': [spokenTo((facts) => `${who(facts)}回复了意见：${piece(facts)}`)],
  'article.withdrawn': articleRules('withdraw'),
  'article.restored': articleRules('restore'),
  'article.removed': articleRules('remove'),
}
