import { BulletList } from '#components/layout/bullet-list'
import { Card } from '#components/layout/card'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import { STATEMENT_LINKS } from '#lib/addresses/site-links'
import { readOwnCommittee } from '#server/reader/committee'

import { CommitteeCard } from './committee-card.tsx'
import { Frame } from './frame.tsx'

interface StatementProps {
  title: string
  lead: string
  /** Beside the text, under the committee that answers for it. */
  aside?: React.ReactNode
  children: React.ReactNode
}

const BODY = [
  'body mx-0 [&>*:first-child]:mt-0 [&>h2]:border-t [&>h2]:border-line [&>h2]:pt-4',
  '[&>h2:first-child]:border-t-0 [&>h2:first-child]:pt-0',
].join(' ')

/** What the site says of itself: text as of an article, and who stands for it beside. */
export async function Statement({ title, lead, aside, children }: StatementProps) {
  const committee = await readOwnCommittee()
  return (
    <Frame current={null}>
      <Crumbs path={[{ label: '首页', href: '/' }, { label: title }]} />
      <PageTitle title={<Headline text={title} />} lead={lead} />
      <div className="columns">
        <div className="span-8">
          <div className={BODY}>{children}</div>
        </div>
        <aside className="lg:col-span-4 stack" aria-label="主办与说明">
          {committee && <CommitteeCard committee={committee} />}
          {aside}
          <Card as="nav" id="statements" title="本站说明">
            <BulletList>
              {STATEMENT_LINKS.map(({ href, label }) => (
                <li key={href} className="first:border-t-0">
                  <a
                    className={`elder:min-h-tap ${label === title ? 'font-bold text-cinnabar' : ''}`}
                    href={href}
                    aria-current={label === title ? 'page' : undefined}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </BulletList>
          </Card>
        </aside>
      </div>
    </Frame>
  )
}
