import { Crumbs } from '#components/layout/crumbs'
import { Headline } from '#components/ui/headline'
import { STATEMENT_LINKS } from '#lib/site-links'
import { readProvinceCommittee } from '#server/reader/committee'

import { CommitteeCard } from './committee-card.tsx'
import { Frame } from './frame.tsx'

interface StatementProps {
  title: string
  lead: string
  /** Beside the text, under the committee that answers for it. */
  aside?: React.ReactNode
  children: React.ReactNode
}

/** What the site says of itself: text as of an article, and who stands for it beside. */
export async function Statement({ title, lead, aside, children }: StatementProps) {
  const committee = await readProvinceCommittee()
  return (
    <Frame current={null}>
      <Crumbs path={[{ words: '首页', href: '/' }, { words: title }]} />
      <header className="page-head">
        <div>
          <h1>
            <Headline text={title} />
          </h1>
          <p>{lead}</p>
        </div>
      </header>
      <div className="columns">
        <div className="span-8">
          <div className="body statement">{children}</div>
        </div>
        <aside className="span-4 stack" aria-label="主办与说明">
          {committee && <CommitteeCard committee={committee} />}
          {aside}
          <nav className="card" aria-labelledby="statements">
            <h2 id="statements">本站说明</h2>
            <ul className="bullets">
              {STATEMENT_LINKS.map(({ href, words }) => (
                <li key={href}>
                  <a href={href} aria-current={words === title ? 'page' : undefined}>
                    {words}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </aside>
      </div>
    </Frame>
  )
}
