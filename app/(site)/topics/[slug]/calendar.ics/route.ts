import { topicCalendarRoute } from '../../../_lib/feed-routes.ts'

export const GET = topicCalendarRoute()
