import { DifferenceText } from '#components/newsroom/difference-text'
import type { ChangedField } from '#domain/difference/changed-fields'

import { changedPartLabel } from '../_lib/changed-part-labels.ts'

/** Mine above theirs on a phone, as two columns have no room. */
const TABLE = 'w-full table-fixed border-collapse font-serif leading-[1.7] max-md:[&_thead]:hidden'
const NAME =
  'py-1 pr-3 text-left align-baseline font-sans text-xs leading-[1.6] font-normal text-ink-2 max-md:block max-md:w-auto max-md:pr-0'
const TEXT = [
  'py-1.5 pr-4 align-baseline whitespace-pre-line wrap-anywhere',
  'max-md:block max-md:py-0.5 max-md:pr-0 max-md:before:font-sans max-md:before:text-xs',
  "max-md:before:leading-[1.7] max-md:before:text-ink-2 max-md:before:content-[attr(data-side)_'：']",
].join(' ')

/** One text beside its later form: the changed changes only, words marked. */
export function ChangesBeside({
  changes,
  mine = '我交的',
  theirs = '编辑改后',
}: {
  changes: readonly ChangedField[]
  /** Over the first column. */
  mine?: string
  /** Over the second column. */
  theirs?: string
}) {
  return (
    <table className={TABLE}>
      <thead>
        <tr>
          <th scope="col" className={`${NAME} w-[5.5em]`}>
            <span className="sr-only">哪里</span>
          </th>
          <th scope="col" className={NAME}>
            {mine}
          </th>
          <th scope="col" className={NAME}>
            {theirs}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ part, before, after }, index) => (
          <tr key={index} className="border-t border-line max-md:block max-md:py-2">
            <th scope="row" className={`${NAME} w-[5.5em]`}>
              {changedPartLabel(part)}
            </th>
            <td className={TEXT} data-side={mine}>
              {before.length > 0 ? (
                <DifferenceText parts={before} />
              ) : (
                <i className="text-ink-3 not-italic">（没有）</i>
              )}
            </td>
            <td className={TEXT} data-side={theirs}>
              {after.length > 0 ? (
                <DifferenceText parts={after} />
              ) : (
                <i className="text-ink-3 not-italic">（删去）</i>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
