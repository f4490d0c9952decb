import { CONSULTATIONS_PATH } from '#lib/addresses/consultation-paths'
import { PROPOSALS_PATH } from '#lib/addresses/proposal-paths'
import { followPath } from '#lib/addresses/feed-paths'
import { ELDER_HELP, SAY_LINK } from '#lib/addresses/site-links'
import { formatDay, formatWeekday, type IsoDay } from '#lib/dates'
import { formatLunarDay } from '#lib/lunar'

import { SearchBox } from '../search/search-box.tsx'
import { Seal } from '../ui/seal.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'

export type Section =
  | 'home'
  | 'timeline'
  | 'places'
  | 'topics'
  | 'pictures'
  | 'series'
  | 'proposals'
  | 'consultations'
  | 'follow'
  | 'say'

interface Way {
  section: Section
  href: string
  label: string
}

/** What there is to read. */
const READ: readonly Way[] = [
  { section: 'home', href: '/', label: '首页' },
  { section: 'timeline', href: '/timeline', label: '时间轴' },
  { section: 'places', href: '/counties', label: '地区' },
  { section: 'topics', href: '/topics', label: '专题' },
  { section: 'pictures', href: '/pictures', label: '图片' },
  { section: 'series', href: '/series', label: '系列' },
  { section: 'proposals', href: PROPOSALS_PATH, label: '提案' },
  { section: 'consultations', href: CONSULTATIONS_PATH, label: '协商' },
]

/** What a reader can do: at the other end of the line, where there is one. */
const DO: readonly Way[] = [
  { section: 'follow', href: followPath({}), label: '订阅' },
  { section: 'say', ...SAY_LINK },
]

interface MastheadProps {
  siteName: string
  seal: string
  motto: string
  today: IsoDay
  current: Section | null
  /** Whether there are places to choose from. */
  withPlaces: boolean
}

export function Masthead({ siteName, seal, motto, today, current, withPlaces }: MastheadProps) {
  const sections = READ.filter(({ section }) => withPlaces || section !== 'places')
  return (
    <header className="masthead">
      <div className="wrap masthead-row">
        <a className="brand" href="/">
          <Seal text={seal} className="size-9 lg:size-14.5" />
          <span>
            <span className="brand-name">{siteName}</span>
            {motto && <span className="brand-motto">{motto}</span>}
          </span>
        </a>
        <p className="ear" data-today={today}>
          <span className="ear-day" aria-hidden="true">
            {Number(today.slice(8))}
          </span>
          <time dateTime={today}>{`${formatDay(today)} 星期${formatWeekday(today).slice(1)}`}</time>
          <span className="ear-lunar">{formatLunarDay(today)}</span>
        </p>
        <div className="mast-tools">
          <SearchBox id="mast-q" label="站内搜索" compact />
          <ThemeSwitch className="wide" />
          <button className="button elder needs-script" type="button" data-elder-switch>
            <span className="when-plain">长者版</span>
            <span className="when-elder">标准版</span>
          </button>
          <a className="button elder without-script" href={ELDER_HELP}>
            长者版
          </a>
        </div>
      </div>
      <nav className="nav" aria-label="主导航">
        <div className="wrap">
          <ul>
            {[...sections, ...DO].map((way) => (
              <li key={way.href}>
                <NavLink way={way} current={current} />
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  )
}

function NavLink({ way, current }: { way: Way; current: Section | null }) {
  const { section, href, label } = way
  return (
    <a href={href} aria-current={section === current ? 'page' : undefined}>
      {label}
    </a>
  )
}
