'use client'

import type { PastedLeader } from '#domain/article/leaders/compare-leaders'
import { wordTerm } from '#lib/dates'
import { CHANGE_FIELD_WORDS } from '#lib/words'

import { Compared, EFFECT_WORDS } from '../../_components/compared.tsx'
import { PasteForm } from '../../_components/paste-form.tsx'
import { previewLeaders, saveLeaders } from '../actions.ts'

/** Many lines of the list at once, as copied from a sheet. */
export function PasteLeaders({ places }: { places: Readonly<Record<string, string>> }) {
  return (
    <PasteForm
      label="每行一人一职：姓名，职务，单位，排序，开始，结束"
      hint="从表格里整块复制过来，或者用逗号分开；还在任的，结束空着或写“至今”。"
      placeholder={'某某某，政协主席，庄浪县，1，2025-01-06，至今'}
      list={{ word: '名录', href: '/admin/leaders' }}
      unit="行"
      compare={previewLeaders}
      take={saveLeaders}
      preview={(lines) => <LeaderPreview lines={lines} places={places} />}
    />
  )
}

const { personName, divisionCode, post, rank } = CHANGE_FIELD_WORDS

function LeaderPreview({
  lines,
  places,
}: {
  lines: readonly PastedLeader[]
  places: Readonly<Record<string, string>>
}) {
  return (
    <table className="table admin-table">
      <caption className="unseen">每一行会怎样</caption>
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">会怎样</th>
          <th scope="col">{personName}</th>
          <th scope="col">{divisionCode}</th>
          <th scope="col">{post}</th>
          <th scope="col">{rank}</th>
          <th scope="col">任期</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, text, leader, issue, effect, known }) => (
          <tr key={line} className={effect === 'same' ? 'mute' : undefined}>
            <td data-label="行">{line}</td>
            {leader === null ? (
              <>
                <td data-label="不收" className="late">
                  不收：{issue}
                </td>
                <td data-label="原文" colSpan={5}>
                  {text}
                </td>
              </>
            ) : (
              <>
                <td data-label="会怎样">{effect && EFFECT_WORDS[effect]}</td>
                <td data-label={personName}>
                  <b>{leader.personName}</b>
                </td>
                <td data-label={divisionCode}>{places[leader.divisionCode]}</td>
                <td data-label={post}>{leader.post}</td>
                <td data-label={rank}>
                  <Compared now={String(leader.rank)} before={known?.rank.toString()} />
                </td>
                <td data-label="任期">
                  <Compared now={wordTerm(leader)} before={known ? wordTerm(known) : undefined} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
