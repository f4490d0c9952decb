import { Note } from '#components/ui/note'
import { formatFinding, type KnownFinding } from '#domain/integrity/findings'
import { formatMoment } from '#lib/dates'

/** The alarm of the integrity check: what is not as it was stored, built or published, and what was within a week. */
export function FindingsNote({ findings, now }: { findings: KnownFinding[]; now: Date }) {
  const isOpen = findings.some(({ overAt }) => overAt === null)
  return (
    <Note tone={isOpen ? 'bad' : 'calm'}>
      <b>
        {isOpen
          ? '网页防篡改：有内容和存下的不一样。'
          : '网页防篡改：一周内发现过不一样，现在已经一样了。'}
      </b>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.object} ${finding.foundAt.getTime()}`}>
            {formatFinding(finding)}，{formatMoment(finding.foundAt, now)}发现
            {finding.overAt && `，${formatMoment(finding.overAt, now)}恢复`}
          </li>
        ))}
      </ul>
      被改过的网页已经重新生成；别的请查明是谁改的，再从备份里恢复。
    </Note>
  )
}
