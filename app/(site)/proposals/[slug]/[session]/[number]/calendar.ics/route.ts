import { matterCalendarRoute } from '../../../../../_lib/matter-feed-routes.ts'

export const GET = matterCalendarRoute(null)
