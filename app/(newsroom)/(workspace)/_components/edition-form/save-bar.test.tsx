import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'

import type { EditorSession, SessionState } from '../editor-session/session-state.ts'
import { SaveBar } from './save-bar.tsx'

const STATE = { doing: 'idle', offlineSince: null, unsent: false, saved: null } as SessionState

it.each(['write', 'review'] as const)('names its keys to the question mark (%s)', (task) => {
  const bar = (
    <SaveBar
      title="写稿"
      session={{} as EditorSession}
      state={STATE}
      task={task}
      onPreview={() => {}}
      onVersions={undefined}
      onSubmit={() => {}}
    />
  )
  expect(renderToStaticMarkup(bar)).toContain('data-keys="own"')
})
