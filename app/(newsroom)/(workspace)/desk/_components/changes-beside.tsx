import { DifferenceText } from '#components/newsroom/difference-text'
import type { ChangedPlace } from '#domain/review/changed-places'

import { CHANGED_PART_WORDS } from '../_lib/changed-words.ts'

/** One text beside what became of it: the changed places only, words marked. */
export function ChangesBeside({
  places,
  mine = '我交的',
  theirs = '编辑改后',
}: {
  places: readonly ChangedPlace[]
  /** Over the first column. */
  mine?: string
  /** Over the second column. */
  theirs?: string
}) {
  return (
    <table className="beside">
      <thead>
        <tr>
          <th scope="col" className="beside-part">
            <span className="unseen">哪里</span>
          </th>
          <th scope="col">{mine}</th>
          <th scope="col">{theirs}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ part, before, after }, index) => (
          <tr key={index}>
            <th scope="row" className="beside-part">
              {CHANGED_PART_WORDS[part]}
            </th>
            <td data-side={mine}>
              {before.length > 0 ? <DifferenceText parts={before} /> : <i>（没有）</i>}
            </td>
            <td data-side={theirs}>
              {after.length > 0 ? <DifferenceText parts={after} /> : <i>（删去）</i>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
