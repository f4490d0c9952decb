import { expect, it } from 'vitest'

import { describeRegister } from './describe-proposal.ts'

const SITE = { name: '陇原政协', address: 'https://news.example.org' }
const DIVISION = { name: '西固区', slug: 'xigu' }

it('describes a register as a collection of what is public, with the day it was published', () => {
  const session = {
    sessionId: 4,
    term: 10,
    number: 2,
    openedOn: null,
    closedOn: null,
    publishedAt: new Date('2026-03-16T01:30:00Z'),
    isDemo: false,
    division: { code: '620104', ...DIVISION },
  }
  const steps = [{ label: '提案', href: '/proposals' }, { label: '十届二次会议' }]
  expect(describeRegister(SITE, DIVISION, { session, shown: 40 }, steps)).toMatchObject({
    '@graph': [
      {
        '@type': 'Collection',
        name: '西固区政协十届二次会议提案',
        url: 'https://news.example.org/proposals/xigu/10-2',
        collectionSize: 40,
        dateModified: '2026-03-16T09:30:00+08:00',
        publisher: { name: '西固区政协' },
      },
      { '@type': 'BreadcrumbList' },
    ],
  })
})
