import { Fragment } from 'react'

import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'

/** As many as are read at a glance; the others are in the list of places above. */
const MAX_LINKS = 8

interface Place {
  code: string
  name: string
}

/** A place for which nothing is written yet: where it can be done comes first, then what this place needs. */
export function NoSession({
  at,
  others,
  keeps,
}: {
  at: Place
  /** The other places for which this person may write and that have a session. */
  others: readonly Place[]
  /** Whether this person brings its register in. */
  keeps: boolean
}) {
  const shown = others.slice(0, MAX_LINKS)
  return (
    <EmptyState
      title={`${at.name}还没有登记届次`}
      action={keeps && <ButtonLink href="/matters/import">导入提案</ButtonLink>}
    >
      {shown.length > 0 && (
        <p>
          现在能写的：
          {shown.map(({ code, name }, index) => (
            <Fragment key={code}>
              {index > 0 && '、'}
              <a className="text-link" href={`/matters/new?division=${code}`}>
                {name}
              </a>
            </Fragment>
          ))}
          {others.length > shown.length && `，等 ${others.length} 处，在上面选`}
        </p>
      )}
      {shown.length > 0 && `给${at.name}写，`}
      {keeps ? '' : '请提案专员'}先导入一次提案目录，本次会议就有了，再来写。
    </EmptyState>
  )
}
