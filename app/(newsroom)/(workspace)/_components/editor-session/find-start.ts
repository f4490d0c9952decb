import type { Content } from '#domain/article/content'
import { newRequestKey } from '#lib/request-key'

import type { EditionRef } from '../../_lib/form-schemas.ts'
import type { SessionStart } from './session-state.ts'
import type { DeviceDraft } from './device-drafts.ts'
import { serializeContent } from './memory.ts'

/** What the server knows of an edition when its form is opened. */
export interface Opened {
  edition: EditionRef | null
  /** The words of the last revision; of a new edition, what it begins with. */
  content: Content
  /** What the person autosaved since, on this version of the edition or an earlier one. */
  working: {
    content: Content
    lockVersion: number
    version: number
    /** It began the edition, and nothing was saved since. */
    beginsEdition: boolean
    at: string
  } | null
}

/** Where writing goes on from, by what the server knows. */
export function startFromServer({ edition, content, working }: Opened): SessionStart {
  const start = {
    edition,
    version: working?.version ?? 0,
    createKey: newRequestKey(),
    content,
    stored: content,
    revised: content,
    everSaved: edition !== null && !working?.beginsEdition,
    lost: null,
    savedAt: null,
    latest: null,
  }
  if (!working || !edition || serializeContent(working.content) === serializeContent(content))
    return start
  if (working.lockVersion === edition.lockVersion) {
    const { content: unsaved, at } = working
    return { ...start, content: unsaved, stored: unsaved, savedAt: at }
  }
  return clash({ ...start, content: working.content }, content, true)
}

/**
 * The same with what this device still had: words that never reached the site go on where they
 * stopped, or come back beside what was saved meanwhile.
 */
export function startFromDevice(start: SessionStart, draft: DeviceDraft): SessionStart {
  const known = serializeContent(start.content)
  if (serializeContent(draft.content) === known) return start
  const { content, lost, createKey } = draft
  const own = { ...start, content, lost, createKey, savedAt: null }
  const { edition } = start
  const onThis =
    draft.lockVersion === (edition?.lockVersion ?? null) && draft.version === start.version
  if (start.latest === null && (onThis || known === lost)) return own
  if (start.latest === null && edition && isAhead(draft, start))
    return {
      ...own,
      edition: { ...edition, lockVersion: draft.lockVersion ?? edition.lockVersion },
      version: draft.version,
    }
  return clash(own, start.latest?.content ?? start.stored, start.stored === start.revised)
}

/** Whether the page was made before words arrived of which this device knows that the site has them. */
export const isAhead = (
  { lockVersion, version }: Pick<DeviceDraft, 'lockVersion' | 'version'>,
  start: Pick<SessionStart, 'edition' | 'version'>,
): boolean => {
  if (lockVersion === null || start.edition === null) return false
  const known = start.edition.lockVersion
  return lockVersion > known || (lockVersion === known && version > start.version)
}

function clash(start: SessionStart, theirs: Content, revised: boolean): SessionStart {
  const { edition, version } = start
  if (!edition) return start
  return { ...start, latest: { content: theirs, edition, version, revised, editable: true } }
}
