import { isDatabaseAway } from '#db/database-away'
import { withoutQuery } from '#db/database-error'
import { isStoreAway } from '#domain/media/store/store-away'
import { isWebAway } from '#lib/http/internal-call'
import { isDiskFull } from '#lib/process/disk-full'

/** Why a run failed, for who looks after the portal: in their language where we know it; the log has the error itself. */
export function failureReason(error: unknown): string {
  if (isDiskFull(error)) return '磁盘满了'
  if (isDatabaseAway(error)) return '数据库没有应答'
  if (isWebAway(error)) return '网站进程没有应答'
  if (isStoreAway(error)) return '存图片的地方没有应答'
  const safe = withoutQuery(error)
  return safe instanceof Error ? safe.message : String(safe)
}
