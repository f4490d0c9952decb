import { Icon } from '#components/newsroom/icon'
import { PageHead } from '#components/newsroom/page-head'

import type { CopyTask, Desk } from './use-draft.ts'

const WAYS = {
  write: { back: '我的稿件', href: '/desk', on: '提交初审' },
  review: { back: '审稿', href: '/review', on: '存好，回到审读' },
} as const satisfies Record<CopyTask, object>

/** The page's head while writing: whether the words are safe, and the two ways on. */
export function SaveBar({
  title,
  desk,
  task,
  children,
}: {
  title: string
  desk: Desk
  task: CopyTask
  children?: React.ReactNode
}) {
  const { back, href, on } = WAYS[task]
  const { state, unsaved, savedAt } = desk
  const still = state === 'still'
  return (
    <PageHead title={title}>
      <a className="crumb wide-only" href={href}>
        {back}
      </a>
      {children}
      <span className="state grow end" role="status">
        {state === 'saving' && '正在保存…'}
        {state === 'submitting' && (task === 'write' ? '正在提交…' : '正在保存…')}
        {still && unsaved && '有没保存的改动'}
        {still && !unsaved && savedAt && (
          <>
            <Icon name="ok" />
            已保存 {savedAt}
          </>
        )}
      </span>
      <button
        type="button"
        className="button"
        disabled={!still}
        onClick={() => void desk.save()}
        aria-keyshortcuts="Control+S"
      >
        保存
        <kbd className="roomy-only" aria-hidden="true">
          Ctrl S
        </kbd>
      </button>
      <button
        type="button"
        className="button go"
        disabled={!still}
        onClick={() => void desk.submit()}
        aria-keyshortcuts="Control+Enter"
      >
        {on}
        <kbd className="roomy-only" aria-hidden="true">
          Ctrl ↵
        </kbd>
      </button>
    </PageHead>
  )
}
