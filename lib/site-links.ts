import { followPath } from './feed-paths.ts'

// The standing pages of the site and their names, once: footer, site map, statements and sitemaps are
// made from these.
export interface NamedLink {
  href: string
  words: string
}

/** Pages that collect stories and activities. */
export const COLLECTING_LINKS: readonly NamedLink[] = [
  { href: '/timeline', words: '活动时间轴' },
  { href: '/topics', words: '专题专栏' },
  { href: '/series', words: '讲堂与会议' },
  { href: '/pictures', words: '图片新闻' },
]

/** Stands in footer and site map while the honour page is switched on. */
export const HONOURS_LINK: NamedLink = { href: '/honours', words: '光荣榜' }

export const PLACE_LINKS: readonly NamedLink[] = [
  { href: '/province', words: '全省' },
  { href: '/counties', words: '市州与县区' },
  { href: '/site-map', words: '网站地图' },
]

export const FOLLOWING_LINKS: readonly NamedLink[] = [
  { href: followPath({}), words: '日历订阅' },
  { href: `${followPath({})}#rss`, words: 'RSS 订阅' },
  { href: '/about/api', words: '开放接口' },
]

/** What the site says of itself. */
export const STATEMENT_LINKS: readonly NamedLink[] = [
  { href: '/about', words: '关于本站' },
  { href: '/corrections', words: '更正与撤稿' },
  { href: '/accessibility', words: '无障碍声明' },
  { href: '/privacy', words: '隐私说明' },
]
