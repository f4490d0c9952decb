// A list's address says where its page begins; what is there may be made up by anybody.

import { expect, test } from '../fixtures.ts'
import { openClient } from '../http-client.ts'

const BIG = Number.MAX_SAFE_INTEGER
const MADE_UP: (string | number)[][] = [
  [-BIG],
  [0],
  [1.5],
  [BIG],
  ['x'],
  [8.64e15, 1],
  [-8.64e15, 1],
  [2 ** 31, 1],
  ['x', 'x'],
  ['x', '0198c9f2-0000-7000-8000-0123456789ab'],
  [BIG, '0198c9f2-0000-7000-8000-0123456789ab'],
  [2 ** 31, 2 ** 31, 2 ** 31],
  [BIG, BIG, BIG, BIG],
]

const LISTS: Record<string, readonly string[]> = {
  anybody: [
    '/api/v1/articles',
    '/api/v1/activities',
    '/api/v1/withdrawals',
    '/api/v1/search?q=会议',
    '/api/v1/search?q=会议&order=newest',
  ],
  zhuanglang: ['/desk', '/desk/corrections', '/stats/mine', '/notices'],
  editor1: ['/review', '/review/returned', '/review/spiked'],
  editor3b: [
    '/published',
    '/published/sheets?month=2026-03',
    '/published?list=withdrawn',
    '/published?list=removed',
    '/published?list=requests',
    '/published?list=forced',
    '/schedule',
    '/schedule?list=scheduled',
  ],
  admin: [
    '/vacancies',
    '/admin/accounts',
    '/admin/committees',
    '/admin/jobs',
    '/admin/jobs?list=events',
    '/admin/jobs?list=jobs',
    '/admin/leaders',
    '/admin/units',
    '/admin/limits',
    '/admin/series',
    '/admin/topics',
    '/admin/words',
  ],
  dispatcher: ['/matters/dispatch?tab=new', '/matters/dispatch?tab=running'],
  clerk: ['/matters/unit', '/matters/promises'],
  auditor: ['/admin/audit', '/admin/audit/editions'],
}

for (const [who, lists] of Object.entries(LISTS)) {
  test(`a made-up beginning of a page is no error of the site (${who})`, async ({
    context,
    signInAs,
  }) => {
    if (who !== 'anybody') await signInAs(who)
    const accepted = who === 'anybody' ? [200, 400] : [200]
    const ask = await openClient(context)
    const refused: unknown[] = []
    for (const list of lists) {
      for (const cursor of MADE_UP) {
        const after = Buffer.from(JSON.stringify(cursor)).toString('base64url')
        const { status } = await ask(`${list}${list.includes('?') ? '&' : '?'}after=${after}`)
        if (!accepted.includes(status)) refused.push({ list, cursor, status })
      }
    }
    expect(refused).toEqual([])
  })
}
