import type { ActivityType } from '#db/states'
import { feedPagePath, feedPath, followPath } from '#lib/addresses/feed-paths'
import { announcementPath, articlePath } from '#lib/addresses/site-paths'
import { DEMO_MARK, RETOLD_NOTE } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { buildContent, type FeedText } from './build-content.ts'
import { titleOf, type FeedScope, type FeedSite } from './feed-scope.ts'
import { renderAtom } from './render-atom.ts'

/** An article as a feed shows it. */
export interface FeedArticle {
  articleId: number
  headline: string
  summary: string
  type: ActivityType
  divisionName: string
  authors: string[]
  /** When the public first had it; null for an old page that does not print its day. */
  publishedAt: Date | null
  updatedAt: Date
  /** Made up for the demonstration. */
  isDemo: boolean
  /** Worded differently from the newspaper page it came from. */
  isRetold: boolean
  /** The article itself; null where the summary is all there is to give. */
  text: FeedText | null
}

/** An activity that is still to come, as a feed shows it. */
export interface FeedAnnouncement extends Omit<FeedArticle, 'articleId' | 'text'> {
  announcementId: number
  text: null
}
export type FeedEntry = FeedArticle | FeedAnnouncement

const pathOf = (entry: FeedEntry): string =>
  'articleId' in entry ? articlePath(entry.articleId) : announcementPath(entry.announcementId)

/** Characters of markup that all texts of a document may take together; a summary has no part in it. */
const MAX_TEXT = 300_000

/** An Atom document of articles, newest first; `since` is when their site began. Same articles, same document. */
export function buildAtom(
  site: FeedSite,
  { since, ...scope }: FeedScope & { since: Date },
  articles: readonly FeedEntry[],
): string {
  const channel = {
    title: titleOf(site, scope),
    path: feedPath(scope),
    pagePath: feedPagePath(scope),
    followPath: followPath(scope),
    news: '新报道',
    since,
  }
  let left = MAX_TEXT
  const items = articles.map((article) => {
    // After the first that has no room none follows: the newest have their texts, and nobody waits for the others.
    const text = article.text && left > 0 ? buildContent(site, article.text) : ''
    left = text.length > left ? 0 : left - text.length
    return { ...itemOf(article), ...(left > 0 && text !== '' ? { content: text } : {}) }
  })
  return renderAtom(site, channel, items)
}

const itemOf = (article: FeedEntry) => ({
  name: pathOf(article),
  path: pathOf(article),
  title: article.headline,
  summary: `${article.isRetold ? RETOLD_NOTE : ''}${article.summary}`,
  authors: article.authors,
  categories: [
    article.divisionName,
    ACTIVITY_TYPE_LABELS[article.type],
    ...(article.isDemo ? [DEMO_MARK] : []),
  ],
  publishedAt: article.publishedAt,
  updatedAt: article.updatedAt,
})
