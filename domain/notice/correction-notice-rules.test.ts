import { describe } from 'vitest'

import { checkNotices, TITLE, type NoticeCase } from './testing/notices-of.ts'

const CASES: readonly NoticeCase[] = [
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

describe('who is notified of corrections and co-authors', () => {
  checkNotices(CASES)
})
