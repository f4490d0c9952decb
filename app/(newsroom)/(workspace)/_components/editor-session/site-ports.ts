import { z } from 'zod'

import { isTooMuch } from '#lib/http/action-bytes'
import { withDeadline } from '#lib/process/deadline'
import { newRequestKey } from '#lib/request-key'

import { readLatest, saveEdition, submitOwnEdition } from '../../desk/actions.ts'
import { saveInReview } from '../../review/actions.ts'
import type { Answer, SitePorts, Stored, Unstored } from './session-state.ts'
import { draftKey } from './device-drafts.ts'
import { dropRow, putRow } from './device-store.ts'
import { noteStored } from './stored-note.ts'

/** An author who writes their own edition, or the editor who changes an edition that they hold in review. */
export type EditingTask = 'write' | 'review'

/** Longer than the site waits for its database, so that it is the site that says what is wrong. */
const WAIT_MS = 20_000
/** What a browser still sends when its page is being left. */
const LAST_BYTES = 60_000

const answerSchema: z.ZodType<Answer<Stored>> = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    value: z.object({
      edition: z.object({ editionId: z.int(), lockVersion: z.int() }),
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
export function sitePorts(task: EditingTask, accountId: number): SitePorts {
  const submitKeys = new Map<string, string>()
  /** Versions of which the writer was asked whether they go back as they were returned. */
  const asked = new Set<string>()
  const noted = (answer: Answer<Stored>) => {
    if (answer.ok) noteStored(accountId, answer.value)
    return answer
  }
  return {
    autosave: (unstored) => sendWorkingCopy({ task, accountId }, unstored).then(noted),
    save: ({ edition, version, content, createKey, setAside }) => {
      const input = { accountId, content, version, setAside: [...setAside] }
      if (isTooMuch(input)) return Promise.resolve(TOO_LONG)
      return withDeadline(
        task === 'review' && edition
          ? saveInReview({ edition, ...input })
          : saveEdition({ edition, ...input, requestKey: createKey }),
        WAIT_MS,
      ).then(noted)
    },
    submit: async (edition) => {
      // An editor goes back to reading what they changed.
      if (task === 'review') return { ok: true, value: null }
      // A try whose answer never came is tried again with its own key.
      const seen = `${edition.editionId}:${edition.lockVersion}`
      const requestKey = submitKeys.get(seen) ?? newRequestKey()
      submitKeys.set(seen, requestKey)
      const request = { ...edition, requestKey, asReturned: asked.has(seen) }
      const answer = await withDeadline(submitOwnEdition(request), WAIT_MS)
      submitKeys.delete(seen)
      if (!answer.ok && 'unchanged' in answer.issues) asked.add(seen)
      return answer
    },
    readLatest: ({ editionId }, version) =>
      withDeadline(readLatest({ editionId, version }), WAIT_MS),
    storeOnDevice: storeOnDevice(accountId),
  }
}

/**
 * Stores drafts on this device. An edition is found by its number once it has one, and by its own key
 * before; the earlier row is cleared.
 */
function storeOnDevice(accountId: number): SitePorts['storeOnDevice'] {
  let last: string | null = null
  // Nothing waits before the row is asked for: a page that is being left ends here. The store itself takes what it
  // is asked in turn.
  return async (draft) => {
    const earlier = last
    if (!draft) {
      last = null
      if (earlier) await dropRow(earlier)
      return true
    }
    const key = draftKey(accountId, draft.editionId ?? draft.createKey)
    last = key
    const stored = await putRow({ ...draft, key, accountId })
    if (stored && earlier !== null && earlier !== key) await dropRow(earlier)
    return stored
  }
}

/** Not a server action: those wait for each other, and none of them ends when the network hangs. */
async function sendWorkingCopy(
  writer: { task: EditingTask; accountId: number },
  unstored: Unstored,
): Promise<Answer<Stored>> {
  const { edition, version, content, createKey } = unstored
  const sent = { ...writer, edition, version, content, requestKey: createKey }
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
