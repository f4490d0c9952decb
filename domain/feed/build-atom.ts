import { Feed } from 'feed'

import type { ActivityType } from '#db/states'
import { shanghaiIso } from '#lib/dates'
import { feedPagePath, feedPath, followPath } from '#lib/feed-paths'
import { articlePath } from '#lib/site-paths'
import { ACTIVITY_TYPE_WORDS, RETOLD_NOTE } from '#lib/words'
import { dropForbidden, escapeMarkup } from '#lib/xml'

import { titleOf, type FeedScope, type FeedSite } from './feed-scope.ts'
import { tagUri } from './lasting-names.ts'

/** A story as a feed tells it. */
export interface FeedStory {
  articleId: number
  headline: string
  summary: string
  type: ActivityType
  placeName: string
  authors: string[]
  /** When the public first had it; null for an old page that does not print its day. */
  publishedAt: Date | null
  updatedAt: Date
  /** Told in other words than the newspaper page it came from. */
  isRetold: boolean
}

const ENTRY = '<entry>'

/** An Atom document (RFC 4287) of stories, newest first. Same stories, same document. */
export function buildAtom(site: FeedSite, scope: FeedScope, stories: readonly FeedStory[]): string {
  const self = site.address + feedPath(scope)
  const feed = new Feed({
    id: tagUri(site, feedPath(scope)),
    title: dropForbidden(titleOf(site, scope)),
    link: site.address + feedPagePath(scope),
    feedLinks: { atom: self },
    feed: self,
    updated: new Date(Math.max(0, ...stories.map(({ updatedAt }) => updatedAt.getTime()))),
    // Stands for stories that nobody signed.
    author: { name: dropForbidden(site.name) },
    generator: false,
  })
  for (const story of stories) feed.addItem(itemOf(site, story))
  return forPeople(inShanghaiTime(feed.atom1()), site, scope, stories)
}

/** The instants as readers here tell the day; the library writes UTC, which lags a day until eight. */
const inShanghaiTime = (atom: string): string =>
  atom.replace(
    /<(published|updated)>([^<]+)</g,
    (_all, element: string, instant: string) => `<${element}>${shanghaiIso(new Date(instant))}<`,
  )

/**
 * The document as a person sees it who opens it in a browser: with a style sheet, a sentence on
 * what it is, and headlines that lead to their stories, since browsers do not follow Atom's links.
 * The library knows only XSLT, which browsers give up.
 */
function forPeople(
  atom: string,
  site: FeedSite,
  scope: FeedScope,
  stories: readonly FeedStory[],
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
    .map((part, index) => headlineLink(site, stories[index - 1]) + part)
    .join(ENTRY)
}

/** The headline as a link for people; programs pass over what is not of Atom (RFC 4287, section 6). */
function headlineLink(site: FeedSite, story: FeedStory | undefined): string {
  if (!story) return ''
  const address = escapeMarkup(site.address + articlePath(story.articleId))
  const headline = escapeMarkup(dropForbidden(story.headline))
  return `\n        <a xmlns="http://www.w3.org/1999/xhtml" href="${address}">${headline}</a>`
}

// The library marks titles and summaries as HTML in CDATA: text has to be escaped to stay text.
function itemOf(site: FeedSite, story: FeedStory) {
  return {
    id: tagUri(site, articlePath(story.articleId)),
    link: site.address + articlePath(story.articleId),
    title: escapeMarkup(story.headline),
    description: escapeMarkup(`${story.isRetold ? RETOLD_NOTE : ''}${story.summary}`),
    author: story.authors.map((name) => ({ name: dropForbidden(name) })),
    category: [story.placeName, ACTIVITY_TYPE_WORDS[story.type]].map((name) => ({
      name,
      term: name,
    })),
    ...(story.publishedAt ? { published: story.publishedAt } : {}),
    date: story.updatedAt,
  }
}
