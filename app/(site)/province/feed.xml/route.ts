import { atomRoute } from '../../_lib/feed-routes.ts'

export const GET = atomRoute('province')
