'use client'

import { Fragment, useState } from 'react'

import { DivisionSelect, type DivisionChoice } from '#components/form/division-select'
import { FieldIssue, issueProps } from '#components/form/field-issue'
import { useShortcuts } from '#components/form/use-shortcuts'
import { KeyHelp } from '#components/newsroom/key-help'
import { Button } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Note } from '#components/ui/note'
import { Row } from '#components/ui/row'
import { State } from '#components/ui/state'
import type { FormState, SentForm } from '#server/form-action'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { isOfState } from '../../../_lib/failures.ts'
import type { KeptOf, KeptWords } from '../../_lib/kept/kept-words.ts'
import { KeptFormFrame } from '../../_components/kept-form-frame.tsx'
import { useKeptForm } from '../../_lib/kept/use-kept-form.ts'
import { useSeenVersion, type VersionHolder } from '../../_lib/kept/use-seen-version.ts'
import { change, submit } from '../actions.ts'
import { ANNOUNCEMENT_FORM, type FormField } from '../_lib/announcement-fields.ts'
import { AnnouncementField } from './announcement-field.tsx'

type Values = Readonly<Partial<Record<FormField['name'], string | null>>>

/** Enters an announcement for one of the person's divisions. */
export function NewAnnouncement({
  accountId,
  divisions,
  home,
  earliest,
}: {
  accountId: number
  divisions: readonly DivisionChoice[]
  home: string
  /** Today. */
  earliest: string
}) {
  return (
    <AnnouncementForm
      send={submit}
      of={{ accountId, form: 'announcement', about: 'new' }}
      label="写预告"
      submitLabel="交审"
      values={{ type: 'meeting' }}
      home={home}
      earliest={earliest}
      division={(value, issues) => (
        <FieldRow names="long" label="县区" htmlFor="announcement-division">
          <div>
            <DivisionSelect
              label="县区"
              id="announcement-division"
              name="divisionCode"
              divisions={divisions}
              value={value}
              {...issueProps('announcement-division-issue', issues)}
            />
            <FieldIssue id="announcement-division-issue" issues={issues} />
          </div>
        </FieldRow>
      )}
    />
  )
}

/** Changes one in the version whose words are on the screen. */
export function ChangeAnnouncement({
  accountId,
  target,
  values,
  earliest,
  closed,
}: {
  accountId: number
  target: { announcementId: number; lockVersion: number }
  values: Values
  earliest: string
  /** Why it cannot be changed; what was typed before stays on the screen. */
  closed: string | null
}) {
  const { announcementId } = target
  const { begun, holder } = useSeenVersion(target.lockVersion)
  return (
    <AnnouncementForm
      key={begun}
      send={bindOnce(change, { announcementId })}
      holder={holder}
      of={{ accountId, form: 'announcement', about: announcementId }}
      label="改预告"
      submitLabel="交审改动"
      values={values}
      earliest={earliest}
      closed={closed}
    />
  )
}

function AnnouncementForm({
  send,
  holder,
  of,
  label,
  submitLabel,
  values,
  home = null,
  earliest,
  division,
  closed = null,
}: {
  send: (last: FormState, sent: SentForm) => Promise<FormState>
  /** Of one that is changed. */
  holder?: VersionHolder
  of: KeptOf
  label: string
  submitLabel: string
  values: Values
  /** The division that a new one begins with. */
  home?: string | null
  earliest: string
  division?: (typed: string, issues: readonly string[] | undefined) => React.ReactNode
  closed?: string | null
}) {
  const begun = Object.fromEntries([
    ...ANNOUNCEMENT_FORM.map(({ name }) => [name, values[name] ?? '']),
    ...(home === null ? [] : [['divisionCode', home]]),
  ]) as KeptWords
  const [isAsked, setIsAsked] = useState(false)
  const frame = useKeptForm(send, {
    of,
    begun,
    holder,
    touched: () => setIsAsked(false),
    besideFields: true,
  })
  const { form, round, typed, sheet } = frame
  const { kept } = frame.device
  useShortcuts(
    {
      // It is kept already; a browser would save the page, and the site takes what is handed in alone.
      'ctrl+s': () => setIsAsked(frame.keepNow()),
      'ctrl+Enter': () => sheet.current?.requestSubmit(),
    },
    sheet,
  )
  const { failure, issues } = form
  const twin = issues['twin']?.[0]
  const unchanged = issues['unchanged']?.[0]
  const isChanged = of.about !== 'new'
  const isStale = failure !== null && isOfState(failure)
  if (closed !== null && !failure && !kept) return <HelpText space="none">{closed}。</HelpText>
  return (
    <KeptFormFrame
      kept={frame}
      label={label}
      unsent="没有交审"
      home="/planned"
      refusal={
        twin === undefined ? (
          unchanged && <UnchangedNote sentence={unchanged} />
        ) : (
          <TwinNote twin={twin} />
        )
      }
    >
      {closed !== null && <Note tone="bad">{closed}。您写的还在下面，也存在这台设备上。</Note>}
      <Fragment key={round}>
        {division?.(typed('divisionCode'), issues['divisionCode'])}
        {ANNOUNCEMENT_FORM.map((field) => (
          <AnnouncementField
            key={field.name}
            field={field}
            value={typed(field.name)}
            now={isChanged && (isStale || kept) ? (values[field.name] ?? '') : null}
            issues={issues[field.name]}
            earliest={earliest}
          />
        ))}
      </Fragment>
      <Row>
        <Button type="submit" kind="primary" disabled={form.off || closed !== null}>
          {form.busy ? '正在交…' : (twin ?? unchanged) ? '仍然交审' : submitLabel}
        </Button>
        <State role="status">{isAsked && '字都留着，还没有交审'}</State>
      </Row>
      <KeyHelp
        keys={[
          { keys: ['Ctrl', 'S'], does: '先存在这台设备上' },
          { keys: ['Ctrl', 'Enter'], does: submitLabel },
        ]}
      />
    </KeptFormFrame>
  )
}

/** What was returned is sent as it was; sent once more, the form says that this is meant. */
const UnchangedNote = ({ sentence }: { sentence: string }) => (
  <Note tone="bad">
    {sentence}先看看退回的理由；仍要，再按“仍然交审”。
    <input type="hidden" name="unchanged" value="meant" />
  </Note>
)

/** Another of the same name and day; sent once more, the form says that it was seen. */
const TwinNote = ({ twin }: { twin: string }) => (
  <Note tone="bad">
    这一天已有一条同名预告：
    <a href={`/planned/${twin}`} target="_blank">
      看看是不是同一次活动
    </a>
    。不是同一次，再按“仍然交审”。
    <input type="hidden" name="twin" value={twin} />
  </Note>
)
