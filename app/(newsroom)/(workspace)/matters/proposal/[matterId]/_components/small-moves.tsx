'use client'

import { Row } from '#components/ui/row'
import type { ProposalMove } from '#domain/proposal/workflow'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { nameKey, sendBack, takeBack } from '../../../proposal-actions.ts'
import { ReasonForm } from '../../../_components/reason-form.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'

const KEY_LABEL = '哪次会议定的，如“主席会议第十二次会议”'

/** What else can be done about a proposal; each move asks for words of its own. */
export function SmallMoves({
  target,
  title,
  allowed,
  isKey,
}: {
  target: Target
  title: string
  allowed: readonly ProposalMove[]
  isKey: boolean
}) {
  const returning = useMatterForm(bindOnce(sendBack, target))
  const asking = useMatterForm(bindOnce(takeBack, target))
  const naming = useMatterForm(bindOnce(nameKey, { ...target, isKey: !isKey }))
  const may = (move: ProposalMove) => allowed.includes(move)
  return (
    <Row className="empty:hidden">
      <ReasonForm
        isOpen={may('return')}
        form={returning}
        title={title}
        word="退回修改"
        label="要改什么，提案者会看到"
        hint="一个人就能退回，不用另一位决定。"
      />
      <ReasonForm
        isOpen={may('make-key') || may('end-key')}
        form={naming}
        title={title}
        word={isKey ? '取消重点' : '列为重点'}
        label={KEY_LABEL}
        name="meeting"
      />
      <ReasonForm
        isOpen={may('ask-revoke')}
        form={asking}
        title={title}
        word="申请撤案"
        label="撤案的理由，提案专员会看到"
        hint="提案专员同意以后才撤。"
      />
    </Row>
  )
}
