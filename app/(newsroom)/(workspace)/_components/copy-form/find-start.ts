import type { Content } from '#domain/article/content'
import { newRequestKey } from '#lib/request-key'

import type { DraftPlace } from '../../_lib/form-schemas.ts'
import type { DeskStart } from './desk-state.ts'
import type { DeviceDraft } from './device-drafts.ts'
import { wordsOf } from './open-desk.ts'

/** What the server knows of a piece when its form is opened. */
export interface Opened {
  place: DraftPlace | null
  /** The words of the last revision; of a new piece, what it begins with. */
  content: Content
  /** What the person autosaved since, on this version of the edition or an earlier one. */
  working: {
    content: Content
    lockVersion: number
    version: number
    /** It began the piece, and nothing was saved since. */
    beginsEdition: boolean
    at: string
  } | null
}

/** Where writing goes on from, by what the server knows. */
export function startFromServer({ place, content, working }: Opened): DeskStart {
  const start = {
    place,
    version: working?.version ?? 0,
    createKey: newRequestKey(),
    content,
    kept: content,
    revised: content,
    everSaved: place !== null && !working?.beginsEdition,
    lost: null,
    savedAt: null,
    latest: null,
  }
  if (!working || !place || wordsOf(working.content) === wordsOf(content)) return start
  if (working.lockVersion === place.lockVersion) {
    const { content: words, at } = working
    return { ...start, content: words, kept: words, savedAt: at }
  }
  return clash({ ...start, content: working.content }, content, true)
}

/**
 * The same with what this device still had: words that never reached the site go on where they
 * stopped, or come back beside what was saved meanwhile.
 */
export function startFromDevice(start: DeskStart, draft: DeviceDraft): DeskStart {
  const known = wordsOf(start.content)
  if (wordsOf(draft.content) === known) return start
  const { content, lost, createKey } = draft
  const own = { ...start, content, lost, createKey, savedAt: null }
  const onThis =
    draft.lockVersion === (start.place?.lockVersion ?? null) && draft.version === start.version
  if (start.latest === null && (onThis || known === lost)) return own
  return clash(own, start.latest?.content ?? start.kept, start.kept === start.revised)
}

function clash(start: DeskStart, theirs: Content, revised: boolean): DeskStart {
  const { place, version } = start
  if (!place) return start
  return { ...start, latest: { content: theirs, place, version, revised, editable: true } }
}
