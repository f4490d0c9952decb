import type { Metadata } from 'next'

import { columnTags } from '#domain/site/government-tags'
import { SHAPES } from '#domain/site/share-pictures/card-texts'
import { calendarPath, feedPath, type FeedView } from '#lib/addresses/feed-paths'
import {
  consultationCalendarPath,
  consultationFeedPath,
  type ConsultationView,
} from '#lib/addresses/consultation-paths'
import { matterCalendarPath, matterFeedPath, type MatterView } from '#lib/addresses/matter-paths'
import { divisionCardPath } from '#lib/addresses/site-paths'
import { readFeedSite } from '#server/documents/feed-site'
import { readSettings, readWhole } from '#server/reader/site'

/** The full address of a path, or null while the site's own address is not set. */
async function absolute(path: string): Promise<string | null> {
  const { siteAddress } = await readSettings()
  return siteAddress ? new URL(path, siteAddress).href : null
}

interface DescribedPage {
  title?: string
  description: string
  path: string
  /** What an inspection calls the page's column, when it lists articles. */
  column?: { name: string; keywords?: string[] }
  /** What the page's feed and calendar cover. */
  feeds?: FeedView & { title: string }
  /** The same of a page of matters; a calendar only where days are due. */
  matters?: MatterView & { title: string; hasDays: boolean }
  /** The same of a page of consultations. */
  consultations?: ConsultationView & { title: string }
  /** The division whose card the page is passed on with; that of the whole site unless named. */
  divisionCode?: string
  /** An article's own card, for where it is passed on. */
  shared?: {
    publishedAt: string
    picture: { url: string; width: number; height: number; alt: string }
  }
}

/** A page's title, description, feeds and, once the site has an address, its canonical one. */
export async function pageMetadata(page: DescribedPage): Promise<Metadata> {
  const { title, description, path, column, feeds, matters, consultations, divisionCode, shared } =
    page
  const [canonical, { siteName }] = await Promise.all([absolute(path), readSettings()])
  return {
    ...(title ? { title } : {}),
    description,
    alternates: {
      ...(canonical ? { canonical } : {}),
      ...(feeds ? { types: alternatesOf(feeds) } : {}),
      ...(matters ? { types: alternatesOfMatters(matters) } : {}),
      ...(consultations ? { types: alternatesOfConsultations(consultations) } : {}),
    },
    openGraph: {
      title: title ?? siteName,
      description,
      siteName,
      locale: 'zh_CN',
      ...(canonical ? { url: canonical } : {}),
      ...(shared
        ? { type: 'article', publishedTime: shared.publishedAt, images: [shared.picture] }
        : { type: 'website', images: await divisionCard(divisionCode, title ?? siteName) }),
    },
    twitter: null,
    ...(column ? { other: columnTags({ keywords: [column.name], ...column, description }) } : {}),
  }
}

async function divisionCard(code: string | undefined, alt: string) {
  const [{ address }, whole] = await Promise.all([readFeedSite(), readWhole()])
  const own = code ?? whole?.code
  return own ? [{ url: address + divisionCardPath(own), ...SHAPES.share, alt }] : []
}

export function alternatesOf(feeds: FeedView & { title: string }) {
  return {
    'application/atom+xml': [{ url: feedPath(feeds), title: `${feeds.title} 报道` }],
    'text/calendar': [{ url: calendarPath(feeds), title: `${feeds.title} 活动日历` }],
  }
}

const alternatesOfMatters = ({
  title,
  hasDays,
  ...view
}: MatterView & { title: string; hasDays: boolean }) => ({
  'application/atom+xml': [{ url: matterFeedPath(view), title: `${title} 办理进展` }],
  ...(hasDays && {
    'text/calendar': [{ url: matterCalendarPath(view), title: `${title} 答复期限` }],
  }),
})

const alternatesOfConsultations = ({ title, ...view }: ConsultationView & { title: string }) => ({
  'application/atom+xml': [{ url: consultationFeedPath(view), title: `${title} 协商进展` }],
  'text/calendar': [{ url: consultationCalendarPath(view), title: `${title} 办理期限` }],
})
