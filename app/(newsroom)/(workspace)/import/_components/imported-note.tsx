import { EmptyState } from '#components/newsroom/empty-state'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import type { ImportedPage } from '#domain/article/import-page'

/** What came of an import, with the way to each draft. */
export function ImportedNote({
  imported: { editionIds, alreadyImported },
  onAgain,
}: {
  imported: ImportedPage
  onAgain: () => void
}) {
  return (
    <>
      <PageHead title="整版导入">
        <span className="grow" />
        <button type="button" className="button" onClick={onAgain}>
          再导一个版
        </button>
      </PageHead>
      <div className="page-body">
        {alreadyImported ? (
          <Note tone="calm">
            <b>这个版以前导入过，没有再建。</b>下面是那时收下的 {editionIds.length} 篇。
          </Note>
        ) : (
          <Note tone="good">
            <b>收下了 {editionIds.length} 篇，</b>都是草稿。逐篇看过、补齐，再提交初审。
          </Note>
        )}
        {editionIds.length === 0 ? (
          <EmptyState title="那次一篇也没有收下">原文还留着。</EmptyState>
        ) : (
          <ol className="imported">
            {editionIds.map((editionId, index) => (
              <li key={editionId}>
                <a href={`/desk/${editionId}`}>第 {index + 1} 篇</a>
              </li>
            ))}
          </ol>
        )}
        <p>
          <a className="button" href="/desk?tab=draft">
            去我的稿件
          </a>
        </p>
      </div>
    </>
  )
}
