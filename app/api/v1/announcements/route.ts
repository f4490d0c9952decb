import { announcementQuerySchema } from '#domain/feed/api/queries'
import { answerQuery } from '#server/documents/answer-query'
import { readApiAnnouncements } from '#server/documents/api-announcements'
import { readToday } from '#server/reader/site'

export function GET(request: Request): Promise<Response> {
  return answerQuery(request, announcementQuerySchema, async ({ from, ...query }) =>
    readApiAnnouncements({ ...query, from: from ?? (await readToday()) }),
  )
}
