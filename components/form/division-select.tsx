'use client'

import { useEffect, useRef, useState } from 'react'

import { Select } from '../ui/select.tsx'
import { DivisionCombobox, type DivisionChoice } from './division-combobox.tsx'
import { useAwake } from './use-awake.tsx'

export type { DivisionChoice }

/**
 * Chooses one of `divisions`, which come in display order. Before the page has its scripts, and without, it is a select
 * in groups by prefecture; then a field to type into. Without `onChoose` the field keeps what is chosen, and until
 * something is, `value` is chosen.
 */
export function DivisionSelect({
  label,
  divisions,
  value,
  onChoose,
  name,
  ...attributes
}: {
  /** What stands beside it: while its list is open, screen readers find nothing else of the page. */
  label: string
  divisions: readonly DivisionChoice[]
  value: string
  onChoose?: (code: string) => void
  name?: string
  id?: string
  disabled?: boolean
  'aria-invalid'?: boolean
  'aria-describedby'?: string
}) {
  const awake = useAwake()
  const select = useRef<HTMLSelectElement>(null)
  const [own, setOwn] = useState<string | null>(null)
  const chosen = onChoose ? value : (own ?? value)
  const choose = onChoose ?? setOwn
  const early = useRef({ chosen, choose })
  // What was chosen before the page had its scripts is kept.
  useEffect(() => {
    const before = select.current?.value
    if (before !== undefined && before !== early.current.chosen) early.current.choose(before)
  }, [])
  const empty = value ? '不在您的范围' : '请选择'
  if (awake) {
    return (
      <>
        <DivisionCombobox
          {...attributes}
          aria-label={label}
          divisions={divisions}
          value={chosen}
          empty={empty}
          onChoose={choose}
        />
        {name && <input type="hidden" name={name} value={chosen} />}
      </>
    )
  }
  const known = divisions.some(({ code }) => code === value)
  return (
    <Select
      {...attributes}
      aria-label={label}
      name={name}
      ref={select}
      defaultValue={value}
      autoComplete="off"
    >
      {!known && <option value={value}>{empty}</option>}
      {groupsOf(divisions).map(({ head, members }) =>
        members.length === 0 ? (
          <option key={head.code} value={head.code}>
            {head.name}
          </option>
        ) : (
          <optgroup key={head.code} label={head.name}>
            {members.map(({ code, name: member }) => (
              <option key={code} value={code}>
                {code === head.code ? `${member}（本级）` : member}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </Select>
  )
}

/** A prefecture with itself and its counties; a province, or a county alone, by itself. */
function groupsOf(divisions: readonly DivisionChoice[]) {
  const groups: { head: DivisionChoice; members: DivisionChoice[] }[] = []
  for (const division of divisions) {
    const last = groups.at(-1)
    if (last && last.head.level === 'prefecture' && division.parentCode === last.head.code) {
      if (last.members.length === 0) last.members.push(last.head)
      last.members.push(division)
    } else groups.push({ head: division, members: [] })
  }
  return groups
}
