import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { element, renderXml, type XmlElement } from '#lib/formats/xml'

import type { FeedSite } from './feed-scope.ts'

// Sitemaps (sitemaps.org 0.9) and the news sitemap that Google reads. Both schemas want at least one
// address in a file: callers do not ask for empty ones.

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** An address below the site's, and when what it shows last changed. */
export interface MappedPage {
  path: string
  changedAt: Date | null
}

export interface NewsItem {
  articleId: number
  headline: string
  publishedAt: Date
}

export function buildSitemapIndex(site: FeedSite, maps: readonly MappedPage[]): string {
  return renderXml(root('sitemapindex', { xmlns: SITEMAP }, maps.map(entryOf(site, 'sitemap'))))
}

export function buildSitemap(site: FeedSite, pages: readonly MappedPage[]): string {
  return renderXml(root('urlset', { xmlns: SITEMAP }, pages.map(entryOf(site, 'url'))))
}

export function buildNewsSitemap(site: FeedSite, items: readonly NewsItem[]): string {
  const publication = element(
    'news:publication',
    element('news:name', site.name),
    element('news:language', 'zh-cn'),
  )
  const urls = items.map(({ articleId, headline, publishedAt }) =>
    element(
      'url',
      element('loc', site.address + articlePath(articleId)),
      element(
        'news:news',
        publication,
        element('news:publication_date', shanghaiIso(publishedAt)),
        element('news:title', headline),
      ),
    ),
  )
  return renderXml(root('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, urls))
}

function root(
  name: string,
  attributes: Record<string, string>,
  children: XmlElement[],
): XmlElement {
  return { name, attributes, children }
}

const entryOf =
  (site: FeedSite, name: string) =>
  ({ path, changedAt }: MappedPage): XmlElement =>
    element(
      name,
      element('loc', new URL(path, site.address).href),
      ...(changedAt ? [element('lastmod', shanghaiIso(changedAt))] : []),
    )
