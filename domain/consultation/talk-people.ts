import { sql } from 'drizzle-orm'

import { consultationTalks } from '#db/schema/matter/consultation-steps'

/** How many persons took part in a talk; departments are no persons and are counted separately. */
export const peopleOf = sql<number>`(${consultationTalks.members} + ${consultationTalks.residents}
  + ${consultationTalks.experts})`
