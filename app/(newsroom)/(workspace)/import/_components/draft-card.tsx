import type { DivisionChoice } from '#components/form/division-select'
import { Icon } from '#components/newsroom/icon'
import { Headline } from '#components/ui/headline'
import { askAboutEventDay } from '#domain/copydesk/checks/event-day'
import { countCharacters } from '#lib/text'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'

import { CopyChecks } from '../../_components/copy-checks.tsx'
import { BodyField } from '../../_components/copy-fields/body-field.tsx'
import { CopyFields } from '../../_components/copy-fields/copy-fields.tsx'
import { contentFromValues, type CopyValues } from '../../_components/copy-fields/copy-values.ts'
import type { TopicChoice } from '../../_components/copy-fields/print-fields.tsx'
import { useToday } from '../../_lib/use-today.ts'
import { wordEventDate } from '../../_lib/word-event-date.ts'
import { doubtsOf, pendingRepairs, type ImportDraft } from '../_lib/import-draft.ts'
import { formatOutside, OUTSIDE } from '../_lib/outside.ts'
import { ConfidenceStrip } from './confidence-strip.tsx'
import { DraftPictures } from './draft-pictures.tsx'
import { colourOf } from './raw-pane.tsx'
import { RepairList } from './repair-list.tsx'

/** One story read off the page: closed a line, open a form with everything that was read. */
export function DraftCard({
  number,
  draft,
  open,
  divisions,
  topics,
  onToggle,
  onChange,
  onMerge,
}: {
  number: number
  draft: ImportDraft
  open: boolean
  divisions: readonly DivisionChoice[]
  topics: readonly TopicChoice[]
  onToggle: () => void
  onChange: (part: Partial<ImportDraft>) => void
  /** Makes it one with the draft below; null where there is none. */
  onMerge: (() => void) | null
}) {
  const { values, reading, issues, included } = draft
  const today = useToday()
  // Who chooses the county wants the story.
  const set = (part: Partial<CopyValues>) =>
    onChange({
      values: { ...values, ...part },
      included: part.divisionCode === undefined ? included : part.divisionCode !== OUTSIDE.code,
    })
  const mayWrite = divisions.some(({ code }) => code === values.divisionCode)
  const elsewhere = reading.division?.outside === true ? formatOutside(reading.division) : null
  const isOutside = values.divisionCode === OUTSIDE.code
  const place = isOutside
    ? (elsewhere ?? OUTSIDE.name)
    : (divisions.find(({ code }) => code === values.divisionCode)?.name ??
      reading.division?.name ??
      '没有县区')
  const hints = [
    elsewhere && `文中写的是${elsewhere}，在外省`,
    reading.column && `版面上的栏目：${reading.column}`,
  ]
  return (
    <article
      className={included ? 'draft' : 'draft left-out'}
      data-colour={colourOf(number - 1)}
      aria-label={`第 ${number} 篇`}
    >
      <div className="draft-head">
        <span className="number" aria-hidden="true">
          {number}
        </span>
        <button
          type="button"
          className="draft-title"
          aria-expanded={open}
          aria-controls={`draft-${number}`}
          onClick={onToggle}
        >
          <span className="headline-link">
            <Headline text={values.headline || '（没有主题）'} />
          </span>
          <small className="dots mute">
            <span>{place}</span>
            <span>{ACTIVITY_TYPE_WORDS[values.event.type]}</span>
            <span>{wordEventDate(values.event)}</span>
            <span>{countCharacters(values.text)} 字</span>
          </small>
        </button>
        <DraftStanding draft={draft} left={leftOut(mayWrite, isOutside)} />
        <label className="tick">
          <input
            type="checkbox"
            checked={included}
            aria-label={`收下第 ${number} 篇`}
            onChange={({ target }) => onChange({ included: target.checked })}
          />
          收
        </label>
      </div>
      {open && (
        <div className="draft-body copy-form" id={`draft-${number}`}>
          <ConfidenceStrip confidence={reading.confidence} />
          {onMerge && (
            <p className="row">
              <button type="button" className="button plain slim" onClick={onMerge}>
                与下一篇并成一篇
              </button>
            </p>
          )}
          <RepairList draft={draft} onChange={onChange} />
          <CopyFields
            values={values}
            divisions={[...divisions, OUTSIDE]}
            topics={topics}
            issues={issues}
            divisionHint={hints.filter(Boolean).join('；')}
            dayQuestions={askAboutEventDay(contentFromValues(values), today)}
            onChange={set}
          />
          <BodyField
            text={values.text}
            issues={issues['body']}
            onChange={(text) => set({ text })}
          />
          <DraftPictures pictures={draft.pictures} />
          <h3 id={`checks-${number}`}>检查</h3>
          <CopyChecks
            headingId={`checks-${number}`}
            content={contentFromValues(values)}
            division={place}
            editionId={null}
          />
        </div>
      )}
    </article>
  )
}

function leftOut(mayWrite: boolean, isOutside: boolean): string {
  if (isOutside) return '不收：外省的稿件'
  return mayWrite ? '不收' : '不收：不是您写稿的地区'
}

/** In a few words, whether this draft wants an eye; `left` says why one is left out. */
function DraftStanding({ draft, left }: { draft: ImportDraft; left: string }) {
  if (!draft.included) return <span className="state">{left}</span>
  if (Object.keys(draft.issues).length > 0) {
    return (
      <span className="state late">
        <Icon name="must" />
        有处要改
      </span>
    )
  }
  const doubts = doubtsOf(draft)
  const pending = pendingRepairs(draft)
  if (doubts.length === 0 && pending === 0) {
    return (
      <span className="state">
        <Icon name="ok" />
        没有疑处
      </span>
    )
  }
  const words = [
    doubts.length > 0 ? `请确认${doubts.join('、')}` : '',
    pending > 0 ? `待定 ${pending} 处` : '',
  ]
  return (
    <span className="state low">
      <Icon name="warn" />
      {words.filter(Boolean).join('，')}
    </span>
  )
}
