import { Headline } from '#components/ui/headline'
import { LineAbout, LineActions, ListLine } from '#components/ui/list-line'
import { State } from '#components/ui/state'
import { MAX_LEFT, type LeftEdition } from '#domain/review/drafts/list-left-editions'
import { formatMoment } from '#lib/dates'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { HandOverForm } from './hand-over-form.tsx'

/** What a closed account left unfinished, and to whom each can go. */
export function LeftEditions({
  accountId,
  name,
  left,
  withEditors,
  now,
}: {
  accountId: number
  name: string
  left: readonly LeftEdition[]
  /** How many more lie with editors, who may return them. */
  withEditors: number
  now: Date
}) {
  return (
    <section aria-labelledby="left">
      <h2 id="left">没写完的稿件</h2>
      <p className="text-ink-2">
        {name}的草稿和退回的稿件，可以转给同一地区的通讯员接着写。
        {withEditors > 0 &&
          `还有 ${withEditors} 篇在审或者等发布；退回来的会列在这里，管这个账号的人会收到通知。`}
        {left.length === MAX_LEFT && `先列最早的 ${MAX_LEFT} 篇，转交了再列后面的。`}
      </p>
      {left.map(({ editionId, lockVersion, headline, state, since, heirs }) => (
        <ListLine key={editionId} aria-labelledby={`left-${editionId}`}>
          <div>
            <h3 id={`left-${editionId}`}>
              <Headline text={headline || '（没有主题）'} />
            </h3>
            <LineAbout>
              <span>{EDITION_STATE_LABELS[state]}</span>
              <span>{formatMoment(since, now)} 起</span>
            </LineAbout>
          </div>
          <LineActions>
            {heirs.length > 0 ? (
              <HandOverForm
                title={headline}
                target={{ editionId, lockVersion }}
                heirs={heirs}
                then={`/admin/accounts/${accountId}?handed=${editionId}`}
              />
            ) : (
              <State>这个地区没有别的通讯员，先授予角色</State>
            )}
          </LineActions>
        </ListLine>
      ))}
    </section>
  )
}
