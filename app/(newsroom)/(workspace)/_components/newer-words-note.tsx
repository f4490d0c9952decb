import { Button } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'

import type { VersionHolder } from '../_lib/kept/use-seen-version.ts'

/** The words that the site got while somebody wrote: nothing is sent over them before that person chose. */
export function NewerWordsNote({
  holder: { newer, words, isTaken, take, yieldToNewer },
  labels,
  format = (_, text) => text,
  save,
}: {
  holder: VersionHolder
  labels: Readonly<Record<string, string>>
  /** What people read of a field that holds no words. */
  format?: (name: string, text: string) => string
  /** On the button that sends the form. */
  save: string
}) {
  if (isTaken) {
    return <Note tone="calm">用您写的。还没有存：再点“{save}”，就换掉网站上的那一份。</Note>
  }
  if (newer === null) return null
  const changed = Object.entries(labels).filter(
    ([name]) => (newer[name] ?? '') !== (words[name] ?? ''),
  )
  return (
    <Note
      tone="bad"
      action={
        <>
          <Button size="small" onClick={take}>
            用我的
          </Button>
          <Button size="small" onClick={yieldToNewer}>
            用那一份
          </Button>
        </>
      }
    >
      <p>
        您打开以后，网站上的这一份改过了。您写的还没有存，都在下面；网站上的也没有动。换掉的那一份以后在这里看不到，请选一份。
      </p>
      {changed.map(([name, label]) => (
        <div key={name}>
          <b>网站上现在的{label}：</b>
          <Quoted>{format(name, newer[name] ?? '') || '空着'}</Quoted>
        </div>
      ))}
    </Note>
  )
}
