import { describe, expect, it } from 'vitest'

import type { EventFacts } from './event-facts.ts'
import { NOTICE_RULES } from './notice-rules.ts'

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
function noticesOf(event: string, given: Partial<EventFacts> = {}) {
  const facts = { ...FACTS, ...given }
  return (NOTICE_RULES[event] ?? [])
    .filter(({ when }) => !when || when(facts))
    .map(({ to, kind, title, text, path }) => [to, kind, title(facts), text(facts), path(facts)])
}

const REASON = { reason: '请补地点' }
const REMEDY = '安排代班、加任一位终审编辑，或者让上一级的终审编辑兼管这里，办一样就行。'
const TITLE = '《县政协召开主席会议》'

const CASES: [string, string, Partial<EventFacts>, unknown[][]][] = [
  [
    'a first submission calls the first editors',
    'edition.submitted',
    { to: 'review1' },
    [['next-editors', 'waiting', `待初审：${TITLE}`, '庄浪县 甲某', '/review/7']],
  ],
  [
    'a second one says so',
    'edition.submitted',
    { to: 'review1', round: 2 },
    [['next-editors', 'waiting', `待初审：${TITLE}`, '庄浪县 甲某，第 2 次提交', '/review/7']],
  ],
  [
    'what was recalled meanwhile calls nobody',
    'edition.submitted',
    { to: 'review1', state: 'draft' },
    [],
  ],
  [
    'an announcement calls the editors it names',
    'announcement.submitted',
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲' },
    [['named', 'request', '请审预告：委员讲堂第九讲', '乙某交的', '/planned/4']],
  ],
  [
    'that it is called off waits for an editor with its reason',
    'announcement.submitted',
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲', reason: '大风停办' },
    [['named', 'request', '请审取消：委员讲堂第九讲', '乙某要取消：大风停办', '/planned/4']],
  ],
  [
    'who entered an announcement learns that it was approved',
    'announcement.approved',
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲' },
    [['named', 'progress', '预告已公布：委员讲堂第九讲', '乙某', '/planned/4']],
  ],
  [
    'who entered an announcement learns why it was returned',
    'announcement.returned',
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲', ...REASON },
    [['named', 'returned', '退回预告：委员讲堂第九讲', '乙某：请补地点', '/planned/4']],
  ],
  [
    'who entered an announcement learns that it was called off',
    'announcement.called-off',
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲', reason: '大风停办' },
    [['named', 'progress', '预告的活动已取消：委员讲堂第九讲', '乙某：大风停办', '/planned/4']],
  ],
  ...(
    [
      ['change-approved', 'progress', '改动已公布：委员讲堂第九讲', '乙某'],
      ['changed', 'progress', '您写的预告改了：委员讲堂第九讲', '乙某改的，审过以后读者才看到'],
      ['call-off-asked', 'progress', '有人申请取消您预告的活动：委员讲堂第九讲', '乙某：请补地点'],
      ['call-off-agreed', 'progress', '取消已同意：委员讲堂第九讲', '乙某'],
      ['call-off-refused', 'returned', '没有同意取消：委员讲堂第九讲', '乙某：请补地点'],
      ['turned-down', 'spiked', '预告没有采用：委员讲堂第九讲', '乙某：请补地点'],
      ['taken-back', 'progress', '已撤回：委员讲堂第九讲', '乙某'],
    ] as const
  ).map(([event, kind, title, text]): (typeof CASES)[number] => [
    `who wrote an announcement learns of it: ${event}`,
    `announcement.${event}`,
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲', ...REASON },
    [['named', kind, title, text, '/planned/4']],
  ]),
  ...(
    [
      ['write', 'request', '请您联名：修路', '乙某请您一起提，请答复是否联名'],
      ['agree', 'progress', '同意联名：修路', '乙某'],
      ['disagree', 'progress', '没有同意联名：修路', '乙某：请补地点'],
      ['drop', 'progress', '提案放弃了：修路', '乙某'],
      ['submit', 'request', '请审查提案：修路', '乙某提交的'],
      ['propose', 'request', '请决定处理意见：修路', '乙某提出的'],
      ['reject', 'progress', '没有同意您的处理意见：修路', '乙某：请补地点'],
      ['file', 'progress', '提案已立案：修路', '乙某'],
      ['decline', 'spiked', '提案不予立案：修路', '乙某：请补地点'],
      ['return', 'returned', '提案退回修改：修路', '乙某：请补地点'],
      ['merge', 'progress', '提案已并案：修路', '乙某：请补地点'],
      ['divert', 'progress', '提案已转办：修路', '乙某：请补地点'],
      ['ask-revoke', 'request', '请决定是否同意撤案：修路', '乙某：请补地点'],
      ['revoke', 'progress', '提案已撤案：修路', '乙某'],
      ['make-key', 'progress', '列为重点提案：修路', '乙某：请补地点'],
      ['end-key', 'progress', '不再是重点提案：修路', '乙某：请补地点'],
    ] as const
  ).map(([event, kind, title, text]): (typeof CASES)[number] => [
    `people of a proposal hear of it: ${event}`,
    `proposal.${event}`,
    { editionId: null, matterId: 5, quote: '修路', ...REASON },
    [['named', kind, title, text, '/matters/proposal/5']],
  ]),
  ...(
    [
      ['matter.assign', 'progress', '提案已交办：修路', '乙某', 'proposal/5'],
      ['matter.answer', 'request', '收到答复，请评价：修路', '乙某签发的', 'proposal/5'],
      ['matter.rate', 'progress', '收到评价：修路', '乙某：请补地点', 'proposal/5'],
      ['matter.redo', 'progress', '重新办理：修路', '乙某：请补地点', 'proposal/5'],
      ['matter.close', 'progress', '提案已办结：修路', '乙某：请补地点', 'proposal/5'],
      ['assignment.assign', 'request', '请签收交办件：修路', '乙某：请补地点', 'assignment/6'],
      ['assignment.refuse', 'request', '请改交退件：修路', '乙某：请补地点', 'assignment/6'],
      ['assignment.extend', 'progress', '期限延了：修路', '乙某：请补地点', 'assignment/6'],
      ['assignment.draft-answer', 'request', '请签发答复：修路', '乙某起草的', 'assignment/6'],
      ['assignment.send-back', 'returned', '答复稿退回：修路', '乙某：请补地点', 'assignment/6'],
      ['assignment.answer', 'progress', '答复已签发：修路', '乙某', 'assignment/6'],
      [
        'assignment.countersign',
        'progress',
        '会办单位已会签：修路',
        '乙某：请补地点',
        'assignment/6',
      ],
      ['assignment.redo', 'request', '请重新办理：修路', '乙某：请补地点', 'assignment/6'],
    ] as const
  ).map(([event, kind, title, text, path]): (typeof CASES)[number] => [
    `people of a matter hear of it: ${event}`,
    event,
    { editionId: null, matterId: 5, assignmentId: 6, quote: '修路', ...REASON },
    [['named', kind, title, text, `/matters/${path}`]],
  ]),
  ...(
    [
      ['adopt', 'progress', '记下了本单位的承诺：修路', '乙某'],
      ['remind', 'request', '承诺快到期了：修路', '请补地点'],
      ['overdue', 'request', '承诺超期了：修路', '请补地点'],
      ['report', 'request', '请确认承诺的结果：修路', '乙某：请补地点'],
      ['settle', 'progress', '承诺的结果确认了：修路', '乙某'],
      ['send-back', 'returned', '承诺的结果退回：修路', '乙某：请补地点'],
    ] as const
  ).map(([event, kind, title, text]): (typeof CASES)[number] => [
    `people of a promise hear of it: ${event}`,
    `promise.${event}`,
    { editionId: null, matterId: 5, promiseId: 7, quote: '修路', ...REASON },
    [['named', kind, title, text, '/matters/promises']],
  ]),
  ...(
    [
      ['enter', 'request', '请审定议题：修路', '乙某录入的'],
      ['select', 'progress', '议题确定了：修路', '乙某'],
      ['leave-out', 'progress', '议题不列入：修路', '乙某：请补地点'],
      ['divert', 'progress', '议题已转办：修路', '乙某：请补地点'],
      ['adopt', 'progress', '协商意见采纳了：修路', '乙某：请补地点'],
      ['turn-down', 'progress', '协商意见没有采纳：修路', '乙某：请补地点'],
      ['reply', 'progress', '议题答复了：修路', '乙某'],
      ['close', 'progress', '议题办结了：修路', '乙某'],
      ['publish', 'published', '议题公布了：修路', '乙某'],
    ] as const
  ).map(([event, kind, title, text]): (typeof CASES)[number] => [
    `officers hear of a topic: ${event}`,
    `consultation.${event}`,
    { editionId: null, matterId: 5, quote: '修路', ...REASON },
    [['named', kind, title, text, '/matters/consultations/5']],
  ]),
  ...(
    [
      ['imported', '乙某导入的，公布以后读者才看得到'],
      ['filed', '乙某立案的，公布以后读者才看得到'],
    ] as const
  ).map(([event, text]): (typeof CASES)[number] => [
    `final editors hear what waits in a register: ${event}`,
    `register.${event}`,
    { editionId: null, sessionId: 4, quote: '修路' },
    [['named', 'request', '等您公布：修路', text, '/matters/4']],
  ]),
  [
    'who brought a register in hears that readers have it',
    'register.published',
    { editionId: null, sessionId: 4, quote: '修路' },
    [['named', 'published', '公布了：修路', '乙某', '/matters/4']],
  ],
  [
    'officers hear that something was handed in, and nothing of what it says',
    'intake.received',
    { editionId: null, quote: '修路' },
    [
      [
        'named',
        'request',
        '有新的来件',
        '今天有人从“我要说”交来了来件，请看过以后决定采纳不采纳。一天只提醒一次。',
        '/intake',
      ],
    ],
  ],
  [
    'a proposal that is merged without a word names who did it',
    'proposal.merge',
    { editionId: null, matterId: 5, quote: '修路' },
    [['named', 'progress', '提案已并案：修路', '乙某', '/matters/proposal/5']],
  ],
  [
    'a level at which nobody can act alarms final editors, and the administration without the words of the edition',
    'vacancy.found',
    { levels: [3], editionKind: 'correction' },
    [
      ['final-editors', 'alarm', `终审没有人能审：更正${TITLE}`, `请管理员${REMEDY}`, '/vacancies'],
      ['administrators', 'alarm', '终审没有人能审：庄浪县的更正', REMEDY, '/vacancies'],
    ],
  ],
  ['and nobody once the edition is closed', 'vacancy.found', { levels: [3], state: 'spiked' }, []],
  [
    'a role is reported to who holds it now',
    'account.granted',
    { editionId: null, quote: '庄浪县 初审编辑，2026年3月20日起' },
    [['named', 'account', '您有了新的角色', '庄浪县 初审编辑，2026年3月20日起（乙某）', '/work']],
  ],
  [
    'a link for a new password is reported to whose password it is',
    'account.link-sent',
    { editionId: null },
    [
      [
        'named',
        'account',
        '有人给您发了重设密码的链接',
        '乙某发的，您在各处的登录都已退出。不是您要的，就告诉管理员作废它。',
        '/work',
      ],
    ],
  ],
  [
    'a sign-in from a new browser is reported to whose name it was',
    'account.new-device',
    { editionId: null, quote: '火狐（Linux），10.0.6.1，2026年3月20日 10:00' },
    [
      [
        'named',
        'account',
        '新设备登录',
        '火狐（Linux），10.0.6.1，2026年3月20日 10:00。不是您自己，请马上改密码，并找管理员。',
        '/account',
      ],
    ],
  ],
  [
    'a question for a link by mail is reported with its answer',
    'account.reset-asked',
    { editionId: null, accountId: null, resetAnswer: 'mailed' },
    [
      [
        'named',
        'account',
        '有人要求重设您的密码',
        '链接发到了您的邮箱，30 分钟内有效。不是您要的，不用理会：不打开链接，密码不变。',
        '/account',
      ],
    ],
  ],
  [
    'and to nobody when nobody could be answered',
    'account.reset-asked',
    { editionId: null, accountId: null, resetAnswer: null },
    [],
  ],
  [
    'a request to change what is kept of a person is reported to who may, and leads to the account',
    'account.change-asked',
    { editionId: null, accountId: 5, quote: '姓名应当是王小明' },
    [['named', 'request', '乙某请您改账号资料', '姓名应当是王小明', '/admin/accounts/5']],
  ],
  [
    'an account that was opened again is reported to whose it is',
    'account.reopened',
    { editionId: null },
    [
      [
        'named',
        'account',
        '您的账号重新启用了',
        '乙某启用的，密码要用一次性链接重新设。不是您要的，就告诉管理员。',
        '/work',
      ],
    ],
  ],
  [
    'what takes two people is asked of who may be the second',
    'countersign.asked',
    { editionId: null, countersignId: 5, quote: '重设密码：丙某', reason: '当面来说的' },
    [
      [
        'named',
        'request',
        '请您作为第二人确认：重设密码：丙某',
        '乙某：当面来说的',
        '/admin/countersign/5',
      ],
    ],
  ],
  [
    'its confirmation is reported to both',
    'countersign.confirmed',
    { editionId: null, countersignId: 5, quote: '重设密码：丙某' },
    [
      [
        'named',
        'request',
        '已由第二人确认：重设密码：丙某',
        '乙某确认的，已经办好。',
        '/admin/countersign/5',
      ],
    ],
  ],
  [
    'and names the machine where nobody else could confirm',
    'countersign.confirmed',
    { editionId: null, countersignId: 5, actorName: null, quote: '重设密码：丙某' },
    [
      [
        'named',
        'request',
        '已由第二人确认：重设密码：丙某',
        '负责机器的人在终端确认的，已经办好。',
        '/admin/countersign/5',
      ],
    ],
  ],
  [
    'a refusal is reported with its reason',
    'countersign.declined',
    { editionId: null, countersignId: 5, quote: '重设密码：丙某', reason: '没有见到本人' },
    [
      [
        'named',
        'request',
        '第二人不同意：重设密码：丙某',
        '乙某：没有见到本人',
        '/admin/countersign/5',
      ],
    ],
  ],
  [
    'an approval notifies the author and calls the next level',
    'edition.approved',
    { from: 'review1', to: 'review2', state: 'review2' },
    [
      ['authors', 'progress', `初审通过：${TITLE}`, '乙某，已送复审', '/desk/7'],
      ['next-editors', 'waiting', `待复审：${TITLE}`, '庄浪县 甲某', '/review/7'],
    ],
  ],
  [
    'the last one, held back, calls who may publish',
    'edition.approved',
    { from: 'review3', to: 'approved', state: 'approved' },
    [
      ['authors', 'progress', `终审通过：${TITLE}`, '乙某，等待发布', '/desk/7'],
      ['final-editors', 'held', `待发布：${TITLE}`, '庄浪县 甲某，各级审核都已通过', '/schedule'],
    ],
  ],
  [
    'the last one that publishes leaves it to the publication',
    'edition.approved',
    { from: 'review3', to: 'approved', state: 'published' },
    [],
  ],
  [
    'the last one that sets a time leaves it to the schedule',
    'edition.approved',
    { from: 'review3', to: 'approved', state: 'scheduled' },
    [],
  ],
  [
    'a publication shows the author the public page',
    'edition.published',
    {},
    [['authors', 'published', `已发布：${TITLE}`, '读者现在可以看到了', '/articles/3']],
  ],
  [
    'a correction before readers notifies whose text it was, in the words of the note to readers',
    'edition.published',
    { editionKind: 'correction', publicNote: '会议是第十九次。' },
    [
      ['authors', 'published', `已发布：更正${TITLE}`, '读者现在可以看到了', '/articles/3'],
      ['first-authors', 'corrected', `已更正：${TITLE}`, '甲某：会议是第十九次。', '/desk/5'],
    ],
  ],
  [
    'an update may have no such words',
    'edition.published',
    { editionKind: 'update' },
    [
      ['authors', 'published', `已发布：更新${TITLE}`, '读者现在可以看到了', '/articles/3'],
      [
        'first-authors',
        'corrected',
        `已更新：${TITLE}`,
        '甲某，读者现在看到的是新的文字',
        '/desk/5',
      ],
    ],
  ],
  [
    'the withdrawal of what was corrected reaches its first authors too',
    'article.restored',
    { editionKind: 'correction' },
    [
      ['authors', 'withdrawn', `已恢复：更正${TITLE}`, '乙某', '/desk/7'],
      ['first-authors', 'withdrawn', `已恢复：${TITLE}`, '乙某', '/desk/5'],
      ['reviewers', 'withdrawn', `已恢复：更正${TITLE}`, '乙某', '/review/7'],
    ],
  ],
  [
    'a return sends the reason to the author and to the earlier levels',
    'edition.returned',
    { from: 'review2', to: 'returned', state: 'returned', ...REASON },
    [
      ['authors', 'returned', `退回修改：${TITLE}`, '乙某：请补地点', '/desk/7'],
      [
        'account-keepers',
        'request',
        '请转交退回的稿件：庄浪县 甲某',
        '写这一稿的账号停用了，退回的理由没有人看得到。请转给同一地区的通讯员接着写。',
        '/admin/accounts/2#left',
      ],
      ['reviewers', 'progress', `您审过的稿件被复审退回：${TITLE}`, '乙某：请补地点', '/review/7'],
    ],
  ],
  [
    'a spike sends the reason',
    'edition.spiked',
    { from: 'review1', ...REASON },
    [
      ['authors', 'spiked', `不采用：${TITLE}`, '乙某：请补地点', '/desk/7'],
      ['reviewers', 'progress', `您审过的稿件不采用：${TITLE}`, '乙某：请补地点', '/review/7'],
    ],
  ],
  [
    'a time set is reported in Shanghai time',
    'edition.scheduled',
    { scheduledAt: new Date('2026-03-21T01:00:00Z') },
    [['authors', 'progress', `排定发布时间：${TITLE}`, '2026年3月21日 09:00 发布', '/desk/7']],
  ],
  [
    'another time is one notice, with the new time',
    'edition.scheduled',
    { from: 'scheduled', scheduledAt: new Date('2026-03-22T00:30:00Z') },
    [['authors', 'progress', `改了发布时间：${TITLE}`, '改到 2026年3月22日 08:30 发布', '/desk/7']],
  ],
  [
    'what somebody left unfinished is reported to who writes on',
    'edition.handed-over',
    {},
    [
      [
        'named',
        'request',
        `转给您写：${TITLE}`,
        '乙某：原来写的人离开了，请接着写；不用的，写一句理由不采用',
        '/desk/7',
      ],
    ],
  ],
  [
    'an edition the system could not publish is an alarm',
    'edition.unscheduled',
    { accountId: null, actorName: null, reason: '文章已经撤下' },
    [
      ['final-editors', 'alarm', `没有按时发布，已取消排期：${TITLE}`, '文章已经撤下', '/schedule'],
      ['authors', 'progress', `取消排期：${TITLE}`, '系统，等待另定时间', '/desk/7'],
    ],
  ],
  [
    'a withdrawal names its reason and the public note',
    'article.withdrawn',
    { withdrawal: { reason: 'privacy', note: '应当事人要求' } },
    [
      ['authors', 'withdrawn', `已撤稿：${TITLE}`, '乙某：涉及个人隐私：应当事人要求', '/desk/7'],
      [
        'reviewers',
        'withdrawn',
        `已撤稿：${TITLE}`,
        '乙某：涉及个人隐私：应当事人要求',
        '/review/7',
      ],
    ],
  ],
  [
    'a changed password is reported to its owner',
    'account.password-changed',
    {},
    [
      [
        'named',
        'account',
        '您的密码改了',
        '别处的登录都已退出。不是您自己改的，请马上找管理员。',
        '/account',
      ],
    ],
  ],
  [
    'a second factor that somebody else took off is reported to its owner',
    'account.factor-ended',
    { editionId: null },
    [
      [
        'named',
        'account',
        '有人解除了您的两步验证',
        '乙某解除的，您在各处的登录都已退出。不是您要的，请马上改密码，并告诉管理员。',
        '/work',
      ],
    ],
  ],
  [
    'a device that is remembered is reported to whose account it is',
    'account.device-remembered',
    { quote: 'Chrome，Windows' },
    [
      [
        'named',
        'account',
        '有一台设备以后登录不用验证码了',
        'Chrome，Windows，30 天有效。不是您自己的，请在“我的账号”里取消。',
        '/account',
      ],
    ],
  ],
  [
    'the report of the week has its own words',
    'freshness.reported',
    { reason: '本周更新：1 处过了红线', quote: '过了红线：庄浪县 15 天。' },
    [['named', 'report', '本周更新：1 处过了红线', '过了红线：庄浪县 15 天。', '/stats/freshness']],
  ],
  [
    'a year whose holidays nobody registered is an alarm',
    'workdays.missing',
    { quote: '2027年' },
    [
      [
        'named',
        'alarm',
        '还没有2027年的放假安排',
        '按工作日算的期限算不到那里。通知印发以后，请登记这一年。',
        '/admin/workdays',
      ],
    ],
  ],
  [
    'a reminder leads to the form for a new text',
    'freshness.reminded',
    { reason: '庄浪县 9 天没有更新，请投稿', quote: '再过 5 天到更新红线（14 天）。' },
    [
      [
        'named',
        'request',
        '庄浪县 9 天没有更新，请投稿',
        '乙某：再过 5 天到更新红线（14 天）。',
        '/desk/new',
      ],
    ],
  ],
  [
    'what is not as it was stored alarms whom it names',
    'integrity.broken',
    { reason: '网页防篡改：发现 1 处和存下的不一样', quote: '网页 /articles/7 被改过' },
    [
      [
        'named',
        'alarm',
        '网页防篡改：发现 1 处和存下的不一样',
        '网页 /articles/7 被改过',
        '/admin/jobs',
      ],
    ],
  ],
  ['nobody hears of what is not in the table', 'settings.changed', {}, []],
  [
    'a merge notifies the authors of the merged edition',
    'edition.merged',
    { reason: '与《另一篇》报道同一活动' },
    [
      [
        'authors',
        'spiked',
        `并入同一活动的稿件：${TITLE}`,
        '乙某：与《另一篇》报道同一活动',
        '/desk/7',
      ],
    ],
  ],
  [
    'an invitation asks whom it names',
    'co-author.invited',
    {},
    [
      [
        'named',
        'request',
        `请您合署：${TITLE}`,
        '乙某请您一起写，同意以后两人都能改、都能交',
        '/desk/7',
      ],
    ],
  ],
  [
    'an answer is reported to the author',
    'co-author.declined',
    {},
    [['named', 'progress', `没有同意合署：${TITLE}`, '乙某', '/desk/7']],
  ],
  [
    'asking for a correction calls who opens one, in the words of who asks',
    'correction.asked',
    { quote: '次数错了', requestState: 'open' },
    [['correctors', 'request', `申请更正：${TITLE}`, '乙某：次数错了', '/published?list=requests']],
  ],
  [
    'a request that was answered meanwhile calls nobody',
    'correction.asked',
    { quote: '次数错了', requestState: 'declined' },
    [],
  ],
  [
    'who asked hears that a correction is begun',
    'correction.accepted',
    {},
    [['askers', 'progress', `已开更正：${TITLE}`, '乙某，审过以后读者会看到', '/desk/corrections']],
  ],
  [
    'or why none is',
    'correction.declined',
    { reason: '原文无误' },
    [['askers', 'progress', `不更正：${TITLE}`, '乙某：原文无误', '/desk/corrections']],
  ],
]

describe('who is notified of what', () => {
  for (const [sentence, event, given, expected] of CASES) {
    it(sentence, () => expect(noticesOf(event, given)).toEqual(expected))
  }

  it('a forced publication calls the other final editors', () => {
    const rows = noticesOf('edition.forced', { state: 'published', ...REASON })
    expect(rows.map(([to, kind]) => [to, kind])).toEqual([
      ['authors', 'published'],
      ['final-editors', 'held'],
      ['reviewers', 'progress'],
    ])
  })

  it('long reasons are cut, not refused', () => {
    const [first] = noticesOf('edition.returned', { reason: '长'.repeat(900) })
    expect(first?.[3]).toHaveLength('乙某：'.length + 121)
  })
})
