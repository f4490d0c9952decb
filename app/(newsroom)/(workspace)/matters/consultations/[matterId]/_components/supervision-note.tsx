import { Note } from '#components/ui/note'
import { ROLE_LABELS } from '#lib/labels'

/** To the officer who waits for 督办: who can put it down, or who has to be appointed where nobody can. */
export function SupervisionNote({
  supervisors,
  division,
  appoints,
}: {
  supervisors: readonly string[]
  division: string
  /** Whether this person can appoint somebody. */
  appoints: boolean
}) {
  if (supervisors.length > 0) {
    return <Note tone="calm">督办由{supervisors.join('、')}来记；记了，才能答复。</Note>
  }
  const wanted = `${ROLE_LABELS.overseer}或者${ROLE_LABELS.dispatcher}`
  return (
    <Note tone="calm">
      现在没有人能记督办：{division}和上级都没有{wanted}。
      {appoints ? (
        <>
          到<a href="/admin/accounts">账号</a>里给一个人加上这个角色。
        </>
      ) : (
        `请管理员给一个人加上这个角色；记了督办，才能答复。`
      )}
    </Note>
  )
}
