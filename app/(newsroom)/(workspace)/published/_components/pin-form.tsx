'use client'

import { HelpText } from '#components/ui/help-text'

import type { ActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'

/** Puts an article first until a day and time in Shanghai. */
export function PinForm({
  form,
  title,
  suggested,
}: {
  form: ActionForm
  title: string
  suggested: Moment
}) {
  return (
    <FoldedForm word="置顶" title={title} plain inline form={form} send="确定置顶">
      <MomentFields
        labels={{ day: '置顶到哪天', time: '几点（北京时间）' }}
        suggested={suggested}
        form={form}
      />
      <HelpText>首页和本地区的页面上排在最前，到时间自己落下来。</HelpText>
    </FoldedForm>
  )
}
