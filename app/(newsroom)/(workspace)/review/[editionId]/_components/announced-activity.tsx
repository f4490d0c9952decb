import { Note } from '#components/ui/note'
import { findLinked } from '#domain/announcement/list-offered'
import type { Content } from '#domain/article/content'
import { formatDay } from '#lib/dates'
import { database } from '#server/database'

/** The announced activity whose place the article takes when it is published; nothing when it takes none. */
export async function AnnouncedActivity({
  articleId,
  content,
  ahead,
  now,
}: {
  articleId: number
  content: Content
  /** Whether it is still to be published for the first time. */
  ahead: boolean
  now: Date
}) {
  const announced = await findLinked(database(), { articleId, content, now })
  if (!announced) return null
  const { announcementId, title, takesPlaceOn, whyNot } = announced
  return (
    <>
      <h2>预告过的活动</h2>
      <p className="mb-6">
        {formatDay(takesPlaceOn)} <a href={`/planned/${announcementId}`}>{title}</a>
      </p>
      {ahead && whyNot !== null && (
        <Note tone="calm">现在接不上：{whyNot}。就这样发布的话，预告照旧留着。</Note>
      )}
    </>
  )
}
