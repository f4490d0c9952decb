import type { Metadata } from 'next'

import { ArticleFrame } from '../_components/article-frame.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '暂时打不开', robots: { index: false } }

/** Sent by the gate, with 503, in place of a page that can not be made while the database is away. */
export default function UnavailablePage() {
  return (
    <ArticleFrame current={null}>
      <div className="missing">
        <p className="missing-code">503</p>
        <h1>这一页暂时打不开</h1>
        <p>网站的数据库这会儿没有应答，正在自动恢复。请过一会儿刷新；首页和近期报道一般还能看。</p>
        <p>
          在编辑部写稿的：已经保存的稿件都在；正在写的内容还在原来的窗口里，请不要关掉那个窗口。
        </p>
        <ul>
          <li>
            <a className="button primary" href="">
              刷新这一页
            </a>
          </li>
          <li>
            <a className="button" href="/">
              回到首页
            </a>
          </li>
        </ul>
      </div>
    </ArticleFrame>
  )
}
