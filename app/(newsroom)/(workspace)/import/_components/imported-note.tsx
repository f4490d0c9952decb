import { EmptyState } from '#components/newsroom/empty-state'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import { Headline } from '#components/ui/headline'
import { EDITION_STATE_WORDS } from '#lib/words'

import type { Accepted } from '../actions.ts'

/** What came of an import, with the way to each draft. */
export function ImportedNote({
  imported: { editions, count, alreadyImported },
  onAgain,
}: {
  imported: Accepted
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
            <b>这个版以前导入过，没有再建。</b>那时收下 {count} 篇
            {editions.length < count && `，其中 ${editions.length} 篇在您的范围里`}。
          </Note>
        ) : (
          <Note tone="good">
            <b>收下了 {count} 篇，</b>都是草稿。逐篇看过、补齐，再提交初审。
          </Note>
        )}
        {editions.length === 0 ? (
          <EmptyState title="没有您能看的稿件">
            那时收下的稿件不在您的范围里，原文还留着。
          </EmptyState>
        ) : (
          <ol className="imported">
            {editions.map(({ editionId, headline, state, own }) => (
              <li key={editionId}>
                <a className="headline-link" href={`/${own ? 'desk' : 'review'}/${editionId}`}>
                  <Headline text={headline || '（没有主题）'} />
                </a>
                <small className="mute">{EDITION_STATE_WORDS[state]}</small>
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
