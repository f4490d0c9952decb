import type { Actor } from '#domain/account/actor'
import { canCorrect } from '#domain/corrections/policy'
import { isSuperseded } from '#domain/edition/edition-state'
import type { ReviewEdition } from '#domain/review/editions/get-review-edition'

import { footStyles } from './foot-styles.ts'

/** The foot of the review page of what has been before readers: how it can be changed, by this person. */
export function PublishedFoot({
  review: { edition, own },
  actor,
}: {
  review: ReviewEdition
  actor: Actor
}) {
  const { id, state, divisionCode } = edition
  return (
    <p className={footStyles()}>
      {isSuperseded(state) ? '这一稿已被新版替换，网上是新的一版。' : '这一稿已经发布。'}
      {canCorrect(actor, divisionCode).allowed ? (
        <>
          要改请到<a href="/published">“已发布”</a>里开更正。
        </>
      ) : (
        own && (
          <>
            <a href={`/desk/${id}`}>看现在的文字</a>，要改请在
            <a href="/desk?tab=published">我的稿件</a>里申请更正。
          </>
        )
      )}
    </p>
  )
}
