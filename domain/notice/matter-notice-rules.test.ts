import { describe } from 'vitest'

import { checkNotices, REASON, type NoticeCase } from './testing/notices-of.ts'

const CASES: readonly NoticeCase[] = [
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
  ).map(([event, kind, title, text]): NoticeCase => [
    `who wrote an announcement learns of it: ${event}`,
    `announcement.${event}`,
    { editionId: null, announcementId: 4, quote: '委员讲堂第九讲', ...REASON },
    [['named', kind, title, text, '/planned/4']],
  ]),
  ...(
    [
      ['write', 'request', '请您联名：修路', '乙某请您一起提，请答复是否联名'],
      ['ask-again', 'request', '改过了，请再答复是否联名：修路', '乙某改了请补地点'],
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
  ).map(([event, kind, title, text]): NoticeCase => [
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
      ['matter.promise-settled', 'progress', '承诺有了结果：修路', '请补地点', 'proposal/5'],
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
  ).map(([event, kind, title, text, path]): NoticeCase => [
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
  ).map(([event, kind, title, text]): NoticeCase => [
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
  ).map(([event, kind, title, text]): NoticeCase => [
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
  ).map(([event, text]): NoticeCase => [
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
]

describe('who is notified of announcements and matters', () => {
  checkNotices(CASES)
})
