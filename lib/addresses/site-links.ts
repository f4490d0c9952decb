import { CONSULTATIONS_PATH } from './consultation-paths.ts'
import { followPath } from './feed-paths.ts'
import { SAY_PATH, SAY_POLICY_PATH } from './intake-paths.ts'
import { PROPOSALS_PATH } from './proposal-paths.ts'
import { ANNOUNCEMENTS_PATH, divisionPath, type DivisionPath } from './site-paths.ts'

// The fixed pages of the site and their names, once: footer, site map, statements and sitemaps are
// made from these.
export interface NamedLink {
  href: string
  label: string
}

/** What elder mode is, and that it needs a script. */
export const ELDER_HELP = '/accessibility#elder'

/** Pages that collect articles and activities. */
export const COLLECTING_LINKS: readonly NamedLink[] = [
  { href: '/timeline', label: '活动时间轴' },
  { href: '/topics', label: '专题专栏' },
  { href: '/series', label: '讲堂与会议' },
  { href: '/pictures', label: '图片新闻' },
]

/** What committees were asked for, and what became of it. */
export const MATTER_LINKS: readonly NamedLink[] = [
  { href: PROPOSALS_PATH, label: '提案办理' },
  { href: CONSULTATIONS_PATH, label: '协商回音' },
]

/** What is still to come. */
export const ANNOUNCEMENTS_LINK: NamedLink = { href: ANNOUNCEMENTS_PATH, label: '活动预告' }

/** Shown in footer and site map while the honour page is switched on. */
export const HONOURS_LINK: NamedLink = { href: '/honours', label: '光荣榜' }

const SITE_MAP_LINK: NamedLink = { href: '/site-map', label: '网站地图' }

/** Where to look for a place; `county` is the one that the whole portal is about, if it is about one. */
export const divisionLinks = (
  county: (DivisionPath & { name: string }) | null,
): readonly NamedLink[] =>
  county
    ? [{ href: divisionPath(county), label: county.name }, SITE_MAP_LINK]
    : [
        { href: '/province', label: '全省' },
        { href: '/counties', label: '市州与县区' },
        SITE_MAP_LINK,
      ]

/** Where anybody hands something in. */
export const SAY_LINK: NamedLink = { href: SAY_PATH, label: '我要说' }

export const FOLLOWING_LINKS: readonly NamedLink[] = [
  { href: followPath({}), label: '日历订阅' },
  { href: `${followPath({})}#rss`, label: 'RSS 订阅' },
  { href: '/about/api', label: '开放接口' },
  SAY_LINK,
]

/** What the site says of itself. */
export const STATEMENT_LINKS: readonly NamedLink[] = [
  { href: '/about', label: '关于本站' },
  { href: '/corrections', label: '更正与撤稿' },
  { href: '/accessibility', label: '无障碍声明' },
  { href: '/privacy', label: '隐私说明' },
  { href: SAY_POLICY_PATH, label: '来件说明' },
]
