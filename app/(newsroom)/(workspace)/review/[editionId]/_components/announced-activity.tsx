import { findLinked } from '#domain/announcement/list-offered'
import { formatDay } from '#lib/dates'
import { database } from '#server/database'

/** The announced activity whose place the article takes when it is published; nothing when it takes none. */
export async function AnnouncedActivity({ articleId }: { articleId: number }) {
  const announced = await findLinked(database(), articleId)
  if (!announced) return null
  const { announcementId, title, takesPlaceOn } = announced
  return (
    <>
      <h2>预告过的活动</h2>
      <p className="mb-6">
        {formatDay(takesPlaceOn)} <a href={`/planned/${announcementId}`}>{title}</a>
      </p>
    </>
  )
}
