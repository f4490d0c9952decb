import type { Editor } from '@tiptap/react'

import type { Content } from '#domain/article/content'

import { movedFields, useFieldSteps } from '../body-editor/field-steps.ts'
import type { OnFill } from '../body-editor/picked-words.tsx'
import { replaceBody } from '../body-editor/use-body-editor.ts'
import { useOffers, type KnownToForm, type OfferDesk } from '../edition-fields/offers/use-offers.ts'

/** The offers of a form beside its editor: what one takes out of the text is one step of it. */
export function useOfferDesk(
  editor: Editor | null,
  values: Content,
  known: KnownToForm,
  onFill: OnFill,
): OfferDesk {
  const runStep = useFieldSteps(editor)
  return useOffers(values, known, (part) => {
    onFill(() => part)
    const { body } = part
    if (!body || !editor) return
    runStep(editor, () => replaceBody(editor, body), movedFields(values, part, onFill))
  })
}
