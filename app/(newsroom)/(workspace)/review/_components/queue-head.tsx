import { Checkbox } from '#components/ui/checkbox'
import { ColumnHead } from '#components/ui/table'

/** The columns of the queue, and one tick for all that may be taken. */
export function QueueHead({
  all,
  awake,
  onAll,
}: {
  all: boolean
  awake: boolean
  onAll: (every: boolean) => void
}) {
  return (
    <thead>
      <tr>
        <ColumnHead className="w-8 pr-0">
          <Checkbox
            aria-label="选这一页能办的每一篇"
            checked={all}
            disabled={!awake}
            onChange={({ target }) => onAll(target.checked)}
          />
        </ColumnHead>
        <ColumnHead className="w-24">级别</ColumnHead>
        <ColumnHead>稿件</ColumnHead>
        <ColumnHead className="w-28">县区</ColumnHead>
        <ColumnHead className="max-xl:hidden! w-28">作者</ColumnHead>
        <ColumnHead className="w-37">等候</ColumnHead>
        <ColumnHead className="w-28">认领</ColumnHead>
        <ColumnHead className="w-21">
          <span className="sr-only">操作</span>
        </ColumnHead>
      </tr>
    </thead>
  )
}
