import { roomAtomRoute } from '../../../_lib/consultation-feed-routes.ts'

export const GET = roomAtomRoute
