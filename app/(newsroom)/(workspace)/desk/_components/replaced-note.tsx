import { Quoted } from '#components/ui/quoted'
import type { ChangedField } from '#domain/difference/changed-fields'
import type { Replaced } from '#domain/review/history/list-replaced'
import { formatMoment } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'

import { ChangesBeside } from '../../_components/changes-beside.tsx'

/** What took the place of a published edition: who wrote and published it, the note to readers, and the difference. */
export function ReplacedNote({
  replaced,
  changes,
  live,
  now,
}: {
  replaced: Replaced
  /** Where the text that readers see differs from this edition. */
  changes: readonly ChangedField[]
  /** Its article, while readers can see it. */
  live: number | null
  now: Date
}) {
  return (
    <>
      {replaced.by.map(({ kind, writer, publisher, publicNote, at }) => (
        <section key={at.getTime()}>
          <h3>
            {kind === 'correction' ? '已更正' : '已更新'}{' '}
            <small>
              {writer}写 · {publisher ?? '系统'}发布 · {formatMoment(at, now)}
            </small>
          </h3>
          {publicNote && <Quoted>{publicNote}</Quoted>}
        </section>
      ))}
      {live !== null && (
        <p>
          <a href={articlePath(live)}>看网上现在的</a>
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>
            和我原来发布的 <b>{changes.length}</b> 处不同
          </summary>
          <ChangesBeside
            changes={changes}
            mine="原来的"
            theirs={live === null ? '撤下前的' : '现在的'}
          />
        </details>
      )}
    </>
  )
}
