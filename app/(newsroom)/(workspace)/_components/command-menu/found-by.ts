import type { EditionLink, searchEditions } from './actions.ts'

const OFFLINE = '现在连不上网站，查不了稿件。连上以后再查。'

export interface Found {
  editions: readonly EditionLink[]
  /** Why nothing could be asked. */
  problem: string | null
}

/** What the site says; no answer, and a refusal, are not the same as nothing that fits. */
export async function foundBy(search: typeof searchEditions, asked: string): Promise<Found> {
  try {
    const answer = await search(asked)
    return answer.ok
      ? { editions: answer.value, problem: null }
      : { editions: [], problem: answer.message }
  } catch {
    return { editions: [], problem: OFFLINE }
  }
}
