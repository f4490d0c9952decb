import { expect, it } from 'vitest'

import { describeConsultation } from './describe-consultation.ts'

const division = { name: '临洮县', slug: 'lintao', level: 'county' as const }
const topic = {
  matterId: 12,
  title: '绿灯太短',
  about: '老人走不过去。',
  source: 'residents' as const,
  town: '洮阳镇',
}

it('names a topic, its place, its wall and the way to it, and nobody who asked', () => {
  const site = { name: '陇原政协', address: 'https://example.org' }
  const steps = [{ label: '协商', href: '/consultations' }, { label: '洮阳镇' }]
  const described = describeConsultation(site, division, topic, steps)
  expect(described['@graph']).toEqual([
    {
      '@type': 'CreativeWork',
      name: '绿灯太短',
      abstract: '老人走不过去。',
      identifier: '12',
      genre: '协商议题',
      about: '群众出题',
      inLanguage: 'zh-CN',
      isAccessibleForFree: true,
      mainEntityOfPage: 'https://example.org/consultations/lintao/12',
      spatialCoverage: '临洮县洮阳镇',
      publisher: { '@type': 'Organization', name: '临洮县政协' },
      isPartOf: {
        '@type': 'Collection',
        name: '临洮县协商回音墙',
        url: 'https://example.org/counties/lintao/consultations',
      },
    },
    expect.objectContaining({ '@type': 'BreadcrumbList' }),
  ])
})
