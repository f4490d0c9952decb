import { Feed } from 'feed'

import type { ActivityType } from '#db/states'
import { shanghaiIso } from '#lib/dates'
import { feedPagePath, feedPath, followPath } from '#lib/addresses/feed-paths'
import { announcementPath, articlePath } from '#lib/addresses/site-paths'
import { DEMO_MARK, RETOLD_NOTE } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { dropForbidden, escapeMarkup } from '#lib/formats/xml'

import { buildContent, type FeedText } from './build-content.ts'
import { titleOf, type FeedScope, type FeedSite } from './feed-scope.ts'
import { tagUri } from './lasting-names.ts'

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

const ENTRY = '<entry>'

/** An Atom document (RFC 4287) of articles, newest first. Same articles, same document. */
export function buildAtom(
  site: FeedSite,
  scope: FeedScope,
  articles: readonly FeedEntry[],
): string {
  const self = site.address + feedPath(scope)
  const feed = new Feed({
    id: tagUri(site, feedPath(scope)),
    title: dropForbidden(titleOf(site, scope)),
    link: site.address + feedPagePath(scope),
    feedLinks: { atom: self },
    feed: self,
    updated: new Date(Math.max(0, ...articles.map(({ updatedAt }) => updatedAt.getTime()))),
    // Stands for articles that nobody signed.
    author: { name: dropForbidden(site.name) },
    generator: false,
  })
  let left = MAX_TEXT
  for (const article of articles) {
    const text = article.text ? buildContent(site, article.text) : ''
    // After the first that has no room none follows: the newest have their texts.
    left = text.length > left ? 0 : left - text.length
    const content = left > 0 && text !== '' ? { content: text } : {}
    feed.addItem({ ...itemOf(site, article), ...content })
  }
  return forPeople(inShanghaiTime(feed.atom1()), site, scope, articles)
}

/** The instants as readers here count the day; the library writes UTC, which lags a day until eight. */
const inShanghaiTime = (atom: string): string =>
  atom.replace(
    /<(published|updated)>([^<]+)</g,
    (_all, element: string, instant: string) => `<${element}>${shanghaiIso(new Date(instant))}<`,
  )

/**
 * The document as a person sees it who opens it in a browser: with a style sheet, a sentence on
 * what it is, and headlines that lead to their articles, since browsers do not follow Atom's links.
 * The library knows only XSLT, which browsers are dropping.
 */
function forPeople(
  atom: string,
  site: FeedSite,
  scope: FeedScope,
  articles: readonly FeedEntry[],
): string {
  const follow = escapeMarkup(site.address + followPath(scope))
  const page = escapeMarkup(site.address + feedPagePath(scope))
  const note = [
    '<subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    '这是给 RSS 阅读器用的地址：把它放进阅读器，有新报道就自己出现。',
    `<a href="${follow}">怎么订阅</a>　<a href="${page}">看网页</a></div></subtitle>`,
  ].join('')
  return atom
    .replace('?>', '?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>')
    .replace('</title>', () => `</title>\n    ${note}`)
    .split(ENTRY)
    .map((part, index) => headlineLink(site, articles[index - 1]) + part)
    .join(ENTRY)
}

/** The headline as a link for people; programs pass over what is not of Atom (RFC 4287, section 6). */
function headlineLink(site: FeedSite, article: FeedEntry | undefined): string {
  if (!article) return ''
  const address = escapeMarkup(site.address + pathOf(article))
  const headline = escapeMarkup(dropForbidden(article.headline))
  return `\n        <a xmlns="http://www.w3.org/1999/xhtml" href="${address}">${headline}</a>`
}

// The library marks titles and summaries as HTML in CDATA: text has to be escaped to stay text.
function itemOf(site: FeedSite, article: FeedEntry) {
  return {
    id: tagUri(site, pathOf(article)),
    link: site.address + pathOf(article),
    title: escapeMarkup(article.headline),
    description: escapeMarkup(`${article.isRetold ? RETOLD_NOTE : ''}${article.summary}`),
    author: article.authors.map((name) => ({ name: dropForbidden(name) })),
    category: [
      article.divisionName,
      ACTIVITY_TYPE_LABELS[article.type],
      ...(article.isDemo ? [DEMO_MARK] : []),
    ].map((name) => ({
      name,
      term: name,
    })),
    ...(article.publishedAt ? { published: article.publishedAt } : {}),
    date: article.updatedAt,
  }
}
