import { shanghaiDay, shanghaiTime } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { authorsOf } from '../article/authors.ts'
import { leadFigure } from '../article/body.ts'
import type { ShownArticle } from './find-article.ts'
import type { Settings } from '../setting/settings.ts'

// The meta tags that inspections of Chinese government sites look for, by their own names. A tag that
// has nothing to say is left out: an empty one counts as an error.

export type Tags = Record<string, string>

const COLUMN_TYPE = '工作动态'

/** On every page. */
export function siteTags({ siteName, siteAddress, siteCode }: Settings): Tags {
  return given({
    SiteName: siteName,
    SiteDomain: siteAddress ? new URL(siteAddress).host : '',
    SiteIDCode: siteCode,
  })
}

/** On pages that list, beside the tags of the site. */
export function columnTags(column: {
  name: string
  description: string
  keywords: string[]
}): Tags {
  return given({
    ColumnName: column.name,
    ColumnDescription: column.description,
    ColumnKeywords: column.keywords.join(','),
    ColumnType: COLUMN_TYPE,
  })
}

/** On an article, beside the tags of the site. */
export function articleTags(article: ShownArticle, { siteName, siteAddress }: Settings): Tags {
  const { id, content, summary, division, topic, publishedAt, renditions } = article
  const kind = ACTIVITY_TYPE_LABELS[content.event.type]
  const figure = leadFigure(content.body)
  const picture = renditions.findLast(
    ({ mediaId, format }) => mediaId === figure?.attrs.mediaId && format === 'jpeg',
  )
  const absolute = (path: string) => (siteAddress ? new URL(path, siteAddress).href : '')
  return given({
    ColumnName: topic?.name ?? kind,
    ColumnType: COLUMN_TYPE,
    ArticleTitle: content.headline,
    PubDate: `${shanghaiDay(publishedAt)} ${shanghaiTime(publishedAt)}`,
    ContentSource: siteName,
    Keywords: [division.name, kind, topic?.name].filter(Boolean).join(','),
    Author: authorsOf(content.credits).join(' '),
    Description: summary,
    Image: picture ? absolute(`/media/${picture.storageKey}`) : '',
    Url: absolute(articlePath(id)),
  })
}

function given(tags: Tags): Tags {
  return Object.fromEntries(Object.entries(tags).filter(([, content]) => content !== ''))
}
