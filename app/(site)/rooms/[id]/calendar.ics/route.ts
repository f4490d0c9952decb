import { roomCalendarRoute } from '../../../_lib/consultation-feed-routes.ts'

export const GET = roomCalendarRoute
