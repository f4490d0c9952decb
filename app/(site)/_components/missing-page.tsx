import { SearchBox } from '#components/search/search-box'

/** Shown where there is no page, with the ways on that always exist. */
export function MissingPage() {
  return (
    <div className="missing">
      <p className="font-serif text-place leading-none font-bold text-cinnabar">404</p>
      <h1>没有这个页面</h1>
      <p>
        网址可能写错了，也可能是这一页搬了地方。撤下的报道会留一句说明；从别的网站点过来的，请告诉他们改一改。可以搜一搜标题里的词或县区的名字，也可以从下面接着看：
      </p>
      <SearchBox id="missing-q" label="搜一搜" />
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
