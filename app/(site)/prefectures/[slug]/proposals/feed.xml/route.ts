import { matterAtomRoute } from '../../../../_lib/matter-feed-routes.ts'

export const GET = matterAtomRoute(['prefecture'])
