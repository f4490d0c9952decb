import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../../_lib/search-params.ts'

/** Who asks for a list of the administration, for which text and from which place in it. */
export async function readListAddress(searchParams: SearchParams) {
  const actor = await requireActor()
  const query = await searchParams
  return { actor, query, text: textOf(query['q']), after: textOf(query['after']) }
}
