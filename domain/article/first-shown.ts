import { shanghaiDay, shanghaiInstant, type IsoDay } from '#lib/dates'

import { isOldNews } from './news-day.ts'

/**
 * When the public first had an article, as every document for machines gives it: the publish time, for an
 * archive that of its page (see archive-page.ts), which is the last day the page reports where it does
 * not print its own. Only what came in late by the ordinary way falls back to the day it was news.
 */
export function firstShownAt(article: {
  isOldNews: boolean
  printDate: IsoDay | null
  newsOn: IsoDay
  publishedAt: Date
}): Date {
  const { printDate, newsOn, publishedAt } = article
  if (!article.isOldNews) return publishedAt
  if (printDate) return shanghaiInstant(printDate, '00:00')
  return isOldNews(newsOn, shanghaiDay(publishedAt))
    ? shanghaiInstant(newsOn, '00:00')
    : publishedAt
}
