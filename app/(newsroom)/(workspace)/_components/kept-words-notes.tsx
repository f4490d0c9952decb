import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'

import type { KeptWords } from '../_lib/kept/kept-words.ts'
import type { KeptForm } from '../_lib/kept/use-kept-form.ts'

/** What this device kept of a form that was not sent: put back already, or offered beside what is typed. */
export function KeptWordsNotes({
  kept: { kept, earlier, isOlder, forget, swap, decline },
  unsent,
}: {
  kept: KeptForm['device']
  /** 没有交审 */
  unsent: string
}) {
  return (
    <>
      {kept && (
        <Note
          tone="calm"
          action={
            <Button size="small" onClick={forget}>
              不要了
            </Button>
          }
        >
          <span data-unsent="">接着上次写的：</span>这些字存在这台设备上，还{unsent}。
        </Note>
      )}
      {earlier && (
        <Note
          tone="calm"
          action={
            <>
              <Button size="small" onClick={swap}>
                换成那一份
              </Button>
              <Button kind="quiet" size="small" onClick={decline}>
                不要那一份
              </Button>
            </>
          }
        >
          {isOlder
            ? `这台设备上还有一份${unsent}的${titleOf(earlier)}。网站上的后来改过，下面是网站上现在的。`
            : `这台设备上还有一份${unsent}的${titleOf(earlier)}。现在写的也存着，换过去还能换回来。`}
        </Note>
      )}
    </>
  )
}

const titleOf = ({ title }: KeptWords) => (title ? `：《${title}》` : '')
