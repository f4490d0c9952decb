import { withDeadline } from '#lib/process/deadline'

import { findBegunEdition } from '../../desk/actions.ts'
import { draftKey, listDrafts, type DeviceDraft } from './device-drafts.ts'
import { dropRow, putRow } from './device-store.ts'
import { serializeContent } from './memory.ts'

export interface SettledDraft extends DeviceDraft {
  /** A first request of it arrived, though no answer came. */
  begun: boolean
  /** The site has all words of it. */
  arrived: boolean
}
/** A form is not kept from its writer by a site that does not answer. */
const LONGEST_MS = 3_000
const UNSENT = { begun: false, arrived: false }

/**
 * The account's drafts on this device, newest first, held against the site: one whose first request arrived without
 * an answer becomes a draft of the edition that it began, so that nobody writes it twice.
 */
export async function settleDrafts(accountId: number): Promise<SettledDraft[]> {
  const drafts = await listDrafts(accountId).catch(() => [])
  return Promise.all(drafts.map(settle))
}

async function settle(draft: DeviceDraft): Promise<SettledDraft> {
  if (draft.editionId !== null) return { ...draft, ...UNSENT }
  const { accountId, createKey, content } = draft
  const asked = withDeadline(findBegunEdition({ requestKey: createKey }), LONGEST_MS)
  const answer = await asked.catch(() => null)
  const latest = answer?.ok ? answer.value : null
  if (latest === null) return { ...draft, ...UNSENT }
  const { edition, version } = latest
  const kept = serializeContent(latest.content)
  const key = draftKey(accountId, edition.editionId)
  const adopted = { ...draft, ...edition, version, key, lost: kept }
  const arrived = serializeContent(content) === kept
  if (!arrived) await putRow(adopted)
  await dropRow(draft.key)
  return { ...adopted, begun: true, arrived }
}
