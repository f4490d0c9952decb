import { useEffect } from 'react'

import { Note } from '#components/ui/note'

import { wrongFields, type ImportDraft } from '../_lib/import-draft.ts'

/** Why nothing of a page was taken in: which drafts keep it, and by which fields. It leads to the first of them. */
export function NotTakenNote({
  drafts,
  tries,
}: {
  drafts: readonly ImportDraft[]
  /** How often it was tried. */
  tries: number
}) {
  const wrong = drafts.flatMap((draft, index) => {
    const fields = wrongFields(draft)
    return fields.length === 0 ? [] : [`第 ${index + 1} 篇的${fields.join('、')}`]
  })
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('.draft [aria-invalid="true"]')?.focus()
  }, [tries])
  if (wrong.length === 0) return null
  return (
    <Note tone="bad">
      <b>一篇也没有收下。</b>
      {wrong.join('，')}要改；改好了再收，或者不收这篇。
    </Note>
  )
}
