import { Note } from '#components/newsroom/note'
import { shanghaiTime, wordInstant } from '#lib/dates'

import type { DeskState } from './desk-state.ts'
import type { DeviceDraft } from './device-drafts.ts'

/** What happened to the words while the network was away, in full. */
export function NetworkNote({ state: { offlineSince, onDevice, caughtUp } }: { state: DeskState }) {
  if (offlineSince) {
    return (
      <Note tone="calm">
        {shanghaiTime(offlineSince)} 起连不上网站。
        {onDevice
          ? '可以接着写：写的字都存在这台设备上，连上以后自动补传，关了窗口也在。'
          : '可以接着写，但这台设备存不下草稿：连上之前请别关这一页。'}
      </Note>
    )
  }
  if (!caughtUp) return null
  const { since, minutes, characters, changed } = caughtUp
  return (
    <Note tone="good">
      {shanghaiTime(since)} 起{minutes < 1 ? '不到 1 分钟' : `约 ${minutes} 分钟`}连不上网站，
      {wordChanges(characters, changed)}
    </Note>
  )
}

function wordChanges(characters: number, changed: boolean): string {
  if (!changed) return '现在连上了。'
  return characters > 0 ? `其间写的 ${characters} 字存在本机，已补传。` : '其间的改动已补传。'
}

/**
 * That nothing is saved any more until the writer signs in again. It stays in sight beside the words, and the
 * form behind it stays as it is.
 */
export function SessionNote({ state: { signedOut, problem, onDevice } }: { state: DeskState }) {
  if (!signedOut) return null
  return (
    <div className="session-note">
      <Note
        tone="bad"
        action={
          <a className="button slim" href="/sign-in?callbackUrl=%2Fdesk" target="_blank">
            去登录
          </a>
        }
      >
        <b>{problem}。</b>
        {onDevice ? '这台设备上也存着，' : '这台设备存不下草稿，请先别关这一页。'}
        登录后回来，会接着自动保存。
      </Note>
    </div>
  )
}

/** A new piece that was begun on this device and never reached the site. */
export function LeftoverNote({
  draft,
  onTake,
  onDrop,
}: {
  draft: DeviceDraft
  onTake: () => void
  onDrop: () => void
}) {
  const { headline } = draft.content
  return (
    <Note
      tone="calm"
      action={
        <span className="row">
          <button type="button" className="button slim" onClick={onTake}>
            接着写
          </button>
          <button type="button" className="button plain slim" onClick={onDrop}>
            不要了
          </button>
        </span>
      }
    >
      这台设备上有您 {wordInstant(new Date(draft.at))} 写的一篇没有传上去
      {headline && `：《${headline}》`}。
    </Note>
  )
}
