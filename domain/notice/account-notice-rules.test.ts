import { describe } from 'vitest'

import { checkNotices, type NoticeCase } from './testing/notices-of.ts'

const CASES: readonly NoticeCase[] = [
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
]

describe('who is notified of accounts', () => {
  checkNotices(CASES)
})
