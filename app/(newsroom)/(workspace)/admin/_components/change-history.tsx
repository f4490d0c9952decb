import { HISTORY_TEXT, History, HistoryEntry } from '#components/ui/history'
import { Pager } from '#components/ui/pager'
import type { ChangeSubject } from '#db/change-states'
import type { Actor } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { listChanges } from '#domain/audit/list-changes'
import { database } from '#server/database'

import { changeLines } from '../_lib/change-lines.ts'

/**
 * Who changed what of a subject, newest first; of all subjects of its kind, by name, when no key is
 * given. It pages by `changes` in the address.
 */
export async function ChangeHistory({
  actor,
  subject,
  subjectKey,
  base,
  after,
  now,
}: {
  actor: Actor
  subject: ChangeSubject
  subjectKey?: string | number
  /** The page's address without a place in this list; may carry a query. */
  base: string
  after: string | undefined
  now: Date
}) {
  const db = database()
  const key = subjectKey === undefined ? {} : { key: subjectKey }
  const [{ rows, next }, divisions] = await Promise.all([
    listChanges(db, { actor, subject, ...key, after }),
    listDivisions(db),
  ])
  const lines = changeLines(rows, divisions, now)
  return (
    <section className="mt-6 max-w-190 border-t border-line pt-6" aria-labelledby="changes">
      <h2 id="changes" className="mb-2 text-sm font-semibold">
        改动记录
      </h2>
      {lines.length === 0 && <p className="text-ink-2">还没有人改过。</p>}
      <History>
        {lines.map(({ id, when, at, who, second, kind, name, fields }) => (
          <HistoryEntry key={id} at={at} when={when}>
            {who} {kind} {subjectKey === undefined && <b>{name}</b>}
            {second !== null && <span className="text-ink-2">（{second}确认）</span>}
            {fields.length > 0 && (
              <dl className={HISTORY_TEXT}>
                {fields.map(({ label, from, to }) => (
                  <div key={label} className="flex flex-wrap gap-x-2">
                    <dt className="after:content-['：']">{label}</dt>
                    <dd className="flex flex-wrap gap-x-1.5 wrap-anywhere">
                      {from !== null && (
                        <del className="mx-px px-px text-ink-3 line-through decoration-[1.5px]">
                          {from || '空'}
                        </del>
                      )}
                      {from !== null && to !== null && <span aria-hidden="true">→</span>}
                      {to !== null && (
                        <ins className="mx-px px-px text-ink no-underline">{to || '空'}</ins>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </HistoryEntry>
        ))}
      </History>
      <Pager base={base} next={next} started={after !== undefined} name="changes" />
    </section>
  )
}
