import { Note } from '#components/ui/note'
import type { BackupState } from '#domain/backup/backup-state'
import { formatMoment } from '#lib/dates'

/** The alarm of backups: the last good one is too old, or pictures are missing in it. */
export function BackupNote({ backup: { last, isLate }, now }: { backup: BackupState; now: Date }) {
  if (isLate) {
    return (
      <Note tone="bad">
        <b>
          {last
            ? `最近一次完好的备份是 ${formatMoment(last.takenAt, now)} 的，已经超过一天。`
            : '还没有做成过备份。'}
        </b>
        机器坏了，之后写的就找不回来。原因在下面的“后台任务”里；也可以马上运行 npm run backup。
      </Note>
    )
  }
  if (!last || last.missing === 0) return null
  return (
    <Note tone="bad">
      <b>最近一次备份里少了 {last.missing} 个图片文件。</b>
      数据库里有，磁盘上没有：请从以前的备份里找回来。
    </Note>
  )
}
