import { topicAtomRoute } from '../../../_lib/feed-routes.ts'

export const GET = topicAtomRoute()
