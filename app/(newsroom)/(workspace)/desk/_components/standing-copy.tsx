import { BackLink } from '#components/newsroom/back-link'
import { CopyAsSet } from '#components/newsroom/copy-as-set'
import { HistoryList } from '#components/newsroom/history-list'
import { Note } from '#components/newsroom/note'
import { PageHead } from '#components/newsroom/page-head'
import type { ReviewLevel } from '#db/states'
import type { ChangedPlace } from '#domain/review/changed-places'
import type { OwnEditionCopy } from '#domain/review/get-own-edition'
import { wasPublished } from '#domain/review/workflow'
import { articlePath } from '#lib/site-paths'
import { EDITION_STATE_WORDS } from '#lib/words'

import { MoveButton } from '../../_components/move-button.tsx'
import { OtherForms } from '../../_components/other-forms.tsx'
import { VacancyNote } from '../../_components/vacancy-note.tsx'
import { historyLines } from '../../_lib/history-lines.ts'
import { recallCopy } from '../../_lib/recall-action.ts'
import { wordShown } from '../_lib/stations.ts'
import { whyNotEditable } from '../_lib/why-not-editable.ts'
import { AnswerInvitation } from './answer-invitation.tsx'
import { ChangesBeside } from './changes-beside.tsx'
import { RemarksNote } from './remarks-note.tsx'
import { ReplacedNote } from './replaced-note.tsx'

/**
 * My copy while it may not be changed, or a colleague's I am asked to write too: read it, see where it
 * has been and what editors changed, take it back if that may be. Of one that was corrected stands here
 * what readers see.
 */
export function StandingCopy({
  copy,
  places,
  addresses,
  vacant,
  now,
}: {
  copy: OwnEditionCopy
  /** What editors changed in it, or what was corrected in it, place by place. */
  places: readonly ChangedPlace[]
  addresses: Readonly<Record<number, string>>
  /** The coming levels at which nobody can act. */
  vacant: readonly ReviewLevel[] | null
  now: Date
}) {
  const { content, edition, articleState, history, replaced, recall, join, authorName } = copy
  const { state } = edition
  const refused = whyNotEditable(copy)
  const shown = wasPublished(state)
  const live = shown && articleState === 'live' ? edition.articleId : null
  return (
    <>
      <PageHead title={shown ? wordShown({ articleState, replaced }) : EDITION_STATE_WORDS[state]}>
        <BackLink href="/desk" grow>
          我的稿件
        </BackLink>
        {live !== null && (
          <a className="button" href={articlePath(live)}>
            看网页
          </a>
        )}
        {recall.allowed && (
          <MoveButton
            word="撤回"
            key={edition.lockVersion}
            title={content.headline}
            place={{ editionId: edition.id, lockVersion: edition.lockVersion }}
            ask={recallCopy}
          />
        )}
      </PageHead>
      <div className="reading">
        <div className="reading-column notes">
          <VacancyNote levels={vacant} state={state} divisionCode={edition.divisionCode} />
          <RemarksNote editionId={edition.id} />
        </div>
        {join.allowed && (
          <div className="reading-column notes">
            <Note tone="calm">
              <b>{authorName}请您合署这篇稿件。</b>
              同意以后两人都能改、都能交；合署的人不能审这篇稿件。
              <AnswerInvitation editionId={edition.id} title={content.headline} />
            </Note>
          </div>
        )}
        {replaced && (
          <div className="reading-column notes">
            <div className="answer calm">
              <ReplacedNote replaced={replaced} places={places} live={live} now={now} />
            </div>
          </div>
        )}
        {refused !== null && !join.allowed && !shown && (
          <div className="reading-column notes">
            <Note tone="calm">{refused}</Note>
          </div>
        )}
        <CopyAsSet content={content} addresses={addresses} />
        <div className="reading-column notes">
          <OtherForms editionId={edition.id} published={shown} replaced={replaced !== null} />
        </div>
        {!replaced && places.length > 0 && (
          <section className="reading-column notes changes" aria-labelledby="changes">
            <h2 id="changes">
              {shown ? '发布的和我交的' : '编辑改动'}：{places.length} 处不同
            </h2>
            <ChangesBeside places={places} theirs={shown ? '发布的' : '编辑改后'} />
          </section>
        )}
        <section className="reading-column trail">
          <h2>来路</h2>
          <HistoryList lines={historyLines(history, now)} />
        </section>
      </div>
    </>
  )
}
