import { Select } from '../ui/select.tsx'

export interface DivisionChoice {
  code: string
  name: string
  level: 'province' | 'prefecture' | 'county' | 'zone'
  parentCode: string | null
}

/**
 * A select of `divisions`, in groups by prefecture. `divisions` come in display order. Without `onChoose` the
 * field keeps what is chosen, and `value` is what it begins with.
 */
export function DivisionSelect({
  divisions,
  value,
  onChoose,
  ...attributes
}: {
  divisions: readonly DivisionChoice[]
  value: string
  onChoose?: (code: string) => void
} & Omit<React.ComponentProps<'select'>, 'value' | 'children'>) {
  const known = divisions.some(({ code }) => code === value)
  const kept = onChoose
    ? {
        value,
        onChange: (event: React.ChangeEvent<HTMLSelectElement>) => onChoose(event.target.value),
      }
    : { defaultValue: value }
  return (
    <Select {...attributes} {...kept}>
      {!known && <option value={value}>{value ? '不在您的范围' : '请选择'}</option>}
      {groupsOf(divisions).map(({ head, members }) =>
        members.length === 0 ? (
          <option key={head.code} value={head.code}>
            {head.name}
          </option>
        ) : (
          <optgroup key={head.code} label={head.name}>
            {members.map(({ code, name }) => (
              <option key={code} value={code}>
                {code === head.code ? `${name}（本级）` : name}
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
