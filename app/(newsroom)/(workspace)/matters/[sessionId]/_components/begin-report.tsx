import { HelpText } from '#components/ui/help-text'

import { MoveButton } from '../../../_components/move-button.tsx'
import { beginReport } from '../../actions.ts'

/** Begins the report of a session as a draft, or says who may. */
export function BeginReport({
  sessionId,
  may,
  reporters,
}: {
  sessionId: number
  may: boolean
  /** Who may, where this person may not. */
  reporters: readonly string[]
}) {
  if (!may) {
    return (
      <HelpText>
        起草《提案审查情况》要能为这个地区写稿：
        {reporters.length > 0
          ? `可以请${reporters.join('、')}来起草。`
          : '请管理员给提案专员加上通讯员的角色。'}
      </HelpText>
    )
  }
  return (
    <div className="mt-3">
      <MoveButton label="起草《提案审查情况》" target={{ sessionId }} ask={beginReport} />
      <HelpText>照现在的数字写成一篇草稿，改好再提交，同别的稿件一样审。</HelpText>
    </div>
  )
}
