import { Progress } from '#components/ui/progress'
import { EmptyState } from '#components/ui/empty-state'
import { Icon } from '#components/newsroom/icon'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { PageBody, PageHead } from '#components/ui/page-head'
import { State } from '#components/ui/state'

import { isSure, type BatchFile } from '../_lib/batch-file.ts'
import { isUnsure } from '../_lib/import-draft.ts'
import { ImportedList } from './imported-list.tsx'

/** The files of a batch, each with its state and what comes next. */
export function BatchList({
  files,
  beyond,
  submitted,
  onSubmitted,
  onOpen,
  onAgain,
  onAcceptSure,
  onLeave,
}: {
  files: readonly BatchFile[]
  /** Files that were chosen and do not fit into one batch. */
  beyond: number
  submitted: ReadonlySet<number>
  onSubmitted: (editionIds: readonly number[]) => void
  onOpen: (index: number) => void
  onAgain: (index: number) => void
  onAcceptSure: () => void
  onLeave: () => void
}) {
  const done = files.filter(({ state }) => state !== 'waiting' && state !== 'bringing').length
  const accepted = files.filter(({ state }) => state === 'accepted').length
  const sure = files.filter(isSure).length
  const accepting = files.some(({ state }) => state === 'accepting')
  const busy = done < files.length || accepting
  return (
    <>
      <PageHead title="整版导入" second="status">
        <State grow className="max-md:order-1 max-md:flex-[1_0_100%]" role="status">
          {busy && done < files.length
            ? `读了 ${done} / ${files.length} 个文件`
            : `${files.length} 个文件，收下 ${accepted} 个`}
        </State>
        <Button onClick={onLeave} disabled={busy}>
          换一批
        </Button>
        <Button kind="primary" onClick={onAcceptSure} disabled={busy || sure === 0}>
          收下没有疑处的 {sure} 个
        </Button>
      </PageHead>
      <PageBody>
        {done < files.length && (
          <Progress
            className="w-full max-w-[56.25rem]"
            value={done}
            max={files.length}
            aria-label="读文件的进度"
          />
        )}
        {beyond > 0 && (
          <Note tone="calm">
            一批最多 {files.length} 个文件，排在后面的 {beyond} 个没有收，请做完这批再选。
          </Note>
        )}
        {files.length === 0 && <EmptyState title="没有文件">请回去选一批文件。</EmptyState>}
        <ol className="grid max-w-225">
          {files.map((one, index) => (
            <li
              key={`${one.name}-${index}`}
              className="flex items-center gap-3 border-b border-line py-3 [&>:is(a,button)]:flex-none"
            >
              <span className="min-w-0 flex-1">
                <b>{one.name}</b>
                <small className="dots flex text-ink-2">
                  <BatchStanding one={one} />
                </small>
                {one.problems.map((sentence) => (
                  <small key={sentence} className="block font-semibold text-cinnabar">
                    {sentence}
                  </small>
                ))}
              </span>
              {one.state === 'read' && (
                // What is being taken in is not changed meanwhile.
                <Button size="small" disabled={accepting} onClick={() => onOpen(index)}>
                  打开
                </Button>
              )}
              {one.state === 'failed' && (
                <Button size="small" disabled={busy} onClick={() => onAgain(index)}>
                  再来一次
                </Button>
              )}
              {one.state === 'accepted' && <Icon name="ok" />}
            </li>
          ))}
        </ol>
        {accepted > 0 && !busy && (
          <ImportedList
            editions={files.flatMap((one) => one.accepted?.editions ?? [])}
            doubts={Object.assign({}, ...files.map((one) => one.accepted?.doubts ?? {}))}
            unseen={files.flatMap((one) => one.accepted?.unseen ?? [])}
            submitted={submitted}
            onSubmitted={onSubmitted}
          />
        )}
        {accepted > 0 && !busy && (
          <p>
            <ButtonLink href="/desk?tab=draft">去我的稿件</ButtonLink>
          </p>
        )}
      </PageBody>
    </>
  )
}

function BatchStanding({ one: { state, share, away, page, accepted } }: { one: BatchFile }) {
  if (state === 'waiting') return <span>等着</span>
  if (state === 'bringing') {
    if (away) return <span>连不上网站，等着接着传</span>
    return <span>{share > 0 && share < 1 ? `已传 ${Math.round(share * 100)}%` : '正在读'}</span>
  }
  if (state === 'failed') return <span>没有读成</span>
  if (state === 'accepting') return <span>正在收下</span>
  if (accepted) {
    return (
      <span>{accepted.alreadyImported ? '以前导入过，没有再建' : `收下 ${accepted.count} 篇`}</span>
    )
  }
  const drafts = page?.drafts ?? []
  const unsure = drafts.filter(isUnsure).length
  return (
    <>
      <span>拆出 {drafts.length} 篇</span>
      {page?.known && <span>以前导入过</span>}
      <span>{unsure > 0 ? `${unsure} 篇要看一眼` : '没有疑处'}</span>
    </>
  )
}
