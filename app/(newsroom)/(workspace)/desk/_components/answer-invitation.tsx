'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { CheckboxField } from '#components/ui/checkbox'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../_components/form-frame.tsx'
import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { answer } from '../co-author-actions.ts'

/** Yes or no to writing an edition together, and whether the name goes on the byline. */
export function AnswerInvitation({ editionId, title }: { editionId: number; title: string }) {
  const router = useRouter()
  const form = useActionForm(bindOnce(answer, { editionId }), {
    done: ({ accepted }) => {
      if (!accepted) router.refresh()
    },
  })
  return (
    <FormFrame form={form}>
      <Row>
        <CheckboxField name="credit" defaultChecked>
          署上我的名字
        </CheckboxField>
        <Button
          type="submit"
          name="accept"
          value="yes"
          kind="primary"
          disabled={form.off}
          aria-label={`同意合署《${title}》`}
        >
          同意合署
        </Button>
        <Button
          type="submit"
          name="accept"
          value="no"
          kind="quiet"
          disabled={form.off}
          aria-label={`不合署《${title}》`}
        >
          不合署
        </Button>
      </Row>
      {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
    </FormFrame>
  )
}
