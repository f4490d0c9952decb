import { expect, it } from 'vitest'

import { buildNewsSitemap, buildSitemap, buildSitemapIndex } from './build-sitemap.ts'

const SITE = { name: '陇原政协 & 报', address: 'https://news.example.org' }
const CHANGED = new Date('2026-03-16T01:30:00Z')

it('lists addresses with their last change on the Chinese clock', () => {
  const pages = [
    { path: '/counties/zhuanglang', changedAt: CHANGED },
    { path: '/a b&c', changedAt: null },
  ]
  expect(buildSitemap(SITE, pages)).toContain(
    '<url><loc>https://news.example.org/counties/zhuanglang</loc>' +
      '<lastmod>2026-03-16T09:30:00+08:00</lastmod></url>' +
      '<url><loc>https://news.example.org/a%20b&amp;c</loc></url>',
  )
})

it('lists maps', () => {
  expect(buildSitemapIndex(SITE, [{ path: '/sitemap-news.xml', changedAt: CHANGED }])).toContain(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">' +
      '<sitemap><loc>https://news.example.org/sitemap-news.xml</loc>',
  )
})

it('lists news with the paper’s name, language, time and headline', () => {
  const headline = '“提案”<答复>\u{b}'
  const map = buildNewsSitemap(SITE, [{ articleId: 12, headline, publishedAt: CHANGED }])
  expect(map).toContain('<news:name>陇原政协 &amp; 报</news:name>')
  expect(map).toContain('<news:language>zh-cn</news:language>')
  expect(map).toContain('<news:publication_date>2026-03-16T09:30:00+08:00</news:publication_date>')
  expect(map).toContain('<news:title>“提案”&lt;答复&gt;</news:title>')
})
