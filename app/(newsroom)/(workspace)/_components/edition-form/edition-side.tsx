import { Button } from '#components/ui/button'
import { Chip } from '#components/ui/chip'
import { HelpText } from '#components/ui/help-text'
import { Row } from '#components/ui/row'
import { Side } from '#components/ui/split'
import type { Content } from '#domain/article/content'
import { askAboutEventDay } from '#domain/copydesk/checks/event-day'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'

import { ContentChecks } from '../content-checks.tsx'
import { EditionFacts } from '../edition-fields/edition-facts.tsx'
import { OfferRow } from '../edition-fields/offers/offer-row.tsx'
import type { OfferDesk } from '../edition-fields/offers/use-offers.ts'
import type { SessionState } from '../editor-session/session-state.ts'
import { OtherForms } from '../other-forms.tsx'
import type { EditionFormProps } from './edition-form-props.ts'
import { NetworkNote } from './session-notes.tsx'
import type { useRepairs } from './use-repairs.tsx'

/** Beside the text: what is known of the story besides its words, and what is to be checked. */
export function EditionSide({
  values,
  checked,
  today,
  state,
  desk,
  divisions,
  topics,
  task,
  onChange,
  repairs,
  onFacts,
  onPreview,
  onVersions,
}: Pick<EditionFormProps, 'divisions' | 'topics' | 'task'> & {
  values: Content
  /** The same, at rest. */
  checked: Content
  today: string
  state: SessionState
  desk: OfferDesk
  repairs: ReturnType<typeof useRepairs>
  onChange: (part: Partial<Content>) => void
  onFacts: (facts: FoundFacts) => void
  onPreview: () => void
  onVersions: (() => void) | undefined
}) {
  const division = divisions.find(({ code }) => code === values.divisionCode)
  return (
    <Side aria-labelledby="facts-heading checks-heading">
      <section
        className="mb-6 grid grid-cols-[minmax(0,1fr)] gap-3"
        aria-labelledby="facts-heading"
      >
        <Row spread>
          <h2 id="facts-heading" tabIndex={-1}>
            事实
          </h2>
          {desk.count > 0 && (
            <Chip
              look="offer"
              onClick={() => {
                desk.takeAll()
                document.querySelector<HTMLElement>('#facts-heading')?.focus()
              }}
            >
              全填 {desk.count} 项
            </Chip>
          )}
        </Row>
        {desk.reads && (
          <HelpText space="none">
            读文中所写，点一下才填。
            {desk.moves && `全填时，${formatMove(desk.moves)}。`}
          </HelpText>
        )}
        <EditionFacts
          values={values}
          divisions={divisions}
          topics={topics}
          issues={state.issues}
          dayQuestions={desk.kept('date') ? [] : askAboutEventDay(checked, today)}
          beside={(field) => <OfferRow field={field} desk={desk} />}
          onChange={onChange}
        />
      </section>
      <h2 id="checks-heading">{task === 'review' ? '保存前检查' : '提交前检查'}</h2>
      {repairs.note}
      <ContentChecks
        headingId="checks-heading"
        content={checked}
        division={division?.name ?? null}
        editionId={state.edition?.editionId ?? null}
        onFacts={onFacts}
        onRepair={repairs.repair}
      />
      <NetworkNote state={state} />
      <Row className="mt-3 md:hidden">
        <Button size="small" onClick={onPreview}>
          预览
        </Button>
        {onVersions && (
          <Button size="small" onClick={onVersions}>
            版本
          </Button>
        )}
      </Row>
      {state.edition && <OtherForms editionId={state.edition.editionId} writing={state} />}
    </Side>
  )
}

const formatMove = ({ words, to }: NonNullable<OfferDesk['moves']>) =>
  to === '' ? `正文开头的“${words}”会移走` : `正文开头的“${words}”会移到${to}`
