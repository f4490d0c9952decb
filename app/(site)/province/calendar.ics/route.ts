import { calendarRoute } from '../../_lib/feed-routes.ts'

export const GET = calendarRoute('province')
