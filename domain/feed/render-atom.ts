// An Atom document (RFC 4287) from what is to be in it, whatever that is about.

import { Feed } from 'feed'

import { shanghaiIso } from '#lib/dates'
import { dropForbidden, escapeMarkup } from '#lib/formats/xml'

import type { FeedSite } from './feed-scope.ts'
import { tagUri } from './lasting-names.ts'

export interface AtomChannel {
  title: string
  /** Of the document itself, of the page that shows the same, and of the one that says how to follow it. */
  path: string
  pagePath: string
  followPath: string
  /** What appears by itself: 新报道. */
  news: string
  /** When what it is about began: the date of a document that has nothing in it yet. */
  since: Date
}

export interface AtomItem {
  /** What its lasting name is made from, and where it leads. */
  name: string
  path: string
  title: string
  summary: string
  authors: readonly string[]
  categories: readonly string[]
  publishedAt: Date | null
  updatedAt: Date
  /** HTML, its words escaped. */
  content?: string
}

const ENTRY = '<entry>'

/** Same items, same document. */
export function renderAtom(
  site: FeedSite,
  channel: AtomChannel,
  items: readonly AtomItem[],
): string {
  const self = site.address + channel.path
  const changes = items.map(({ updatedAt }) => updatedAt.getTime())
  const feed = new Feed({
    id: tagUri(site, channel.path),
    title: dropForbidden(channel.title),
    link: site.address + channel.pagePath,
    feedLinks: { atom: self },
    feed: self,
    updated: changes.length > 0 ? new Date(Math.max(...changes)) : channel.since,
    // Stands for entries that nobody signed.
    author: { name: dropForbidden(site.name) },
    generator: false,
  })
  for (const item of items) feed.addItem(entryOf(site, item))
  return forPeople(inShanghaiTime(feed.atom1()), { site, channel, items })
}

/** The instants as readers here count the day; the library writes UTC, which lags a day until eight. */
const inShanghaiTime = (atom: string): string =>
  atom.replace(
    /<(published|updated)>([^<]+)</g,
    (_all, element: string, instant: string) => `<${element}>${shanghaiIso(new Date(instant))}<`,
  )

interface Rendered {
  site: FeedSite
  channel: AtomChannel
  items: readonly AtomItem[]
}

/**
 * The document as a person sees it who opens it in a browser: with a style sheet, a sentence on
 * what it is, and headlines that lead to their pages, since browsers do not follow Atom's links.
 * The library knows only XSLT, which browsers are dropping.
 */
function forPeople(atom: string, { site, channel, items }: Rendered): string {
  const follow = escapeMarkup(site.address + channel.followPath)
  const page = escapeMarkup(site.address + channel.pagePath)
  const note = [
    '<subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">',
    `这是给 RSS 阅读器用的地址：把它放进阅读器，有${channel.news}就自己出现。`,
    `<a href="${follow}">怎么订阅</a>　<a href="${page}">看网页</a></div></subtitle>`,
  ].join('')
  return atom
    .replace('?>', '?>\n<?xml-stylesheet type="text/css" href="/feed.css"?>')
    .replace('</title>', () => `</title>\n    ${note}`)
    .split(ENTRY)
    .map((part, index) => titleLink(site, items[index - 1]) + part)
    .join(ENTRY)
}

/** The title as a link for people; programs pass over what is not of Atom (RFC 4287, section 6). */
function titleLink(site: FeedSite, item: AtomItem | undefined): string {
  if (!item) return ''
  const address = escapeMarkup(site.address + item.path)
  const title = escapeMarkup(dropForbidden(item.title))
  return `\n        <a xmlns="http://www.w3.org/1999/xhtml" href="${address}">${title}</a>`
}

// The library marks titles and summaries as HTML in CDATA: text has to be escaped to stay text.
function entryOf(site: FeedSite, item: AtomItem) {
  return {
    id: tagUri(site, item.name),
    link: site.address + item.path,
    title: escapeMarkup(item.title),
    description: escapeMarkup(item.summary),
    author: item.authors.map((name) => ({ name: dropForbidden(name) })),
    category: item.categories.map((name) => ({ name, term: name })),
    ...(item.publishedAt ? { published: item.publishedAt } : {}),
    date: item.updatedAt,
    ...(item.content === undefined ? {} : { content: item.content }),
  }
}
