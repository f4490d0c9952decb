import { EmptyState } from '#components/newsroom/empty-state'
import { Icon } from '#components/newsroom/icon'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'

import { isUnsure } from '../_lib/import-draft.ts'
import { isSure, type BatchFile } from './use-batch.ts'

/** The files of a batch, each with where it stands and what comes next. */
export function BatchList({
  files,
  beyond,
  onOpen,
  onAgain,
  onAcceptSure,
  onLeave,
}: {
  files: readonly BatchFile[]
  /** Files that were chosen and do not fit into one batch. */
  beyond: number
  onOpen: (at: number) => void
  onAgain: (at: number) => void
  onAcceptSure: () => void
  onLeave: () => void
}) {
  const done = files.filter(({ state }) => state !== 'waiting' && state !== 'bringing').length
  const accepted = files.filter(({ state }) => state === 'accepted').length
  const sure = files.filter(isSure).length
  const busy = done < files.length || files.some(({ state }) => state === 'accepting')
  return (
    <>
      <PageHead title="整版导入">
        <span className="state grow below" role="status">
          {busy && done < files.length
            ? `读了 ${done} / ${files.length} 个文件`
            : `${files.length} 个文件，收下 ${accepted} 个`}
        </span>
        <button type="button" className="button" onClick={onLeave} disabled={busy}>
          换一批
        </button>
        <button
          type="button"
          className="button go"
          onClick={onAcceptSure}
          disabled={busy || sure === 0}
        >
          收下没有疑处的 {sure} 个
        </button>
      </PageHead>
      <div className="page-body">
        {done < files.length && (
          <progress
            className="batch-progress"
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
        <ol className="batch-list">
          {files.map((one, at) => (
            <li key={`${one.name}-${at}`}>
              <span className="grow">
                <b>{one.name}</b>
                <small className="dots mute">
                  <BatchStanding one={one} />
                </small>
                {one.problems.map((sentence) => (
                  <small key={sentence} className="late">
                    {sentence}
                  </small>
                ))}
              </span>
              {one.state === 'read' && (
                <button type="button" className="button slim" onClick={() => onOpen(at)}>
                  打开
                </button>
              )}
              {one.state === 'failed' && (
                <button
                  type="button"
                  className="button slim"
                  disabled={busy}
                  onClick={() => onAgain(at)}
                >
                  再来一次
                </button>
              )}
              {one.state === 'accepted' && <Icon name="ok" />}
            </li>
          ))}
        </ol>
        {accepted > 0 && !busy && (
          <p>
            <a className="button" href="/desk?tab=draft">
              去我的稿件
            </a>
          </p>
        )}
      </div>
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
