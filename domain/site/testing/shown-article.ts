// An article as readers see it, with everything that one can have.

import { emptyContent } from '../../article/content.ts'
import type { ShownArticle } from '../find-article.ts'

export const SITE = { name: '试刊', address: 'https://news.example.org' }

export const ARTICLE: ShownArticle = {
  id: 12,
  printDate: '2026-03-21',
  publishedAt: new Date('2026-03-16T16:30:00Z'),
  archivedAt: null,
  newsOn: '2026-03-16',
  isOldNews: false,
  isRetold: false,
  isDemo: false,
  isPageDated: false,
  updatedAt: new Date('2026-03-18T02:00:00Z'),
  summary: '会议讨论了两个办法。',
  division: {
    code: '620825',
    parentCode: '620800',
    name: '庄浪县',
    shortName: '庄浪',
    slug: 'zhuanglang',
    level: 'county',
  },
  topic: null,
  notes: [],
  approvers: [],
  activity: {
    id: 7,
    type: 'meeting',
    title: '第18次主席会议',
    precision: 'day',
    startOn: '2026-03-16',
    endOn: null,
    dateText: '3月16日',
    timelineOn: '2026-03-16',
    venue: '县政协会议室',
    series: null,
    seriesNumber: null,
  },
  content: {
    ...emptyContent('620825'),
    kicker: '引题',
    headline: '主题',
    subtitle: '',
    dateline: '本报庄浪讯',
    printDate: '2026-03-21',
    credits: [
      { role: 'correspondent', name: '甲某' },
      { role: 'editor', name: '乙某' },
    ],
    body: {
      type: 'doc',
      content: [
        { type: 'figure', attrs: { mediaId: 3, alt: '会场', caption: '会议现场', credit: '丙某' } },
      ],
    },
    event: {
      type: 'meeting',
      precision: 'day',
      start: '2026-03-16',
      end: null,
      dateText: '3月16日',
      place: '县政协会议室',
    },
  },
  renditions: [
    { mediaId: 3, format: 'jpeg', width: 480, height: 300, storageKey: 'a-480.jpeg' },
    { mediaId: 3, format: 'jpeg', width: 960, height: 600, storageKey: 'a-960.jpeg' },
    { mediaId: 3, format: 'webp', width: 960, height: 600, storageKey: 'a-960.webp' },
  ],
}
