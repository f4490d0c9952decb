'use client'

import { useEffect, useState } from 'react'

import { Note } from '#components/ui/note'

import type { EditionFormProps } from './edition-form-props.ts'
import { EditionEditor } from './edition-editor.tsx'
import { LeftoverNote } from './session-notes.tsx'
import type { SessionStart } from '../editor-session/session-state.ts'
import { dropRow } from '../editor-session/device-store.ts'
import {
  isAhead,
  startFromDevice,
  startFromServer,
  type Opened,
} from '../editor-session/find-start.ts'
import { settleDrafts, type SettledDraft } from '../editor-session/settle-drafts.ts'
import { takeBegunEdition, takeStoredNote } from '../editor-session/stored-note.ts'
import { tidyContent } from './tidy-content.ts'

/**
 * The writing form: one edition from empty to submitted. It goes on from the words that were
 * written last, on the site or on this device, so it is usable only once the device was asked.
 */
export function EditionForm(props: EditionFormProps) {
  const { edition, working, accountId, children } = props
  const [opening, setOpening] = useState<Opening>(() => ({
    start: startFromServer(tidyOpened(props)),
    from: 'server',
    ready: false,
    leftover: null,
  }))
  const editionId = edition?.editionId ?? null
  const [openedWith] = useState({ edition, version: working?.version ?? 0 })

  useEffect(() => {
    let gone = false
    const begun = editionId === null ? takeBegunEdition(accountId) : null
    if (begun !== null) return window.location.replace(`/desk/${begun}`)
    const note = editionId === null ? null : takeStoredNote(accountId, editionId)
    if (note && isAhead(note, openedWith)) return window.location.reload()
    const ask = async () => {
      const drafts = await settleDrafts(accountId)
      const own = drafts.find(({ editionId: of, begun }) =>
        editionId === null ? of === null || begun : of === editionId,
      )
      if (gone) return
      setOpening((now) => opened(now, own ?? null))
    }
    void ask()
    return () => {
      gone = true
    }
  }, [accountId, editionId, openedWith])

  const { start, from, ready, leftover } = opening
  return (
    <EditionEditor key={start.createKey + from} {...props} start={start} from={from} ready={ready}>
      {children}
      <noscript>
        <Note tone="bad">浏览器里的 JavaScript 关着：这里只能看，写稿要在设置里打开它。</Note>
      </noscript>
      {leftover && (
        <LeftoverNote
          draft={leftover}
          onTake={() =>
            leftover.begun
              ? window.location.assign(`/desk/${leftover.editionId}`)
              : setOpening({
                  start: startFromDevice(start, leftover),
                  from: 'device',
                  ready: true,
                  leftover: null,
                })
          }
          onDrop={() => {
            void dropRow(leftover.key)
            setOpening({ ...opening, leftover: null })
          }}
        />
      )}
    </EditionEditor>
  )
}

interface Opening {
  start: SessionStart
  from: 'server' | 'device'
  ready: boolean
  leftover: SettledDraft | null
}

/** A new edition asks before it takes up another; a known one goes on with its own words. */
function opened(now: Opening, draft: SettledDraft | null): Opening {
  if (!draft) return { ...now, ready: true }
  if (!now.start.edition) return { ...now, ready: true, leftover: draft }
  const start = startFromDevice(now.start, draft)
  if (start !== now.start) return { start, from: 'device', ready: true, leftover: null }
  void dropRow(draft.key)
  return { ...now, ready: true }
}

function tidyOpened({ edition, content, working }: Opened): Opened {
  return {
    edition,
    content: tidyContent(content),
    working: working && { ...working, content: tidyContent(working.content) },
  }
}
