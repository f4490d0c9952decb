import { describe, expect, it } from 'vitest'

import { type ContentField } from '../article/content.ts'
import { CONTENT_SAMPLES, SAMPLED_FIELDS } from '../article/testing/content-samples.ts'
import { describeArticle } from './describe-article.ts'
import type { ShownArticle } from './find-article.ts'
import { ARTICLE, SITE } from './testing/shown-article.ts'

type Graph = Record<string, unknown>[]

const graphOf = (article: ShownArticle, site = SITE) =>
  describeArticle(site, article, [{ label: '甘肃省', href: '/province' }, { label: '庄浪县' }])[
    '@graph'
  ] as Graph

describe('an article for search engines', () => {
  it('is news with its dates on the Chinese clock, its authors and its pictures', () => {
    expect(graphOf(ARTICLE)[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: '主题',
      datePublished: '2026-03-17T00:30:00+08:00',
      dateModified: '2026-03-18T10:00:00+08:00',
      author: [{ '@type': 'Person', name: '甲某' }],
    })
  })

  it('of old news has the day of print or only the month, and the page it is based on', () => {
    const old = { ...ARTICLE, newsOn: '2023-03-16', isOldNews: true, printDate: null }
    const [printed] = graphOf({ ...old, printDate: '2023-03-21' })
    expect(printed).toMatchObject({ datePublished: '2023-03-21' })
    const archivedAt = new Date('2026-03-16T16:30:00Z')
    const [retold] = graphOf({ ...old, archivedAt, isRetold: true })
    expect(retold).toMatchObject({
      datePublished: '2023-03',
      isBasedOn: { '@type': 'PublicationIssue', description: expect.stringContaining('改写') },
    })
    expect(retold).not.toHaveProperty('dateModified')
    expect(graphOf(ARTICLE)[0]).not.toHaveProperty('isBasedOn')
  })

  it('shows its first picture in three ratios, and a card of its own without one', () => {
    const image = (article: ShownArticle) =>
      graphOf(article)[0]?.['image'] as Record<string, unknown>[]
    expect(image(ARTICLE).map(({ url, width, height }) => [url, width, height])).toEqual([
      ['https://news.example.org/articles/12/pictures/1x1.jpg', 1200, 1200],
      ['https://news.example.org/articles/12/pictures/4x3.jpg', 1200, 900],
      ['https://news.example.org/articles/12/pictures/16x9.jpg', 1200, 675],
    ])
    expect(image(ARTICLE)[0]).toMatchObject({ caption: '会议现场', creditText: '丙某' })
    const bare = image({ ...ARTICLE, renditions: [] })
    expect(bare).toHaveLength(3)
    expect(bare[0]).not.toHaveProperty('caption')
  })

  it('shows the picture that was chosen to stand for it', () => {
    const figure = (mediaId: number, caption: string, lead = {}) => ({
      type: 'figure' as const,
      attrs: { mediaId, alt: '', caption, credit: '丙某', ...lead },
    })
    const content = [figure(3, '会议现场'), figure(4, '会后走访', { lead: true })]
    const [first] = graphOf({
      ...ARTICLE,
      content: { ...ARTICLE.content, body: { type: 'doc', content } },
      renditions: ARTICLE.renditions.map((one) => ({ ...one, mediaId: 4 })),
    })
    expect(first?.['image']).toMatchObject([{ caption: '会后走访' }, {}, {}])
  })

  it('lists its corrections, and no updates', () => {
    const at = new Date('2026-03-18T02:00:00Z')
    const notes: ShownArticle['notes'] = [
      { editionId: 2, changes: null, kind: 'correction', at, note: '次数写错了。' },
      { editionId: 1, changes: null, kind: 'update', at, note: '补了一段。' },
    ]
    expect(graphOf({ ...ARTICLE, notes })[0]?.['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: '次数写错了。',
        datePublished: '2026-03-18T10:00:00+08:00',
      },
    ])
    expect(graphOf(ARTICLE)[0]).not.toHaveProperty('correction')
  })

  it('is by the paper when nobody signed it', () => {
    const unsigned = { ...ARTICLE, content: { ...ARTICLE.content, credits: [] } }
    expect(graphOf(unsigned)[0]).toMatchObject({ author: [{ name: '试刊' }] })
  })

  it('reports an event that has a date', () => {
    expect(graphOf(ARTICLE)[1]).toMatchObject({
      '@type': 'Event',
      startDate: '2026-03-16',
      endDate: '2026-03-16',
      location: { name: '县政协会议室' },
      organizer: { name: '庄浪县政协' },
    })
  })

  it.each(['none', 'month'] as const)('shows no event when only %s is known', (precision) => {
    const activity = ARTICLE.activity && { ...ARTICLE.activity, precision }
    const types = graphOf({ ...ARTICLE, activity }).map((node) => node['@type'])
    expect(types).toEqual(['NewsArticle', 'BreadcrumbList'])
  })

  it('returns its breadcrumbs, the last one without a link when it has none', () => {
    expect(graphOf(ARTICLE).at(-1)).toMatchObject({
      itemListElement: [
        { position: 1, name: '甘肃省', item: 'https://news.example.org/province' },
        { position: 2, name: '庄浪县' },
      ],
    })
  })

  it('uses paths while the site has no address', () => {
    const [news] = graphOf(ARTICLE, { ...SITE, address: '' })
    expect(news).toMatchObject({ mainEntityOfPage: '/articles/12' })
  })
})

describe('an article for search engines', () => {
  const shown = JSON.stringify(describeArticle(SITE, ARTICLE, []))
  // These come from the rows of the published article, not from its content.
  const FROM_ROWS: readonly ContentField[] = ['topicId', 'divisionCode', 'printDate', 'event']
  // A search engine reads them on the page.
  const ON_THE_PAGE: readonly ContentField[] = ['body', 'dateline']
  const others = SAMPLED_FIELDS.filter((field) => ![...FROM_ROWS, ...ON_THE_PAGE].includes(field))

  it.each(others.filter((field) => field !== 'credits'))('has the %s of its content', (field) => {
    const { value, words } = CONTENT_SAMPLES[field]
    const content = { ...ARTICLE.content, [field]: value }
    expect(shown).not.toContain(words)
    expect(JSON.stringify(describeArticle(SITE, { ...ARTICLE, content }, []))).toContain(words)
  })
})
