import type { Crumb } from '#components/layout/crumbs'
import type { ShownArticle } from '#domain/site/find-article'
import { shanghaiIso } from '#lib/dates'
import { articlePath } from '#lib/site-paths'
import { readSettings } from '#server/reader/site'

import { absolute } from './page-metadata.ts'

/** The article and the way to it as schema.org words; addresses only once the site has its own. */
export async function describeArticle(
  article: ShownArticle,
  crumbs: readonly Crumb[],
): Promise<Record<string, unknown>> {
  const { id, content, publishedAt, updatedAt, renditions } = article
  const { siteName } = await readSettings()
  const picture = renditions.findLast(({ format }) => format === 'jpeg')
  const address = await absolute(articlePath(id))
  const image = picture && (await absolute(`/media/${picture.storageKey}`))
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: content.headline,
        datePublished: shanghaiIso(publishedAt),
        dateModified: shanghaiIso(updatedAt ?? publishedAt),
        inLanguage: 'zh-CN',
        author: content.credits.map(({ name }) => ({ '@type': 'Person', name })),
        publisher: { '@type': 'Organization', name: siteName },
        ...(address ? { mainEntityOfPage: address } : {}),
        ...(image ? { image: [image] } : {}),
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: await Promise.all(
          crumbs.map(async ({ words, href }, index) => {
            const item = href && (await absolute(href))
            return {
              '@type': 'ListItem',
              position: index + 1,
              name: words,
              ...(item ? { item } : {}),
            }
          }),
        ),
      },
    ],
  }
}
