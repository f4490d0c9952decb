import { NextPage } from '#components/newsroom/next-page'
import type { ChangeSubject } from '#db/states'
import type { Actor } from '#domain/account/actor'
import { listDivisions } from '#domain/division/list-divisions'
import { listChanges } from '#domain/list-changes'
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
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">改动记录</h2>
      {lines.length === 0 && <p className="mute">还没有人改过。</p>}
      <ol className="history">
        {lines.map(({ id, when, at, who, deed, name, fields }) => (
          <li key={id}>
            <time dateTime={at}>{when}</time>
            <div>
              {who} {deed} {subjectKey === undefined && <b>{name}</b>}
              {fields.length > 0 && (
                <dl className="said">
                  {fields.map(({ word, from, to }) => (
                    <div key={word}>
                      <dt>{word}</dt>
                      <dd>
                        {from !== null && <del>{from || '空'}</del>}
                        {from !== null && to !== null && <span aria-hidden="true">→</span>}
                        {to !== null && <ins>{to || '空'}</ins>}
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </div>
          </li>
        ))}
      </ol>
      <NextPage base={base} next={next} started={after !== undefined} name="changes" />
    </section>
  )
}
