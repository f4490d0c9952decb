import { LevelMark } from '#components/newsroom/level-mark'
import { Headline } from '#components/ui/headline'

import { isOpen, type QueueLine } from '../_lib/queue-lines.ts'

export function QueueRowLine({
  line,
  here,
  chosen,
  busy,
  onClaim,
  onChoose,
}: {
  line: QueueLine
  here: boolean
  chosen: boolean
  busy: boolean
  onClaim: () => void
  onChoose: () => void
}) {
  const { editionId, headline, claimant } = line
  const address = `/review/${editionId}`
  return (
    <tr
      data-edition={editionId}
      className={here ? 'here' : undefined}
      aria-current={here ? true : undefined}
    >
      <td className="tick-cell">
        {isOpen(line) && (
          <input
            type="checkbox"
            aria-label={`选《${headline}》`}
            checked={chosen}
            onChange={onChoose}
          />
        )}
      </td>
      <td className="level-cell">
        <LevelMark level={line.level} />
      </td>
      <td className="copy-cell">
        <a className="headline-link" href={address}>
          <Headline text={headline} />
        </a>
        <small className="dots">
          {line.about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </small>
      </td>
      <td className="place-cell">
        {line.place}
        {line.prefecture && <small>{line.prefecture}</small>}
      </td>
      <td className="author-cell roomy-only">{line.author}</td>
      <td className="wait-cell">
        {line.waited}
        <small className={line.late ? 'late' : undefined}>{line.late ?? line.due}</small>
      </td>
      <td className="claim-cell">
        {claimant ? (
          <>
            {claimant.mine ? '您' : claimant.name}
            <small>{claimant.left}</small>
          </>
        ) : (
          <span className="mute">无人</span>
        )}
      </td>
      <td className="do-cell">
        {claimant === null ? (
          <button
            type="button"
            className="button slim"
            disabled={busy}
            onClick={onClaim}
            aria-label={`认领《${headline}》`}
          >
            认领
          </button>
        ) : (
          <a
            className={claimant.mine ? 'button slim' : 'button plain slim'}
            href={address}
            aria-label={`${claimant.mine ? '打开' : '只看'}《${headline}》`}
          >
            {claimant.mine ? '打开' : '只看'}
          </a>
        )}
      </td>
    </tr>
  )
}
