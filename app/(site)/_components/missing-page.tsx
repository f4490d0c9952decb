/** Said where there is no page, with the ways on that always exist. */
export function MissingPage() {
  return (
    <div className="missing">
      <p className="missing-code">404</p>
      <h1>没有这个页面</h1>
      <p>网址可能写错了，也可能是这篇报道已经撤下。可以从这里继续：</p>
      <ul>
        <li>
          <a className="button primary" href="/">
            回到首页
          </a>
        </li>
        <li>
          <a className="button" href="/counties">
            找市州县区
          </a>
        </li>
        <li>
          <a className="button" href="/timeline">
            看时间轴
          </a>
        </li>
        <li>
          <a className="button" href="/site-map">
            网站地图
          </a>
        </li>
      </ul>
    </div>
  )
}
