import type { DivisionChoice } from '#components/form/division-select'
import { Icon } from '#components/newsroom/icon'
import { HeadlineLink } from '#components/ui/headline-link'
import { CheckboxField } from '#components/ui/checkbox'
import { State } from '#components/ui/state'
import { formatEventDate } from '#domain/article/format-event'
import { countCharacters } from '#lib/text'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import type { FieldValues } from '../../_components/edition-fields/field-values.ts'
import type { TopicChoice } from '../../_components/edition-fields/print-fields.tsx'
import {
  doneRepairs,
  doubtsOf,
  issuesLeft,
  pendingRepairs,
  wrongFields,
  type ImportDraft,
} from '../_lib/import-draft.ts'
import { formatOutside, OUTSIDE } from '../_lib/outside.ts'
import { DraftForm } from './draft-form.tsx'
import { OWN_NUMBER, ownColour } from './own-colour.ts'

/** `draft`: what a check of its text finds its words in. */
const DRAFT = 'draft border-b border-line'

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
  const { values, reading, included } = draft
  // Who chooses the county wants the story.
  const set = (part: Partial<FieldValues>) =>
    onChange({
      values: { ...values, ...part },
      issues: issuesLeft(draft.issues, Object.keys(part)),
      included: part.divisionCode === undefined ? included : part.divisionCode !== OUTSIDE.code,
    })
  const canWrite = divisions.some(({ code }) => code === values.divisionCode)
  const elsewhere = reading.division?.outside === true ? formatOutside(reading.division) : null
  const isOutside = values.divisionCode === OUTSIDE.code
  const divisionName = isOutside
    ? (elsewhere ?? OUTSIDE.name)
    : (divisions.find(({ code }) => code === values.divisionCode)?.name ??
      reading.division?.name ??
      '没有县区')
  return (
    <article className={`${DRAFT} ${ownColour(number - 1)}`} aria-label={`第 ${number} 篇`}>
      <div className="grid grid-cols-[22px_minmax(0,1fr)_auto_auto] items-start gap-3 py-3 max-xl:grid-cols-[22px_minmax(0,1fr)_auto]">
        <span className={OWN_NUMBER} aria-hidden="true">
          {number}
        </span>
        <button
          type="button"
          className="grid cursor-pointer justify-items-start text-left"
          aria-expanded={open}
          aria-controls={`draft-${number}`}
          onClick={onToggle}
        >
          <HeadlineLink size="small" out={!included}>
            {values.headline || '（没有主题）'}
          </HeadlineLink>
          <small className="dots text-ink-2">
            <span>{divisionName}</span>
            <span>{ACTIVITY_TYPE_LABELS[values.event.type]}</span>
            <span>{formatEventDate(values.event)}</span>
            <span>{countCharacters(values.text)} 字</span>
          </small>
        </button>
        <DraftStanding draft={draft} canWrite={canWrite} left={leftOut(canWrite, isOutside)} />
        <CheckboxField
          size="close"
          className="max-xl:col-start-3 max-xl:row-start-1"
          checked={included}
          aria-label={`收下第 ${number} 篇`}
          onChange={({ target }) => onChange({ included: target.checked })}
        >
          收
        </CheckboxField>
      </div>
      {open && (
        <DraftForm
          number={number}
          draft={draft}
          divisionName={canWrite ? divisionName : null}
          divisions={divisions}
          topics={topics}
          onSet={set}
          onChange={onChange}
          onMerge={onMerge}
        />
      )}
    </article>
  )
}

function leftOut(canWrite: boolean, isOutside: boolean): string {
  if (isOutside) return '不收：外省的稿件'
  return canWrite ? '不收' : '不收：不是您写稿的地区'
}

const STANDING = 'min-h-6 max-w-[13em] max-xl:col-start-2 max-xl:row-start-2 max-xl:max-w-none'

/** In a few words, whether this draft wants an eye; `left` says why one is left out. */
function DraftStanding({
  draft,
  canWrite,
  left,
}: {
  draft: ImportDraft
  canWrite: boolean
  left: string
}) {
  if (!draft.included) return <State className={STANDING}>{left}</State>
  const wrong = wrongFields(draft)
  if (wrong.length > 0 || !canWrite) {
    return (
      <State tone="late" className={STANDING}>
        <Icon name="must" />
        {canWrite ? `要改：${wrong.join('、')}` : '不是您写稿的地区，要改县区'}
      </State>
    )
  }
  const doubts = doubtsOf(draft)
  const pending = pendingRepairs(draft)
  const done = doneRepairs(draft)
  if (doubts.length === 0 && pending === 0) {
    return (
      <State className={STANDING}>
        <Icon name="ok" />
        没有疑处{done > 0 && `，已先改好 ${done} 处`}
      </State>
    )
  }
  const facts = [
    doubts.length > 0 ? `请确认${doubts.join('、')}` : '',
    pending > 0 ? `待定 ${pending} 处` : '',
  ]
  return (
    <State tone="early" className={STANDING}>
      <Icon name="warn" />
      {facts.filter(Boolean).join('，')}
    </State>
  )
}
