import { shanghaiDay, shanghaiIso } from '#lib/dates'
import { articlePath, articlePicturePath, divisionPath } from '#lib/addresses/site-paths'
import { RETOLD_NOTE } from '#lib/article-marks'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { authorsOf } from '../article/authors.ts'
import { figuresByLead } from '../article/body.ts'
import { firstShownAt } from '../article/first-shown.ts'
import type { ShownArticle } from './find-article.ts'
import { addressOn, type NamedSite } from './named-site.ts'
import { NEWS_SHAPES, SHAPES } from './share-pictures/card-texts.ts'

// An article, what it reports and the way to it in the words of schema.org, for search engines.

export interface Step {
  label: string
  href?: string | undefined
}

/** One graph of a NewsArticle, the Event it reports when that has a date, and a BreadcrumbList. */
export function describeArticle(
  site: NamedSite,
  article: ShownArticle,
  steps: readonly Step[],
): Record<string, unknown> {
  const event = describeActivity(site, article)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { ...describeNews(site, article), ...(event ? { about: { '@id': event['@id'] } } : {}) },
      ...(event ? [event] : []),
      describeSteps(site, steps),
    ],
  }
}

/**
 * When the public first had it: the instant it was published here; of old news the day of the paper,
 * or the month where that is all that is known.
 */
export function firstPublished(article: ShownArticle): string {
  const { isOldNews, printDate, publishedAt } = article
  if (!isOldNews) return shanghaiIso(publishedAt)
  return printDate ?? shanghaiDay(firstShownAt(article)).slice(0, 7)
}

/** When its text last changed; of old news that nobody has corrected since, nothing. */
function lastModified({ isOldNews, publishedAt, updatedAt, notes }: ShownArticle): Date | null {
  if (isOldNews && notes.length === 0) return null
  return updatedAt ?? publishedAt
}

function describeNews(site: NamedSite, article: ShownArticle) {
  const { id, content, summary, topic, printDate, archivedAt, isRetold, notes } = article
  const modified = lastModified(article)
  const publisher = { '@type': 'Organization', name: site.name }
  const people = authorsOf(content.credits).map((name) => ({ '@type': 'Person', name }))
  const corrections = listCorrections(notes)
  return {
    '@type': 'NewsArticle',
    headline: content.headline,
    ...(content.kicker || content.subtitle
      ? { alternativeHeadline: [content.kicker, content.subtitle].filter(Boolean).join(' ') }
      : {}),
    description: summary,
    datePublished: firstPublished(article),
    ...(content.printPage ? { printPage: content.printPage } : {}),
    ...(modified ? { dateModified: shanghaiIso(modified) } : {}),
    ...(archivedAt || isRetold ? { isBasedOn: describePage(printDate, isRetold) } : {}),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    mainEntityOfPage: addressOn(site, articlePath(id)),
    author: people.length > 0 ? people : [publisher],
    publisher,
    articleSection: topic?.name ?? ACTIVITY_TYPE_LABELS[content.event.type],
    image: listPictures(site, article),
    ...(corrections.length > 0 ? { correction: corrections } : {}),
  }
}

/** The newspaper page it was taken from. */
function describePage(printDate: string | null, isRetold: boolean) {
  return {
    '@type': 'PublicationIssue',
    name: '报纸版面',
    ...(printDate ? { datePublished: printDate } : {}),
    ...(isRetold ? { description: RETOLD_NOTE } : {}),
  }
}

function listCorrections(notes: ShownArticle['notes']) {
  return notes
    .filter(({ kind }) => kind === 'correction')
    .map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: shanghaiIso(at),
    }))
}

/** The same picture in the three ratios that search engines ask for: the photo that stands for it, else a card. */
function listPictures(site: NamedSite, { id, content, renditions }: ShownArticle) {
  const figure = figuresByLead(content.body).find(({ attrs }) =>
    renditions.some(({ mediaId }) => mediaId === attrs.mediaId),
  )
  const { caption, alt, credit } = figure?.attrs ?? { caption: '', alt: '', credit: '' }
  return NEWS_SHAPES.map((shape) => ({
    '@type': 'ImageObject',
    url: addressOn(site, articlePicturePath(id, shape)),
    ...SHAPES[shape],
    ...(caption || alt ? { caption: caption || alt } : {}),
    ...(credit ? { creditText: credit } : {}),
  }))
}

/** Only what happened on known days: an event without a date would be a guess. */
function describeActivity(site: NamedSite, { id, activity, division }: ShownArticle) {
  if (!activity?.startOn || (activity.precision !== 'day' && activity.precision !== 'range')) {
    return null
  }
  const { title, startOn, endOn, venue } = activity
  const county = { '@type': 'AdministrativeArea', name: division.name }
  return {
    '@type': 'Event',
    '@id': `${addressOn(site, articlePath(id))}#activity`,
    name: title,
    startDate: startOn,
    endDate: endOn ?? startOn,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location: {
      '@type': 'Place',
      name: venue ?? division.name,
      address: { '@type': 'PostalAddress', addressCountry: 'CN', addressLocality: division.name },
      ...(venue ? { containedInPlace: county } : {}),
    },
    // A zone publishes news without having a committee.
    ...(division.level === 'zone'
      ? {}
      : {
          organizer: {
            '@type': 'Organization',
            name: `${division.name}政协`,
            url: addressOn(site, divisionPath(division)),
          },
        }),
  }
}

/** The way to a page that is no article. */
export function buildBreadcrumbs(site: NamedSite, steps: readonly Step[]): Record<string, unknown> {
  return { '@context': 'https://schema.org', ...describeSteps(site, steps) }
}

/** The way to a page, for a graph. */
export function describeSteps(site: NamedSite, steps: readonly Step[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(href ? { item: addressOn(site, href) } : {}),
    })),
  }
}
