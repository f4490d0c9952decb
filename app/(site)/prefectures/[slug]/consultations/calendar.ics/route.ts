import { consultationCalendarRoute } from '../../../../_lib/consultation-feed-routes.ts'

export const GET = consultationCalendarRoute(['prefecture'])
