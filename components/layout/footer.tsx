import type { Settings } from '#domain/site/settings'
import {
  COLLECTING_LINKS,
  FOLLOWING_LINKS,
  PLACE_LINKS,
  STATEMENT_LINKS,
  type NamedLink,
} from '#lib/site-links'

const COLUMNS: readonly { title: string; links: readonly NamedLink[] }[] = [
  { title: '看什么', links: COLLECTING_LINKS },
  { title: '怎么跟', links: FOLLOWING_LINKS },
  { title: '看哪里', links: PLACE_LINKS },
  { title: '说明', links: STATEMENT_LINKS },
]

/** Who runs this and how it is filed; what is not set is not shown. */
export function Footer({ settings }: { settings: Settings }) {
  const { siteName, icpNumber, policeNumber, siteCode, demoContent } = settings
  return (
    <footer className="footer">
      <div className="wrap">
        <div className="cols">
          <div>
            <h2>{siteName}</h2>
            <p className="fine">
              省、市州、县市区三级政协的履职报道与活动时间轴。每件事分开记三个日期：事件日期、见报日期、发布时间。
            </p>
          </div>
          {COLUMNS.map(({ title, links }) => (
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
        <Filing numbers={[icpNumber, policeNumber, siteCode && `网站标识码 ${siteCode}`]} />
        <p className="fine">
          地图为方格示意，不表示行政界线。
          {demoContent && '本站装有演示内容：标明“演示”的报道、活动与插图均为示例，不是真实新闻。'}
        </p>
      </div>
    </footer>
  )
}

function Filing({ numbers }: { numbers: string[] }) {
  const given = numbers.filter(Boolean)
  if (given.length === 0) return null
  return (
    <ul className="filing">
      {given.map((number) => (
        <li key={number}>{number}</li>
      ))}
    </ul>
  )
}
