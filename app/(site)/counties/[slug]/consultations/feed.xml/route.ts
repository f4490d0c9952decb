import { consultationAtomRoute } from '../../../../_lib/consultation-feed-routes.ts'

export const GET = consultationAtomRoute(['county', 'zone'])
