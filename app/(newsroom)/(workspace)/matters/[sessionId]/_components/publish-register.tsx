'use client'

import { useRouter } from 'next/navigation'

import { Issue } from '#components/ui/issue'

import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { isOfState } from '../../../../_lib/failures.ts'
import { FoldedForm } from '../../../_components/folded-form.tsx'
import { publish } from '../../actions.ts'

/** Lets readers have a session as it is in the register. It opens first and asks, as every publication does. */
export function PublishRegister({
  name,
  target,
  isWaiting,
}: {
  /** 西固区政协十届二次会议提案 */
  name: string
  target: { sessionId: number; lockVersion: number }
  /** Whether a sheet has changes to what readers have. */
  isWaiting: boolean
}) {
  const { refresh } = useRouter()
  const form = useActionForm(bindOnce(publish, target), {
    done: refresh,
    refused: (failure) => {
      if (isOfState(failure)) refresh()
    },
  })
  return (
    <FoldedForm word="公布" title={name} form={form} send="确定公布" inline>
      <p>
        {isWaiting
          ? '有一份导入在等公布：公布以后，下面的改动才到读者面前。'
          : '公布以后，读者看得到下面的数字，和立了案、提案者同意公开的每一件。'}
        马上就看得到；不该公开的一件，以后可以单独隐藏。
      </p>
      {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
    </FoldedForm>
  )
}
