'use client'

import { Cell, ColumnHead, Table } from '#components/ui/table'
import type { PastedLeader } from '#domain/leader/compare-leaders'
import { formatTerm } from '#lib/dates'
import { CHANGE_FIELD_LABELS } from '#lib/change-labels'

import { Compared, EFFECT_LABELS } from '../../_components/compared.tsx'
import { PasteForm } from '../../_components/paste-form.tsx'
import { pasteLeaders } from '../actions.ts'

/** Many lines of the list at once, as copied from a sheet. */
export function PasteLeaders({
  divisionNames,
}: {
  divisionNames: Readonly<Record<string, string>>
}) {
  return (
    <PasteForm
      label="每行一人一职：姓名，职务，区划，排序，开始，结束"
      hint="从表格里整块复制过来，或者用逗号分开；还在任的，结束空着或写“至今”。"
      placeholder={'某某某，政协主席，庄浪县，1，2025-01-06，至今'}
      list={{ label: '名录', href: '/admin/leaders' }}
      unit="行"
      action={pasteLeaders}
      preview={(lines) => <LeaderPreview lines={lines} divisionNames={divisionNames} />}
    />
  )
}

const { personName, divisionCode, post, rank } = CHANGE_FIELD_LABELS

function LeaderPreview({
  lines,
  divisionNames,
}: {
  lines: readonly PastedLeader[]
  divisionNames: Readonly<Record<string, string>>
}) {
  return (
    <Table kind="records" narrow="cards" caption="每一行会怎样">
      <thead>
        <tr>
          <ColumnHead>行</ColumnHead>
          <ColumnHead>会怎样</ColumnHead>
          <ColumnHead>{personName}</ColumnHead>
          <ColumnHead>{divisionCode}</ColumnHead>
          <ColumnHead>{post}</ColumnHead>
          <ColumnHead>{rank}</ColumnHead>
          <ColumnHead>任期</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, text, leader, issue, effect, known }) => (
          <tr key={line} className={effect === 'same' ? 'text-ink-2' : undefined}>
            <Cell label="行">{line}</Cell>
            {leader === null ? (
              <>
                <Cell className="font-semibold text-cinnabar" label="不收">
                  不收：{issue}
                </Cell>
                <Cell label="原文" colSpan={5}>
                  {text}
                </Cell>
              </>
            ) : (
              <>
                <Cell label="会怎样">{effect && EFFECT_LABELS[effect]}</Cell>
                <Cell label={personName}>
                  <b>{leader.personName}</b>
                </Cell>
                <Cell label={divisionCode}>{divisionNames[leader.divisionCode]}</Cell>
                <Cell label={post}>{leader.post}</Cell>
                <Cell label={rank}>
                  <Compared now={String(leader.rank)} before={known?.rank.toString()} />
                </Cell>
                <Cell label="任期">
                  <Compared
                    now={formatTerm(leader)}
                    before={known ? formatTerm(known) : undefined}
                  />
                </Cell>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
