import type { Metadata } from 'next'

import { columnTags } from '#domain/site/government-tags'
import { calendarPath, feedPath, type FeedView } from '#lib/feed-paths'
import { readSettings } from '#server/reader/site'

/** The full address of a path, or null while the site's own address is not set. */
async function absolute(path: string): Promise<string | null> {
  const { siteAddress } = await readSettings()
  return siteAddress ? new URL(path, siteAddress).href : null
}

interface DescribedPage {
  title?: string
  description: string
  path: string
  /** What an inspection calls the page's column, when it lists stories. */
  column?: { name: string; keywords?: string[] }
  /** What the page's feed and calendar tell of. */
  feeds?: FeedView & { title: string }
}

/** A page's title, description, feeds and, once the site has an address, its canonical one. */
export async function pageMetadata(page: DescribedPage): Promise<Metadata> {
  const { title, description, path, column, feeds } = page
  const canonical = await absolute(path)
  return {
    ...(title ? { title } : {}),
    description,
    alternates: {
      ...(canonical ? { canonical } : {}),
      ...(feeds ? { types: alternatesOf(feeds) } : {}),
    },
    ...(column ? { other: columnTags({ keywords: [column.name], ...column, description }) } : {}),
  }
}

export function alternatesOf(feeds: FeedView & { title: string }) {
  return {
    'application/atom+xml': [{ url: feedPath(feeds), title: `${feeds.title} 报道` }],
    'text/calendar': [{ url: calendarPath(feeds), title: `${feeds.title} 活动日历` }],
  }
}
