import { newRequestKey } from '#lib/request-key'

import { isUnsure } from './import-draft.ts'
import type { RawPage } from './raw-page.ts'
import type { Taken } from './taken.ts'

/** One file of a batch, from its choice to its drafts. */
export interface BatchFile {
  name: string
  file: File
  state: 'waiting' | 'bringing' | 'read' | 'accepting' | 'accepted' | 'failed'
  /** How much of it has been sent, 0 to 1. */
  share: number
  /** The line is away; it goes on by itself. */
  away: boolean
  page: RawPage | null
  /** What went wrong, or could not be taken, in words. */
  problems: readonly string[]
  /** What was sent to be taken in, with the key of that request, until an answer comes. */
  sent: { words: string; requestKey: string } | null
  accepted: Taken | null
}

export const waiting = (file: File): BatchFile => ({
  name: file.name,
  file,
  state: 'waiting',
  share: 0,
  away: false,
  page: null,
  problems: [],
  sent: null,
  accepted: null,
})

/** Whether a person need not look at it: something was read, and nothing of it is in doubt. */
export function isSure({ state, page }: BatchFile): boolean {
  if (state !== 'read' || !page?.drafts) return false
  return page.drafts.some(({ included }) => included) && !page.drafts.some(isUnsure)
}

const UNREAD = '连不上网站，这个文件没有读完，可以再来一次。'
const UNTAKEN = '连不上网站，不知道收下没有。改过的都在，请再收一次，不会收成两份。'

/** Without an answer: what was read of it, and what a person made of that, stays. */
export const unanswered = ({ page }: BatchFile): Partial<BatchFile> =>
  page ? { state: 'read', problems: [UNTAKEN] } : { state: 'failed', problems: [UNREAD] }

/** The same contents keep their key, so that a page that was taken in unheard does not pass for one of another day. */
export function sentWith({ sent }: BatchFile, contents: unknown): NonNullable<BatchFile['sent']> {
  const words = JSON.stringify(contents)
  return sent?.words === words ? sent : { words, requestKey: newRequestKey() }
}
