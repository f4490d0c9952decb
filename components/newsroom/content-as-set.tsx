import type { Content } from '#domain/article/content'
import { CREDIT_ROLE_LABELS } from '#lib/labels'

import { Headline } from '../ui/headline.tsx'
import { BodyBlockView } from './body-block-view.tsx'
import { headStyles, ReadingColumn, readingStyles } from './reading.tsx'

/** An edition as readers will see it: headline lines, dateline with credits, text, pictures. */
export function ContentAsSet({
  content,
  addresses,
  children,
}: {
  content: Content
  addresses: Readonly<Record<number, string>>
  /** The body, when it is shown otherwise than as it is. */
  children?: React.ReactNode
}) {
  return (
    <>
      <ContentHead content={content} />
      {children ?? (
        <ReadingColumn of="text" className="copy">
          {content.body.content.map((block, index) => (
            <BodyBlockView key={index} block={block} addresses={addresses} />
          ))}
        </ReadingColumn>
      )}
    </>
  )
}

function ContentHead({
  content: { kicker, headline, subtitle, dateline, credits },
}: {
  content: Content
}) {
  const roles = [...new Set(credits.map(({ role }) => role))]
  const { head, headline: main, line, byline } = headStyles()
  return (
    <header className={readingStyles({ of: 'about', className: head() })} data-headlines="">
      {kicker && <p className={line()}>{kicker}</p>}
      <h2 className={main()}>
        <Headline text={headline || '（没有主题）'} />
      </h2>
      {subtitle && <p className={line()}>{subtitle}</p>}
      <p className={byline()}>
        {dateline && <span>{dateline}</span>}
        {roles.map((role) => (
          <span key={role}>
            {CREDIT_ROLE_LABELS[role]}{' '}
            {credits
              .filter((credit) => credit.role === role)
              .map(({ name }) => name)
              .join(' ')}
          </span>
        ))}
      </p>
    </header>
  )
}
