import { readOwnCommittee } from '#server/reader/committee'

/** How to reach us, in one paragraph; says so plainly when nothing is registered yet. */
export async function HowToReach() {
  const committee = await readOwnCommittee()
  const ways = [
    committee?.phone && `电话${committee.phone}`,
    committee?.address && `来信寄${committee.address}`,
  ].filter(Boolean)
  if (!committee || ways.length === 0) {
    return <p>联系电话和地址由主办单位登记，登记后会显示在“关于本站”里。</p>
  }
  return (
    <p>
      请告诉{committee.name}：{ways.join('，')}。写明是哪一页、用的什么设备，我们好照着查。
    </p>
  )
}
