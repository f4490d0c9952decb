import { useEffect, useRef, useState } from 'react'

import { Icon } from '#components/newsroom/icon'
import { UndoLink } from '#components/newsroom/undo-link'
import { State } from '#components/ui/state'
import type { Content } from '#domain/article/content'
import type { WidthRepair } from '#domain/copydesk/checks/hint'
import { findWidths } from '#domain/copydesk/checks/punctuation'
import { repairWidths } from '#domain/copydesk/checks/repair-widths'

const WORDS: Record<WidthRepair, string> = { marks: '标点', digits: '数字' }

/** Mends all marks of a kind at once; the way back is there until something else is written. */
export function useRepairs(content: Content, onPut: (content: Content) => void) {
  const [done, setDone] = useState<{
    before: Content
    after: string
    sentence: string
    what: WidthRepair
  } | null>(null)
  const back = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone with what it mended.
  useEffect(() => {
    if (done) back.current?.focus()
  }, [done])
  const standing = done !== null && done.after === JSON.stringify(content) ? done : null
  return {
    repair: (what: WidthRepair) => {
      const count = findWidths(content)[what].length
      const mended = repairWidths(content, what)
      onPut(mended)
      const sentence = `改了 ${count} 处${WORDS[what]}`
      setDone({ before: content, after: JSON.stringify(mended), sentence, what })
    },
    note: standing && (
      <p className="my-2 flex items-center gap-2">
        <State role="status">
          <Icon name="ok" />
          {standing.sentence}
        </State>
        <UndoLink
          ref={back}
          label={`改过的${WORDS[standing.what]}`}
          onUndo={() => onPut(standing.before)}
        />
      </p>
    ),
  }
}
