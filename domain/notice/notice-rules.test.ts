import { describe, expect, it } from 'vitest'

import {
  checkNotices,
  noticesOf,
  REASON,
  REMEDY,
  TITLE,
  type NoticeCase,
} from './testing/notices-of.ts'

const CASES: readonly NoticeCase[] = [
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
]

describe('who is notified of what', () => {
  checkNotices(CASES)

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
