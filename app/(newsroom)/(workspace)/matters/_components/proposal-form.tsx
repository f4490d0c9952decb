'use client'

import { Fragment, useEffect } from 'react'

import { useShortcuts } from '#components/form/use-shortcuts'
import { KeyHelp } from '#components/newsroom/key-help'
import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { HelpText } from '#components/ui/help-text'
import { FieldRow } from '#components/ui/field-row'
import { Row } from '#components/ui/row'
import { fieldsOf } from '#lib/form-fields'
import type { FormState, SentForm } from '#server/form-action'

import type { KeptOf, KeptWords } from '../../_lib/kept/kept-words.ts'
import { KeptFormFrame } from '../../_components/kept-form-frame.tsx'
import { useKeptForm } from '../../_lib/kept/use-kept-form.ts'
import type { VersionHolder } from '../../_lib/kept/use-seen-version.ts'
import { warnAgreed, type Similar } from '../_lib/format-proposal.ts'
import {
  formatField,
  MEMBER_LABELS,
  PAPER_LABELS,
  PROPOSAL_FIELDS,
} from '../_lib/proposal-fields.ts'
import { idsOf } from '../_lib/sent-proposal.ts'
import { useSimilar } from '../_lib/use-similar.ts'
import { JointMovers, type Member } from './joint-movers.tsx'
import { PaperMovers } from './paper-movers.tsx'
import { ProposalField } from './proposal-field.tsx'
import { SimilarProposals } from './similar-proposals.tsx'

const NAMES = [...PROPOSAL_FIELDS.map(({ name }) => name), 'with', 'consent'] as const
/** What a list begins with. */
const USUAL: Readonly<Record<string, string>> = { moverKind: 'person' }
const PAPER_NAMES = ['moverKind', 'names'] as const

export interface ProposalFormProps {
  divisionCode: string
  /** What the fields begin with, by their names. */
  values: Readonly<Record<string, string>>
  categories: readonly string[]
  members: readonly Member[]
  /** Whether an officer types in what lies on paper. */
  isFromPaper: boolean
  similar: readonly Similar[]
  /** Names of those who have agreed to it as it is. */
  agreed?: readonly string[] | undefined
  /** Of the intake that it is begun from. */
  intakeId?: number | undefined
}

/** The words of a proposal, kept as a draft; what is typed stays on this device until it is sent. */
export function ProposalForm({
  send,
  holder,
  of,
  divisionCode,
  values,
  categories,
  members,
  isFromPaper,
  similar,
  agreed = [],
  intakeId,
  onWritten,
  onSubmit,
  isOpen,
}: ProposalFormProps & {
  send: (last: FormState, sent: SentForm) => Promise<FormState>
  /** Of one that is changed. */
  holder?: VersionHolder
  of: KeptOf
  /** Somebody wrote in it, so that the page has words that are not kept yet. */
  onWritten?: () => void
  /** Hands it in, where nothing is in the way; the key for that keeps the draft otherwise. */
  onSubmit?: (() => void) | undefined
  isOpen?: boolean
}) {
  const names: readonly string[] = isFromPaper ? [...NAMES, ...PAPER_NAMES] : NAMES
  const begun: KeptWords = Object.fromEntries(
    names.map((name) => [name, values[name] ?? USUAL[name] ?? '']),
  )
  const matterId = typeof of.about === 'number' ? of.about : null
  const { found, watch } = useSimilar(similar, { divisionCode, matterId })
  const frame = useKeptForm(send, {
    of,
    begun,
    holder,
    written: (sheet) => {
      onWritten?.()
      const { title } = fieldsOf(new FormData(sheet))
      if (typeof title === 'string') watch(title)
    },
  })
  const { form, round, typed, sheet } = frame
  const { kept } = frame.device
  const save = () => {
    if (!form.off) sheet.current?.requestSubmit()
  }
  useShortcuts({ 'ctrl+s': save, 'ctrl+Enter': onSubmit ?? save }, sheet)
  // What this device put back is not kept by the site, either.
  useEffect(() => {
    if (kept !== null) onWritten?.()
  }, [kept, onWritten])
  const { failure, issues } = form
  const sent = failure && !frame.merged ? form.sent : null
  const ticked = idsOf(sent ? sent['with'] : (kept?.['with'] ?? begun['with']))
  const isConsenting = (sent ? sent['consent'] : typed('consent')) === 'on'
  return (
    <KeptFormFrame
      kept={frame}
      isOpen={isOpen}
      label="写提案"
      unsent="没有存到网站"
      home="/matters/mine"
      newer={{
        labels: isFromPaper ? PAPER_LABELS : MEMBER_LABELS,
        format: (name, text) => formatField(name, text, members),
        save: '存草稿',
      }}
    >
      <input type="hidden" name="divisionCode" value={divisionCode} />
      {intakeId !== undefined && <input type="hidden" name="intakeId" value={intakeId} />}
      <Fragment key={round}>
        {PROPOSAL_FIELDS.map((field) => (
          <Fragment key={field.name}>
            <ProposalField
              field={field}
              value={typed(field.name)}
              issues={issues[field.name]}
              listed={categories}
            />
            {field.name === 'title' && <SimilarProposals found={found} />}
          </Fragment>
        ))}
        {isFromPaper ? (
          <PaperMovers typed={typed} issues={issues} />
        ) : (
          <JointMovers members={members} chosen={ticked} issues={issues['with']} />
        )}
        <FieldRow names="long" label="公开">
          <div>
            <CheckboxField name="consent" value="on" defaultChecked={isConsenting}>
              {isFromPaper ? '提案者同意公开' : '我同意公开'}
            </CheckboxField>
            <HelpText>
              立案并公布以后，读者看得到案由、办理情况和提案者的名字。情况、分析、建议的原文不公开。
            </HelpText>
          </div>
        </FieldRow>
      </Fragment>
      {agreed.length > 0 && <HelpText>{warnAgreed(agreed)}</HelpText>}
      <Row>
        <Button type="submit" kind="primary" disabled={form.off} aria-keyshortcuts="Control+S">
          {form.busy ? '正在存…' : '存草稿'}
          <kbd className="max-xl:hidden!" aria-hidden="true">
            Ctrl S
          </kbd>
        </Button>
      </Row>
      <KeyHelp
        keys={[
          { keys: ['Ctrl', 'S'], does: '存草稿' },
          { keys: ['Ctrl', 'Enter'], does: onSubmit ? '提交' : '存草稿' },
        ]}
      />
    </KeptFormFrame>
  )
}
