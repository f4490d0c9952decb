import { Icon } from '#components/newsroom/icon'
import { PageHead } from '#components/newsroom/page-head'

import type { Desk } from './use-draft.ts'

/** The page's head while writing: whether the words are safe, and the two ways on. */
export function SaveBar({ title, desk }: { title: string; desk: Desk }) {
  const { state, unsaved, savedAt } = desk
  const still = state === 'still'
  return (
    <PageHead title={title}>
      <a className="crumb wide-only" href="/desk">
        我的稿件
      </a>
      <span className="state grow end" role="status">
        {state === 'saving' && '正在保存…'}
        {state === 'submitting' && '正在提交…'}
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
        提交初审
        <kbd className="roomy-only" aria-hidden="true">
          Ctrl ↵
        </kbd>
      </button>
    </PageHead>
  )
}
