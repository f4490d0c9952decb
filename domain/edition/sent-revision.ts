import { inArray, sql } from 'drizzle-orm'

import { editions } from '#db/schema/editions'
import { transitions } from '#db/schema/transitions'
import { WITH_AUTHOR_STATES } from '#db/states'

/**
 * SQL for the revision of an edition that was last sent in, null when none was: what lies with its writers
 * since is nobody's to read.
 */
export const sentRevision = sql<number>`case
  when ${inArray(editions.state, [...WITH_AUTHOR_STATES, 'spiked'])} then (
    select max(sent.revision_id) from ${transitions} as sent
    where sent.edition_id = ${editions.id} and sent.move in ('submit', 'edit', 'approve', 'return'))
  else ${editions.currentRevisionId} end`
