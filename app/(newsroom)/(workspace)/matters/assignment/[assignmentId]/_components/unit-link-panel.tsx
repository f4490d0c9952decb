import { Note } from '#components/ui/note'
import type { AssignmentPart } from '#db/matter-states'
import { formatInstant } from '#lib/dates'

import { LinkToCopy } from '../../../../_components/link-to-copy.tsx'

/** The link by which a unit without accounts answers, for the dispatcher who hands it over. */
export function UnitLinkPanel({
  link: { address, expiresAt, openedBy },
  unit,
  part,
}: {
  link: { address: string | null; expiresAt: Date; openedBy: string }
  unit: string
  part: AssignmentPart
}) {
  return (
    <Note tone="calm">
      <b>单位链接：</b>
      {address === null
        ? '换过服务器的密钥，读不出这个链接了，请换一个。'
        : `只交给${unit}。拿到链接的人可以签收、退件、交${part === 'joint' ? '会签意见' : '答复稿'}；交上一次就作废，`}
      {formatInstant(expiresAt)} 前有效，{openedBy}开的。
      {address !== null && (
        <LinkToCopy label="单位链接" address={address} done={`复制好了，只交给${unit}`} />
      )}
    </Note>
  )
}
