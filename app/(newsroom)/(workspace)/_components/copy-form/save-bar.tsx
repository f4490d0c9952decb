import { BackLink } from '#components/newsroom/back-link'
import { Icon } from '#components/newsroom/icon'
import { PageHead } from '#components/newsroom/page-head'

import type { CopyTask } from './desk-ports.ts'
import type { Desk, DeskState } from './desk-state.ts'

const WAYS = {
  write: { back: '我的稿件', href: '/desk', on: '提交初审' },
  review: { back: '审稿', href: '/review', on: '存好，回到审读' },
} as const satisfies Record<CopyTask, object>

/** The page's head while writing: whether the words are safe, and the ways on. */
export function SaveBar({
  title,
  desk,
  state,
  task,
  onPreview,
  onSubmit,
  children,
}: {
  title: string
  desk: Desk
  state: DeskState
  task: CopyTask
  onPreview: () => void
  onSubmit: () => void
  children?: React.ReactNode
}) {
  const { back, href, on } = WAYS[task]
  const still = state.doing === 'still' || state.doing === 'keeping'
  return (
    <PageHead title={title}>
      <span className="wide-only">
        <BackLink href={href}>{back}</BackLink>
      </span>
      {children}
      <span className="state grow end" role="status">
        <Standing state={state} task={task} />
      </span>
      <button type="button" className="button wide-only" onClick={onPreview}>
        预览
      </button>
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
        onClick={onSubmit}
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

/** In a few words, where the words on the screen are. */
function Standing({ state, task }: { state: DeskState; task: CopyTask }) {
  const { doing, offlineSince, onDevice, refused, signedOut, unkept, saved } = state
  if (doing === 'submitting' && task === 'write') return '正在提交…'
  if (doing !== 'still') return '正在保存…'
  if (offlineSince) {
    return (
      <span className="state early">
        <Icon name="warn" />
        连不上网站，{onDevice ? '写的字存在本机' : '请别关这一页'}
      </span>
    )
  }
  if (signedOut) {
    return (
      <span className="state late">
        <Icon name="must" />
        没存上，登录失效了
      </span>
    )
  }
  if (refused === 'submit' && !unkept) {
    return (
      <span className="state early">
        <Icon name="warn" />
        已保存，还没提交
      </span>
    )
  }
  if (refused === 'save' && !unkept) {
    return (
      <span className="state early">
        <Icon name="warn" />
        写的都存着，刚才没有办成
      </span>
    )
  }
  if (refused === 'save') {
    return (
      <span className="state late">
        <Icon name="must" />
        没存上
      </span>
    )
  }
  if (unkept) return '有没保存的改动'
  if (!saved) return null
  return (
    <>
      <Icon name="ok" />
      {saved.by === 'itself' ? `${saved.at} 已自动保存` : `已保存 ${saved.at.slice(0, 5)}`}
    </>
  )
}
