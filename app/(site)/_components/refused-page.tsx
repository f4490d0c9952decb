import { ArticleFrame } from './article-frame.tsx'

interface RefusedPageProps {
  code: number
  title: string
  /** Why, and what to do: paragraphs. */
  children: React.ReactNode
}

/** What the gate sends in place of a page that it does not let through. */
export function RefusedPage({ code, title, children }: RefusedPageProps) {
  return (
    <ArticleFrame current={null}>
      <div className="missing">
        <p className="font-serif text-place leading-none font-bold text-cinnabar">{code}</p>
        <h1>{title}</h1>
        {children}
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
