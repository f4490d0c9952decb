import { Note } from '#components/ui/note'

/** After a form was left: the device still has words that the site has taken; the address carries `left`. */
export function LeftOnDeviceNote({ left }: { left: string | undefined }) {
  if (left !== 'device') return null
  return (
    <Note tone="calm">
      网站已经收到您写的字，但这台设备上存的那一份没能删掉。公用的电脑，用完请退出登录，退出时会再删一次。
    </Note>
  )
}
