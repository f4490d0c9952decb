import type { Settings } from '#domain/site/settings'
import {
  COLLECTING_LINKS,
  FOLLOWING_LINKS,
  HONOURS_LINK,
  PLACE_LINKS,
  STATEMENT_LINKS,
  type NamedLink,
} from '#lib/site-links'

import { ThemeSwitch } from '../ui/theme-switch.tsx'

const COLUMNS: readonly { title: string; links: readonly NamedLink[] }[] = [
  { title: '看什么', links: COLLECTING_LINKS },
  { title: '怎么跟', links: FOLLOWING_LINKS },
  { title: '看哪里', links: PLACE_LINKS },
  { title: '说明', links: STATEMENT_LINKS },
]

/** Who runs this and how it is filed; what is not set is not shown. */
export function Footer({ settings }: { settings: Settings }) {
  const { siteName, icpNumber, policeNumber, siteCode, demoContent, honoursPage } = settings
  const columns = COLUMNS.map(({ title, links }, at) => ({
    title,
    links: at === 0 && honoursPage === 'on' ? [...links, HONOURS_LINK] : links,
  }))
  return (
    <footer className="footer">
      <div className="wrap">
        <div className="cols">
          <div>
            <h2>{siteName}</h2>
            <p className="fine">
              省、市州、县市区三级政协的履职报道与活动时间轴。每件事分开记三个日期：事件日期、见报日期、发布时间。
            </p>
            <ThemeSwitch />
          </div>
          {columns.map(({ title, links }) => (
            <nav key={title} aria-label={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(({ href, words }) => (
                  <li key={href}>
                    <a href={href}>{words}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <Filing icpNumber={icpNumber} policeNumber={policeNumber} siteCode={siteCode} />
        <p className="fine">
          地图为方格示意，不表示行政界线。
          {demoContent && '本站装有演示内容：标明“演示”的报道、活动与插图均为示例，不是真实新闻。'}
        </p>
      </div>
    </footer>
  )
}

type FilingProps = Pick<Settings, 'icpNumber' | 'policeNumber' | 'siteCode'>

const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/#/query/webSearch'

/** The numbers authorities gave, each a link to the register where anybody may look it up. */
function Filing({ icpNumber, policeNumber, siteCode }: FilingProps) {
  if (!icpNumber && !policeNumber && !siteCode) return null
  const policeCode = /\d{6,}/.exec(policeNumber)?.[0]
  return (
    <ul className="filing">
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
