import type { Settings } from '#domain/setting/settings'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import {
  COLLECTING_LINKS,
  ELDER_HELP,
  FOLLOWING_LINKS,
  HONOURS_LINK,
  MATTER_LINKS,
  divisionLinks,
  STATEMENT_LINKS,
} from '#lib/addresses/site-links'
import { isProvince } from '#lib/whole-site'

import { ThemeSwitch } from '../ui/theme-switch.tsx'

type Whole = Pick<SiteDivision, 'level' | 'name' | 'slug'>

const COLUMNS_GRID = 'grid grid-cols-2 gap-6 sm:max-lg:grid-cols-4 lg:grid-cols-[2fr_repeat(4,1fr)]'
const HEAD = 'mb-2 text-base'
const DEMO_CONTENT = '本站装有演示内容：标明“演示”的报道、活动与插图均为示例，不是真实新闻。'
const FINE = 'max-w-[46em] leading-relaxed text-ink-3'

/** Who runs this and how it is filed; what is not set is not shown. */
export function Footer({ settings, whole }: { settings: Settings; whole: Whole | null }) {
  const county = whole && !isProvince(whole) ? whole : null
  const { siteName, icpNumber, policeNumber, siteCode, demoContent, honoursPage } = settings
  const collected = [...COLLECTING_LINKS, ...MATTER_LINKS]
  const columns = [
    { title: '看什么', links: honoursPage === 'on' ? [...collected, HONOURS_LINK] : collected },
    { title: '怎么跟', links: FOLLOWING_LINKS },
    { title: '看哪里', links: divisionLinks(county) },
    { title: '说明', links: STATEMENT_LINKS },
  ]
  return (
    <footer className="mt-18 border-t border-rule bg-sunk text-sm print:hidden">
      <div className="wrap grid gap-6 py-8">
        <div className={COLUMNS_GRID}>
          <div className="max-lg:col-span-full">
            <h2 className={HEAD}>{siteName}</h2>
            {/* Elder mode has a line like it at its top, and six screens in all. */}
            <p className={`${FINE} elder:hidden`}>
              {`${county ? `${county.name}政协` : '省、市州、县市区三级政协'}的履职报道与活动时间轴。每件事分开记三个日期：事件日期、见报日期、发布时间。`}
            </p>
            <ThemeSwitch className="mt-3" />
            <p className="without-script">
              <a href={ELDER_HELP}>长者版、字号、夜间和朗读要用脚本</a>
            </p>
          </div>
          {columns.map(({ title, links }, index) => (
            <nav key={title} aria-label={title} id={index === 0 ? 'ways' : undefined}>
              <h2 className={HEAD}>{title}</h2>
              <ul>
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <Filing icpNumber={icpNumber} policeNumber={policeNumber} siteCode={siteCode} />
        <p className={FINE}>
          {`${county ? '' : '地图为方格示意，不表示行政界线。'}${demoContent ? DEMO_CONTENT : ''}`}
        </p>
      </div>
    </footer>
  )
}

type FilingProps = Pick<Settings, 'icpNumber' | 'policeNumber' | 'siteCode'>

const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/#/query/webSearch'

/** The registration numbers of the site, each a link to the register where anybody may look it up. */
function Filing({ icpNumber, policeNumber, siteCode }: FilingProps) {
  if (!icpNumber && !policeNumber && !siteCode) return null
  const policeCode = /\d{6,}/.exec(policeNumber)?.[0]
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-ink-2">
      {icpNumber && (
        <li>
          <a href={ICP_REGISTER} rel="noreferrer">
            {icpNumber}
          </a>
        </li>
      )}
      {policeNumber && (
        <li>
          <a href={`${POLICE_REGISTER}${policeCode ? `?code=${policeCode}` : ''}`} rel="noreferrer">
            {policeNumber}
          </a>
        </li>
      )}
      {siteCode && <li>网站标识码 {siteCode}</li>}
    </ul>
  )
}
