/** The columns of the queue, and one tick for all that may be taken. */
export function QueueHead({ all, onAll }: { all: boolean; onAll: (every: boolean) => void }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="tick-column">
          <input
            type="checkbox"
            aria-label="选这一页能办的每一篇"
            checked={all}
            onChange={({ target }) => onAll(target.checked)}
          />
        </th>
        <th scope="col" className="level-column">
          级别
        </th>
        <th scope="col">稿件</th>
        <th scope="col" className="place-column">
          县区
        </th>
        <th scope="col" className="author-column roomy-only">
          作者
        </th>
        <th scope="col" className="wait-column">
          等候
        </th>
        <th scope="col" className="claim-column">
          认领
        </th>
        <th scope="col" className="do-column">
          <span className="unseen">操作</span>
        </th>
      </tr>
    </thead>
  )
}
