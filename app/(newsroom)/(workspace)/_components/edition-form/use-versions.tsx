import { useState } from 'react'

import type { Content } from '#domain/article/content'

import type { OpenedVersion } from '../../_lib/version-actions.ts'
import type { EditorSession, SessionState } from '../editor-session/session-state.ts'
import { tidyContent } from './tidy-content.ts'
import { VersionsDialog } from './versions-dialog.tsx'

/** The versions of the edition that is being written; `onPut` shows one of them in the form. */
export function useVersions(
  { session, state }: { session: EditorSession; state: SessionState },
  content: Content,
  onPut: (content: Content, pictures: Readonly<Record<number, string>>) => void,
) {
  const [shown, setShown] = useState(false)
  const { edition, unsent, unsaved } = state
  /** What is in the form becomes a version first, so that nothing is lost on the way back. */
  const use = async (version: OpenedVersion) => {
    setShown(false)
    if ((unsent || unsaved) && !(await session.save())) return
    onPut(version.content, version.addresses)
    session.change(tidyContent(version.content))
    await session.save()
  }
  return {
    open: edition ? () => setShown(true) : undefined,
    dialog: shown && edition && (
      <VersionsDialog
        edition={edition}
        content={content}
        onUse={(version) => void use(version)}
        onClose={() => setShown(false)}
      />
    ),
  }
}
