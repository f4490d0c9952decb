'use client'

import { useRouter } from 'next/navigation'

import { SectionBar } from '#components/newsroom/section-bar'
import { Row } from '#components/ui/row'
import type { LimitStep, LimitUnit } from '#db/matter-states'
import type { ShownLimit } from '#domain/limit/list-limits'
import type { LimitPreset } from '#domain/limit/presets'
import { formatDay, shanghaiDay, type IsoDay } from '#lib/dates'
import { LIMIT_STEP_LABELS, LIMIT_UNIT_LABELS } from '#lib/matter-labels'

import { MoveButton } from '../../../_components/move-button.tsx'
import { switchOff } from '../actions.ts'
import { LimitForm } from './limit-form.tsx'

const MEANINGS: Readonly<Record<LimitStep, string>> = {
  refuse: '交办以后多久之内，承办单位可以退件。',
  'first-talk': '交办以后多久之内，第一次同提案者面商。',
  'joint-view': '交办以后多久之内，会办单位给出意见。',
  answer: '交办以后多久之内答复，交办时照它算出期限。',
  verdict: '答复以后多久之内，提案者可以评价。',
}

const formatLimit = ({ amount, unit }: { amount: number; unit: LimitUnit }): string =>
  `${amount} ${LIMIT_UNIT_LABELS[unit]}`

/** The limit of one step: what is on and by which rule, what other places have, and the way to change it. */
export function StepLimit({
  step,
  divisionCode,
  limit,
  presets,
  today,
}: {
  step: LimitStep
  divisionCode: string
  limit: ShownLimit | null
  presets: readonly LimitPreset[]
  today: IsoDay
}) {
  const router = useRouter()
  const label = LIMIT_STEP_LABELS[step]
  const target = { divisionCode, step, seenId: limit?.id ?? null }
  return (
    <section className="grid gap-2 border-t border-line pt-4" aria-labelledby={`limit-${step}`}>
      <SectionBar>
        <div>
          <h3 id={`limit-${step}`}>{label}</h3>
          <p className="text-ink-2">{MEANINGS[step]}</p>
        </div>
        {limit && (
          <MoveButton
            label="停用"
            name={`停用${label}期限`}
            size="small"
            target={target}
            ask={switchOff}
            again
          />
        )}
      </SectionBar>
      {limit ? (
        <p>
          <b>{formatLimit(limit)}</b>，{formatDay(limit.startsOn)}起。《{limit.ruleName}》（
          {limit.ruleSource}）。{limit.setBy} {formatDay(shanghaiDay(limit.setAt))}启用。
        </p>
      ) : (
        <p>没有启用。</p>
      )}
      <p className="text-xs text-ink-2">
        别处的规定：
        {presets.map((one) => `${formatLimit(one)}（${one.source}）`).join('；')}。本地的要另查。
      </p>
      <Row>
        <LimitForm
          key={limit?.id ?? 'off'}
          target={target}
          label={label}
          limit={limit}
          today={today}
          refresh={() => router.refresh()}
        />
      </Row>
    </section>
  )
}
