import { Issue } from '#components/ui/issue'

import type { ActionForm } from '../../../_lib/use-action-form.ts'

/** Why a form was refused, where no field of it says so. */
export function OtherIssue({ form, names }: { form: ActionForm; names: readonly string[] }) {
  if (!form.failure || names.some((name) => form.issues[name])) return null
  return <Issue role="alert">{form.failure.message}</Issue>
}
