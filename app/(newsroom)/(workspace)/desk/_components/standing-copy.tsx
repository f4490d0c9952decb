import { CopyAsSet } from '#components/newsroom/copy-as-set'
import { HistoryList } from '#components/newsroom/history-list'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import type { OwnEditionCopy } from '#domain/review/get-own-edition'
import { wasPublished } from '#domain/review/workflow'
import { EDITION_STATE_WORDS } from '#lib/words'

import { MoveButton } from '../../_components/move-button.tsx'
import { OtherForms } from '../../_components/other-forms.tsx'
import { historyLines } from '../../_lib/history-lines.ts'
import { recallCopy } from '../actions.ts'

/** My copy while it may not be changed: read it, see where it has been, take it back if that may be. */
export function StandingCopy({
  copy: { content, edition, history, recall, edit },
  addresses,
  now,
}: {
  copy: OwnEditionCopy
  addresses: Readonly<Record<number, string>>
  now: Date
}) {
  const { state } = edition
  return (
    <>
      <PageHead title={EDITION_STATE_WORDS[state]}>
        <a className="crumb grow" href="/desk">
          我的稿件
        </a>
        {state === 'published' && (
          <a className="button" href={`/articles/${edition.articleId}`}>
            看网页
          </a>
        )}
        {recall.allowed && (
          <MoveButton
            word="撤回"
            title={content.headline}
            place={{ editionId: edition.id, lockVersion: edition.lockVersion }}
            ask={recallCopy}
          />
        )}
      </PageHead>
      <div className="reading">
        {!edit.allowed && state !== 'published' && (
          <div className="reading-column notes">
            <Note tone="calm">{edit.reason}。要改的话，撤回或者等编辑退回。</Note>
          </div>
        )}
        <CopyAsSet content={content} addresses={addresses} />
        <div className="reading-column notes">
          <OtherForms editionId={edition.id} published={wasPublished(state)} />
        </div>
        <section className="reading-column trail">
          <h2>来路</h2>
          <HistoryList lines={historyLines(history, now)} />
        </section>
      </div>
    </>
  )
}
