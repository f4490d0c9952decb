import { Fragment } from 'react'

import type { Inline } from '#domain/article/body-inline'
import { leadsAway } from '#lib/body/link-address'
import { groupByLink, isBold } from '#lib/body/marks'

/** The words of a line as readers see them; what is in it is a closed list, so nothing here can be markup. */
export function ArticleWords({ words = [] }: { words: readonly Inline[] | undefined }) {
  return groupByLink(words).map(({ href, parts }, index) => {
    const shown = parts.map(renderInline)
    if (href === null) return <Fragment key={index}>{shown}</Fragment>
    return (
      <a key={index} className="text-link" href={href} {...(leadsAway(href) ? AWAY : {})}>
        {shown}
      </a>
    )
  })
}

/** The sign behind it comes from the style sheet; the title is what is heard. */
const AWAY = { rel: 'external noopener', title: '站外链接' }

function renderInline(part: Inline, index: number) {
  if (part.type === 'hardBreak') return <br key={index} />
  return isBold(part) ? (
    <b key={index}>{part.text}</b>
  ) : (
    <Fragment key={index}>{part.text}</Fragment>
  )
}
