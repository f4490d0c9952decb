import { BackLink } from '#components/ui/back-link'
import { ContentAsSet } from '#components/newsroom/content-as-set'
import { HistoryList } from '#components/newsroom/history-list'
import { READING, ReadingColumn, readingStyles } from '#components/newsroom/reading'
import { Note } from '#components/ui/note'
import { PageHead } from '#components/ui/page-head'
import { ButtonLink } from '#components/ui/button'
import type { ReviewLevel } from '#db/states'
import type { ChangedField } from '#domain/difference/changed-fields'
import { wasPublished } from '#domain/edition/edition-state'
import type { OwnEditionDetails } from '#domain/review/editions/get-own-edition'
import { formatMoment } from '#lib/dates'
import { articlePath } from '#lib/addresses/site-paths'
import { EDITION_STATE_LABELS } from '#lib/labels'

import { MoveButton } from '../../_components/move-button.tsx'
import { OtherForms } from '../../_components/other-forms.tsx'
import { VacancyNote } from '../../_components/vacancy-note.tsx'
import { historyLines } from '../../_lib/history-lines.ts'
import { recallOwnEdition } from '../../_lib/recall-action.ts'
import { formatShown } from '../_lib/stations.ts'
import { whyNotEditable } from '../_lib/why-not-editable.ts'
import { AnswerInvitation } from './answer-invitation.tsx'
import { Answer } from './answer.tsx'
import { ChangesBeside } from '../../_components/changes-beside.tsx'
import { RemarksNote } from './remarks-note.tsx'
import { ReplacedNote } from './replaced-note.tsx'

const CHANGES = [
  'mt-6 border-t border-line pt-6',
  '[&_del]:bg-transparent [&_del]:text-ink-3 [&_ins]:bg-transparent [&_ins]:text-ink [&_ins]:no-underline',
].join(' ')

/**
 * My edition while it may not be changed, or a colleague's I am asked to write too: read it, see where it
 * has been and what editors changed, take it back if that may be. Of one that was corrected this shows
 * what readers see.
 */
export function StandingEdition({
  details,
  changes,
  addresses,
  vacant,
  now,
}: {
  details: OwnEditionDetails
  /** What editors changed in it, or what was corrected in it, field by field. */
  changes: readonly ChangedField[]
  addresses: Readonly<Record<number, string>>
  /** The coming levels at which nobody can act. */
  vacant: readonly ReviewLevel[] | null
  now: Date
}) {
  const { content, edition, articleState, history, replaced, recall, join, authorName } = details
  const { state } = edition
  const refused = whyNotEditable(details)
  const shown = wasPublished(state)
  const live = shown && articleState === 'live' ? edition.articleId : null
  return (
    <>
      <PageHead
        title={
          shown
            ? formatShown({ articleState, replaced })
            : edition.scheduledAt
              ? `${EDITION_STATE_LABELS[state]}，${formatMoment(edition.scheduledAt, now)} 发布`
              : EDITION_STATE_LABELS[state]
        }
      >
        <BackLink href="/desk" grow>
          我的稿件
        </BackLink>
        {live !== null && <ButtonLink href={articlePath(live)}>看网页</ButtonLink>}
        {recall.allowed && (
          <MoveButton
            label="撤回"
            key={edition.lockVersion}
            title={content.headline}
            target={{ editionId: edition.id, lockVersion: edition.lockVersion }}
            ask={recallOwnEdition}
          />
        )}
      </PageHead>
      <div className={READING}>
        <ReadingColumn of="notes">
          <VacancyNote levels={vacant} state={state} divisionCode={edition.divisionCode} />
          <RemarksNote editionId={edition.id} />
        </ReadingColumn>
        {join.allowed && (
          <ReadingColumn of="notes">
            <Note tone="calm">
              <b>{authorName}请您合署这篇稿件。</b>
              同意以后两人都能改、都能交；合署的人不能审这篇稿件。
              <AnswerInvitation editionId={edition.id} title={content.headline} />
            </Note>
          </ReadingColumn>
        )}
        {replaced && (
          <ReadingColumn of="notes">
            <Answer>
              <ReplacedNote replaced={replaced} changes={changes} live={live} now={now} />
            </Answer>
          </ReadingColumn>
        )}
        {refused !== null && !join.allowed && !shown && (
          <ReadingColumn of="notes">
            <Note tone="calm">{refused}</Note>
          </ReadingColumn>
        )}
        <ContentAsSet content={content} addresses={addresses} />
        <ReadingColumn of="notes">
          <OtherForms editionId={edition.id} published={shown} replaced={replaced !== null} />
        </ReadingColumn>
        {!replaced && changes.length > 0 && (
          <section
            className={readingStyles({ of: 'notes', className: CHANGES })}
            aria-labelledby="changes"
          >
            <h2 id="changes" className="mb-2 text-sm font-semibold">
              {shown ? '发布的和我交的' : '编辑改动'}：{changes.length} 处不同
            </h2>
            <ChangesBeside changes={changes} theirs={shown ? '发布的' : '编辑改后'} />
          </section>
        )}
        <section
          className={readingStyles({ of: 'about', className: 'mt-8 border-t border-line pt-4' })}
        >
          <h2 className="mb-1 text-sm">来路</h2>
          <HistoryList lines={historyLines(history, now)} />
        </section>
      </div>
    </>
  )
}
