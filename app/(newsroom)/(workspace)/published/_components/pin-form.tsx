'use client'

import { HelpText } from '#components/ui/help-text'

import { bindOnce } from '../../../_lib/bind-once.ts'
import { useActionForm } from '../../../_lib/use-action-form.ts'
import { FoldedForm } from '../../_components/folded-form.tsx'
import { MomentFields, type Moment } from '../../_components/moment-fields.tsx'
import { pin } from '../actions.ts'

/** Puts an article first until a day and time in Shanghai. */
export function PinForm({
  articleId,
  title,
  suggested,
}: {
  articleId: number
  title: string
  suggested: Moment
}) {
  const form = useActionForm(bindOnce(pin, { articleId }), { onward: '/published' })
  return (
    <FoldedForm word="置顶" title={title} plain form={form} send="确定置顶">
      <MomentFields
        labels={{ day: '置顶到哪天', time: '几点（北京时间）' }}
        suggested={suggested}
        form={form}
      />
      <HelpText>首页和本地区的页面上排在最前，到时间自己落下来。</HelpText>
    </FoldedForm>
  )
}
