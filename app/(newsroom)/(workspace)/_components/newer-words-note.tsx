import { Button, ButtonLink } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Note } from '#components/ui/note'
import { Quoted } from '#components/ui/quoted'

import { SEEN_VERSION } from '../_lib/kept/seen-version.ts'
import type { VersionHolder } from '../_lib/kept/use-seen-version.ts'

const BOTH = '两边的都用'
const OWN = '用我的'
const THAT = '用那一份'

/** The words that the site got while somebody wrote: nothing is sent over them before that person chose. */
export function NewerWordsNote({
  holder,
  merge,
  isMerged,
  labels,
  format = (_, text) => text,
  save,
}: {
  holder: VersionHolder
  /** Puts what either side changed into the form; null where both changed one field. */
  merge: (() => void) | null
  isMerged: boolean
  labels: Readonly<Record<string, string>>
  /** What people read of a field that holds no words. */
  format?: (name: string, text: string) => string
  /** On the button that sends the form. */
  save: string
}) {
  const { newer, words, isTaken } = holder
  if (isTaken) {
    return (
      <Note tone="calm">
        {isMerged
          ? `您改的和网站上改的都放在下面了。还没有存：看过再点“${save}”。`
          : `用您写的。还没有存：再点“${save}”，就换掉网站上的那一份。`}
      </Note>
    )
  }
  if (newer === null) return null
  const changed = Object.entries(labels).filter(
    ([name]) => (newer[name] ?? '') !== (words[name] ?? ''),
  )
  return (
    <Note tone="bad" action={<Choice holder={holder} merge={merge} />}>
      <p>
        您打开以后，网站上的这一份改过了。您写的还没有存，都在下面；网站上的也没有动。
        {merge
          ? `你们改的不是同一处，可以${BOTH}。`
          : `请选一份：${OWN}，再存就换掉网站上的；${THAT}，您写的还留在这台设备上。`}
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

/** Of a form that was refused without scripts, the choice is ticked and sent with it, or is another page. */
function Choice({ holder, merge }: { holder: VersionHolder; merge: (() => void) | null }) {
  const { isTicked, standing, take, yieldToNewer } = holder
  if (isTicked) {
    return (
      <>
        <CheckboxField name={SEEN_VERSION} value={standing.version}>
          {OWN}
        </CheckboxField>
        <ButtonLink size="small" href="?">
          {THAT}
        </ButtonLink>
      </>
    )
  }
  return (
    <>
      {merge && (
        <Button size="small" onClick={merge}>
          {BOTH}
        </Button>
      )}
      <Button size="small" onClick={take}>
        {OWN}
      </Button>
      <Button size="small" onClick={yieldToNewer}>
        {THAT}
      </Button>
    </>
  )
}
