import { useState } from 'react'

import { Note } from '#components/ui/note'
import { Button } from '#components/ui/button'
import { rowStyles } from '#components/ui/row'
import type { Content } from '#domain/article/content'
import { shanghaiTime, formatInstant } from '#lib/dates'

import { copyText } from '../copy-to-clipboard.ts'
import { SignInAgain } from '../sign-in-again.tsx'
import { textOfBlocks } from './conflict-rows.ts'

import type { SessionState } from '../editor-session/session-state.ts'
import type { SettledDraft } from '../editor-session/settle-drafts.ts'

/** What keeps the edition from being saved or handed in. */
export function StoppingNotes({ sentences }: { sentences: readonly string[] }) {
  return sentences.map((sentence) => (
    <Note key={sentence} tone="bad">
      {sentence}
    </Note>
  ))
}

/** What happened to the words while the network was away, in full. */
export function NetworkNote({
  state: { offlineSince, storedOnDevice, backOnline },
}: {
  state: SessionState
}) {
  if (offlineSince) {
    return (
      <Note tone="calm">
        {shanghaiTime(offlineSince)} 起连不上网站。
        {storedOnDevice
          ? '可以接着写：写的字都存在这台设备上，连上以后自动补传，关了窗口也在。'
          : '可以接着写，但这台设备存不下草稿：连上之前请别关这一页。'}
      </Note>
    )
  }
  if (!backOnline) return null
  const { since, minutes, characters, changed } = backOnline
  return (
    <Note tone="good">
      {shanghaiTime(since)} 起{minutes < 1 ? '不到 1 分钟' : `约 ${minutes} 分钟`}连不上网站，
      {formatChanges(characters, changed)}
    </Note>
  )
}

function formatChanges(characters: number, changed: boolean): string {
  if (!changed) return '现在连上了。'
  return characters > 0 ? `其间写的 ${characters} 字存在本机，已补传。` : '其间的改动已补传。'
}

/** Headlines, text and captions, a line each, as they are taken elsewhere. */
const formatPlain = ({ kicker, headline, subtitle, body }: Content): string =>
  [kicker, headline, subtitle, textOfBlocks(body.content)].filter(Boolean).join('\n')

/**
 * That nothing is saved any more until the writer signs in again, or at all. It stays in sight beside the words, and the
 * form behind it stays as it is.
 */
export function SessionNote({
  state: { signedOut, accountClosed, problem, storedOnDevice },
  content,
}: {
  state: SessionState
  content: Content
}) {
  const [copied, setCopied] = useState('')
  if (!signedOut && !accountClosed) return null
  return (
    <div className="sticky bottom-3 z-3 max-md:bottom-[calc(66px+env(safe-area-inset-bottom))] *:shadow-[0_4px_16px_rgb(0_0_0/18%)]">
      <Note
        tone="bad"
        action={
          accountClosed ? (
            <Button
              size="small"
              onClick={() => void copyText(formatPlain(content)).then(setCopied)}
            >
              复制全文
            </Button>
          ) : (
            <SignInAgain to="/desk" />
          )
        }
      >
        <b>{problem}。</b>
        {accountClosed ? (
          <>
            请先别关这一页，把全文复制下来，交给管理员或者接手的人。
            <span role="status">{copied}</span>
          </>
        ) : (
          <>
            {storedOnDevice ? '这台设备上也存着，' : '这台设备存不下草稿，请先别关这一页。'}
            登录后回来，会接着自动保存。
          </>
        )}
      </Note>
    </div>
  )
}

/** That the words in the form are this device's, until the site has them. */
export function FromDeviceNote({
  state: { unsent, saved },
}: {
  state: Pick<SessionState, 'unsent' | 'saved'>
}) {
  if (!unsent || saved !== null) return null
  return <Note tone="calm">接着用这台设备上没传上去的字，存好以后这里就不再提。</Note>
}

/** Words that were written on this device and never reached the site, or did so without an answer. */
export function LeftoverNote({
  draft,
  onTake,
  onDrop,
}: {
  draft: SettledDraft
  onTake: () => void
  onDrop: () => void
}) {
  const { headline } = draft.content
  const written = formatInstant(new Date(draft.at))
  return (
    <Note
      tone="calm"
      action={
        <span className={rowStyles()}>
          <Button size="small" onClick={onTake}>
            接着写
          </Button>
          <Button kind="quiet" size="small" onClick={onDrop}>
            {draft.arrived ? '知道了' : '不要了'}
          </Button>
        </span>
      }
    >
      {draft.arrived
        ? `您 ${written} 写的一篇已经存到网站上了`
        : `这台设备上有您 ${written} 写的一篇没有传上去`}
      {headline && `：《${headline}》`}。
    </Note>
  )
}

/** That the choice between two texts is still to be made, and where both are until then. */
export function PutOffNote({
  state: { latest, isPutOff, storedOnDevice },
  onChoose,
}: {
  state: Pick<SessionState, 'latest' | 'isPutOff' | 'storedOnDevice'>
  onChoose: () => void
}) {
  if (!latest || !isPutOff) return null
  return (
    <Note
      tone="calm"
      action={
        <Button size="small" onClick={onChoose}>
          现在选
        </Button>
      }
    >
      两份不同的稿子还没有选。网站上的没有动；您写的还在这一页上，
      {storedOnDevice === false ? '这台设备存不下，选好以前请别关这一页' : '选好以前不往网站上存'}。
    </Note>
  )
}
