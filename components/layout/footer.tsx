import type { Settings } from '#domain/site/settings'
import { calendarPath, feedPath } from '#lib/feed-paths'

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
          <nav aria-label="看什么">
            <h2>看什么</h2>
            <ul>
              <li>
                <a href="/timeline">活动时间轴</a>
              </li>
              <li>
                <a href="/topics">专题专栏</a>
              </li>
              <li>
                <a href="/series">讲堂与会议</a>
              </li>
              <li>
                <a href="/pictures">图片新闻</a>
              </li>
            </ul>
          </nav>
          <nav aria-label="怎么跟">
            <h2>怎么跟</h2>
            <ul>
              <li>
                <a href={feedPath({})}>RSS 订阅</a>
              </li>
              <li>
                <a href={calendarPath({})}>日历订阅</a>
              </li>
              <li>
                <a href="/about/api">开放接口</a>
              </li>
            </ul>
          </nav>
          <nav aria-label="看哪里">
            <h2>看哪里</h2>
            <ul>
              <li>
                <a href="/province">全省</a>
              </li>
              <li>
                <a href="/counties">市州与县区</a>
              </li>
              <li>
                <a href="/site-map">网站地图</a>
              </li>
            </ul>
          </nav>
          <nav aria-label="说明">
            <h2>说明</h2>
            <ul>
              <li>
                <a href="/about">关于本站</a>
              </li>
              <li>
                <a href="/corrections">更正与撤稿</a>
              </li>
              <li>
                <a href="/accessibility">无障碍声明</a>
              </li>
              <li>
                <a href="/privacy">隐私说明</a>
              </li>
            </ul>
          </nav>
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
