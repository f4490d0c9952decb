import type { BodyBlock } from '#domain/article/body'
import type { Content } from '#domain/article/content'
import { groupLists, type Listed } from '#lib/body/lists'
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
          {groupLists(content.body.content).map((group) => (
            <Group key={group.index} group={group} addresses={addresses} />
          ))}
        </ReadingColumn>
      )}
    </>
  )
}

/** A list is one for a screen reader, too, which counts its items. */
function Group({
  group,
  addresses,
}: {
  group: Listed<BodyBlock>
  addresses: Readonly<Record<number, string>>
}) {
  if (group.list === null) return <BodyBlockView block={group.block} addresses={addresses} />
  const List = group.list === 'number' ? 'ol' : 'ul'
  return (
    // One browser takes a list without markers for no list.
    <List role="list" className="grid gap-[0.5em]">
      {group.items.map((item, index) => (
        <BodyBlockView key={index} block={item} addresses={addresses} listed />
      ))}
    </List>
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
