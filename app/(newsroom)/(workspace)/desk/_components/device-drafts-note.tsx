'use client'

import { useEffect, useState } from 'react'

import { LeftoverNote } from '../../_components/edition-form/session-notes.tsx'
import { dropRow } from '../../_components/editor-session/device-store.ts'
import { settleDrafts, type SettledDraft } from '../../_components/editor-session/settle-drafts.ts'

/** Words on this device that never reached the site, where their author lands: each leads to the form that takes them up. */
export function DeviceDraftsNote({ accountId }: { accountId: number }) {
  const [drafts, setDrafts] = useState<readonly SettledDraft[]>([])
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const found = await settleDrafts(accountId)
      if (!gone) setDrafts(found)
    }
    void ask()
    return () => {
      gone = true
    }
  }, [accountId])
  return drafts.map((draft) => (
    <LeftoverNote
      key={draft.key}
      draft={draft}
      onTake={() => window.location.assign(`/desk/${draft.editionId ?? 'new'}`)}
      onDrop={() => {
        void dropRow(draft.key)
        setDrafts((before) => before.filter(({ key }) => key !== draft.key))
      }}
    />
  ))
}
