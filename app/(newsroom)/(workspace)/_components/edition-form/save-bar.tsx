import { BackLink } from '#components/ui/back-link'
import { Icon } from '#components/newsroom/icon'
import { KeyHelp } from '#components/newsroom/key-help'
import { PageHead } from '#components/ui/page-head'
import { Button } from '#components/ui/button'
import { State } from '#components/ui/state'

import type { EditingTask } from '../editor-session/site-ports.ts'
import type { EditorSession, SessionState } from '../editor-session/session-state.ts'

const WAYS = {
  write: { back: '我的稿件', href: '/desk', on: '提交初审' },
  review: { back: '审稿', href: '/review', on: '存好，回到审读' },
} as const satisfies Record<EditingTask, object>

/** The page's head while writing: whether the words are safe, and the ways on. */
export function SaveBar({
  title,
  session,
  state,
  task,
  onPreview,
  onVersions,
  onSubmit,
  children,
}: {
  title: string
  session: EditorSession
  state: SessionState
  task: EditingTask
  onPreview: () => void
  /** Missing while there is nothing to go back to. */
  onVersions: (() => void) | undefined
  onSubmit: () => void
  children?: React.ReactNode
}) {
  const { back, href, on } = WAYS[task]
  const reviews = task === 'review'
  const idle = state.doing === 'idle' || state.doing === 'autosaving'
  return (
    <PageHead title={title} second={reviews ? 'writing' : 'none'}>
      <span className={reviews ? 'max-md:hidden! max-lg:flex-1' : 'max-md:hidden!'}>
        <BackLink href={href}>{back}</BackLink>
      </span>
      {children}
      <State grow className={reviews ? 'max-lg:order-1 max-lg:flex-none' : ''} role="status">
        <Standing state={state} task={task} />
      </State>
      {onVersions && (
        <Button kind="quiet" className="max-md:hidden!" onClick={onVersions}>
          <Icon name="clock" />
          版本
        </Button>
      )}
      <Button className="max-md:hidden!" onClick={onPreview}>
        预览
      </Button>
      <Button disabled={!idle} onClick={() => void session.save()} aria-keyshortcuts="Control+S">
        保存
        <kbd className="max-xl:hidden!" aria-hidden="true">
          Ctrl S
        </kbd>
      </Button>
      <Button kind="primary" disabled={!idle} onClick={onSubmit} aria-keyshortcuts="Control+Enter">
        {on}
        <kbd className="max-xl:hidden!" aria-hidden="true">
          Ctrl ↵
        </kbd>
      </Button>
      <KeyHelp
        keys={[
          { keys: ['Ctrl', 'S'], does: '保存' },
          { keys: ['Ctrl', 'Enter'], does: on },
          { keys: ['Ctrl', 'K'], does: '选中了字时，给它加链接' },
          { keys: ['Ctrl', 'Alt', 'G'], does: '插入表格；在表格里，到它的工具' },
        ]}
      />
    </PageHead>
  )
}

/** In a few words, where the words on the screen are. */
function Standing({ state, task }: { state: SessionState; task: EditingTask }) {
  const { doing, offlineSince, storedOnDevice, refused, triesAgain, signedOut, unsent, saved } =
    state
  if (doing === 'submitting' && task === 'write') return '正在提交…'
  if (doing !== 'idle') return '正在保存…'
  if (offlineSince) {
    return (
      <State tone="early">
        <Icon name="warn" />
        连不上网站，{storedOnDevice ? '写的字存在本机' : '请别关这一页'}
      </State>
    )
  }
  if (signedOut) {
    return (
      <State tone="late">
        <Icon name="must" />
        没存上，登录失效了
      </State>
    )
  }
  if (refused === 'submit' && !unsent) {
    return (
      <State tone="early">
        <Icon name="warn" />
        已保存，还没提交
      </State>
    )
  }
  if (refused === 'save' && !unsent) {
    return (
      <State tone="early">
        <Icon name="warn" />
        写的都存着，刚才没有办成
      </State>
    )
  }
  if (refused === 'save' && triesAgain) {
    return (
      <State tone="early">
        <Icon name="warn" />
        没存上，会自动再存
      </State>
    )
  }
  if (refused === 'save') {
    return (
      <State tone="late">
        <Icon name="must" />
        没存上
      </State>
    )
  }
  if (unsent) return '有没保存的改动'
  if (!saved) return null
  return (
    <>
      <Icon name="ok" />
      {saved.by === 'autosave' ? `${saved.at} 已自动保存` : `已保存 ${saved.at.slice(0, 5)}`}
    </>
  )
}
