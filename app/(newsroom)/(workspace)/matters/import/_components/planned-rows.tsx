import { RowFates } from '../../_components/row-fates.tsx'
import type { ShownRegister } from '../_lib/register-answer.ts'

/** Which column was taken for which, and what would become of each row. */
export function PlannedRows({ shown: { rows, mapped, unused, sums } }: { shown: ShownRegister }) {
  return (
    <>
      <p className="text-ink-2">
        列是这样认的：
        {mapped
          .map(({ name, header }) => (name === header ? name : `${header} 当作 ${name}`))
          .join('、')}
        。{unused.length > 0 && `没有用到的列：${unused.join('、')}。`}
        {sums.length > 0 && `第 ${sums.join('、')} 行是合计，没有算进来。`}
      </p>
      <RowFates rows={rows} caption="每一件会怎样" />
    </>
  )
}
