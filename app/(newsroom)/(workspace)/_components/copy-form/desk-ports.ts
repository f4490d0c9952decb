import { z } from 'zod'

import { isTooMuch } from '#lib/action-bytes'
import { withDeadline } from '#lib/deadline'
import { newRequestKey } from '#lib/request-key'

import { readLatest, saveCopy, submitCopy } from '../../desk/actions.ts'
import { saveInReview } from '../../review/actions.ts'
import type { Answer, DeskPorts, Kept, Words } from './desk-state.ts'
import { draftKey } from './device-drafts.ts'
import { dropRow, putRow } from './device-store.ts'

/** An author writing his own, or the editor who holds a piece in review changing it. */
export type CopyTask = 'write' | 'review'

/** Longer than the site waits for its database, so that it is the site that says what is wrong. */
const WAIT_MS = 20_000
/** What a browser still sends when its page is being left. */
const LAST_BYTES = 60_000

const answerSchema: z.ZodType<Answer<Kept>> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      place: z.object({ editionId: z.int(), lockVersion: z.int() }),
      version: z.int(),
      at: z.string(),
    }),
  }),
  z.object({
    ok: z.literal(false),
    code: z.string(),
    message: z.string(),
    issues: z.record(z.string(), z.array(z.string())),
  }),
])

const SENTENCE = '这篇稿件太长，存不下，字都还在这一页上。请分成几篇，或者删去一些再存'
const TOO_LONG = {
  ok: false as const,
  code: 'invalid-input',
  message: SENTENCE,
  issues: { body: [SENTENCE] },
}

/** The form's ways to the site and to this device. */
export function deskPorts(task: CopyTask, accountId: number): DeskPorts {
  const submitKeys = new Map<string, string>()
  return {
    keep: (words) => sendWorkingCopy({ task, accountId }, words),
    save: ({ place, version, content, createKey, setAside }) => {
      const words = { accountId, content, version, setAside: [...setAside] }
      if (isTooMuch(words)) return Promise.resolve(TOO_LONG)
      return withDeadline(
        task === 'review' && place
          ? saveInReview({ place, ...words })
          : saveCopy({ place, ...words, requestKey: createKey }),
        WAIT_MS,
      )
    },
    submit: async (place) => {
      // An editor goes back to reading what he changed.
      if (task === 'review') return { ok: true, value: null }
      // A try whose answer never came is tried again with its own key.
      const seen = `${place.editionId}:${place.lockVersion}`
      const requestKey = submitKeys.get(seen) ?? newRequestKey()
      submitKeys.set(seen, requestKey)
      const answer = await withDeadline(submitCopy({ ...place, requestKey }), WAIT_MS)
      submitKeys.delete(seen)
      return answer
    },
    latest: ({ editionId }, version) => withDeadline(readLatest({ editionId, version }), WAIT_MS),
    onDevice: onDevice(accountId),
  }
}

/**
 * Keeps words on this device. A piece is found by its number once it has one, and by its own key
 * before; the earlier place is cleared.
 */
function onDevice(accountId: number): DeskPorts['onDevice'] {
  let last: string | null = null
  let line: Promise<unknown> = Promise.resolve()
  const keep: DeskPorts['onDevice'] = async (draft) => {
    if (!draft) {
      if (last) await dropRow(last)
      last = null
      return true
    }
    const key = draftKey(accountId, draft.editionId ?? draft.createKey)
    const kept = await putRow({ ...draft, key, accountId })
    if (kept && last !== null && last !== key) await dropRow(last)
    if (kept) last = key
    return kept
  }
  // In turn: a row that is still being written could not be found to be taken away.
  return (draft) => {
    const kept = line.then(() => keep(draft))
    line = kept.catch(() => null)
    return kept
  }
}

/** Not a server action: those wait for each other, and none of them ends when the network hangs. */
async function sendWorkingCopy(
  writer: { task: CopyTask; accountId: number },
  words: Words,
): Promise<Answer<Kept>> {
  const { place, version, content, createKey } = words
  const sent = { ...writer, place, version, content, requestKey: createKey }
  // The site would not even read it, and a connection that is closed looks like no network.
  if (isTooMuch(sent)) return TOO_LONG
  const body = JSON.stringify(sent)
  const response = await fetch('/api/working-copies', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: body.length < LAST_BYTES / 3,
    signal: AbortSignal.timeout(WAIT_MS),
  })
  return answerSchema.parse(await response.json())
}
