import { useRouter } from 'next/navigation'

import { isOfState } from '../../../_lib/failures.ts'
import { useActionForm, type ActionForm, type FormAction } from '../../../_lib/use-action-form.ts'

export interface Target {
  matterId: number
  lockVersion: number
}

/** A form that leads on to what was done, and shows what stands now when it was refused for that. */
export function useMatterForm<T>(action: FormAction<T>): ActionForm {
  const router = useRouter()
  return useActionForm(action, {
    refused: (failure) => {
      if (isOfState(failure)) router.refresh()
    },
  }) as ActionForm
}
