import type { Content } from '#domain/article/content'
import { CREDIT_ROLE_WORDS } from '#lib/words'

import { Headline } from '../ui/headline.tsx'
import { CopyBlock } from './copy-block.tsx'

/** A piece of copy as readers will see it: headline lines, dateline with credits, text, pictures. */
export function CopyAsSet({
  content,
  addresses,
  children,
}: {
  content: Content
  addresses: Readonly<Record<number, string>>
  /** The body, when it is shown otherwise than as it stands. */
  children?: React.ReactNode
}) {
  return (
    <>
      <CopyHead content={content} />
      {children ?? (
        <div className="reading-column copy">
          {content.body.content.map((block, index) => (
            <CopyBlock key={index} block={block} addresses={addresses} />
          ))}
        </div>
      )}
    </>
  )
}

function CopyHead({
  content: { kicker, headline, subtitle, dateline, credits },
}: {
  content: Content
}) {
  const roles = [...new Set(credits.map(({ role }) => role))]
  return (
    <header className="reading-column headlines">
      {kicker && <p className="kicker">{kicker}</p>}
      <h2>
        <Headline text={headline || '（没有主题）'} />
      </h2>
      {subtitle && <p className="subtitle">{subtitle}</p>}
      <p className="byline">
        {dateline && <span>{dateline}</span>}
        {roles.map((role) => (
          <span key={role}>
            {CREDIT_ROLE_WORDS[role]}{' '}
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
