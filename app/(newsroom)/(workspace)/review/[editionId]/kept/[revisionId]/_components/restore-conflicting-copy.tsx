'use client'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Row } from '#components/ui/row'

import { FormFrame } from '../../../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../../../_lib/use-action-form.ts'
import type { ConflictingCopyRequest } from '../../../../../_lib/form-schemas.ts'
import { restoreText } from '../../../../actions.ts'

/** Makes the kept words a new version of the edition. */
export function RestoreConflictingCopy({ target }: { target: ConflictingCopyRequest }) {
  const form = useActionForm(bindOnce(restoreText, target), {
    onward: `/review/${target.editionId}`,
  })
  return (
    <FormFrame form={form}>
      <Row>
        <Button type="submit" disabled={form.off}>
          {form.busy ? '正在存…' : '改用这一版'}
        </Button>
        <span className="text-ink-2 text-xs">存成新的一版，现在的版本也还在。</span>
        {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      </Row>
    </FormFrame>
  )
}
