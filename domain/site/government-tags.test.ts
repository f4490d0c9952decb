import { describe, expect, it } from 'vitest'

import { articleTags, columnTags, siteTags } from './government-tags.ts'
import { settingsSchema } from '../setting/settings.ts'
import { ARTICLE } from './testing/shown-article.ts'

describe('the tags of government sites', () => {
  const settings = settingsSchema.parse({
    siteName: '试刊',
    siteAddress: 'https://news.example.org',
    siteCode: '6200000001',
  })
  const bare = settingsSchema.parse({ siteName: '试刊' })

  it('name the site', () => {
    expect(siteTags(settings)).toEqual({
      SiteName: '试刊',
      SiteDomain: 'news.example.org',
      SiteIDCode: '6200000001',
    })
    expect(siteTags(bare)).toEqual({ SiteName: '试刊' })
  })

  it('describe a column', () => {
    expect(columnTags({ name: '专题', description: '', keywords: ['专题', '专栏'] })).toEqual({
      ColumnName: '专题',
      ColumnKeywords: '专题,专栏',
      ColumnType: '工作动态',
    })
  })

  it('describe an article to the minute', () => {
    expect(articleTags(ARTICLE, settings)).toEqual({
      ColumnName: '会议',
      ColumnType: '工作动态',
      ArticleTitle: '主题',
      PubDate: '2026-03-17 00:30',
      ContentSource: '试刊',
      Keywords: '庄浪县,会议',
      Author: '甲某',
      Description: '会议讨论了两个办法。',
      Image: 'https://news.example.org/media/a-960.jpeg',
      Url: 'https://news.example.org/articles/12',
    })
  })

  it('leave out what would be empty', () => {
    const unsigned = { ...ARTICLE, content: { ...ARTICLE.content, credits: [] } }
    const tags = articleTags(unsigned, bare)
    for (const name of ['Author', 'Image', 'Url']) expect(tags).not.toHaveProperty(name)
    expect(Object.values(tags)).not.toContain('')
  })
})
