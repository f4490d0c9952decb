'use client'

import { useRouter } from 'next/navigation'

import { Button } from '#components/ui/button'
import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { MATTER_STEPS, type MatterStep } from '#db/matter-states'
import { articlePath } from '#lib/addresses/site-paths'
import { MATTER_STEP_LABELS } from '#lib/matter-labels'

import { FormFrame } from '../../../../_components/form-frame.tsx'
import { bindOnce } from '../../../../_lib/bind-once.ts'
import { useActionForm } from '../../../../_lib/use-action-form.ts'
import { MoveButton } from '../../../_components/move-button.tsx'
import { prove } from '../../actions.ts'

interface Article {
  articleId: number
  headline: string
}

/** The published articles that prove the figures, step by step, and a form to add one. */
export function StepProofs({
  sessionId,
  proofs,
  articles,
}: {
  sessionId: number
  proofs: readonly (Article & { step: MatterStep })[]
  articles: readonly Article[]
}) {
  return (
    <section aria-labelledby="proofs">
      <h2 id="proofs">佐证</h2>
      <ul className="mt-2">
        {proofs.map(({ step, articleId, headline }) => (
          <li key={`${step} ${articleId}`} className="border-b border-line py-2">
            <Row>
              <span>
                {MATTER_STEP_LABELS[step]}：<a href={articlePath(articleId)}>{headline}</a>
              </span>
              <MoveButton
                label="去掉"
                name={`去掉佐证《${headline}》`}
                target={{
                  sessionId,
                  step,
                  matterId: null,
                  isLinked: false,
                  articleId: String(articleId),
                }}
                ask={prove}
                size="small"
              />
            </Row>
          </li>
        ))}
      </ul>
      {articles.length > 0 ? (
        <AddProof sessionId={sessionId} articles={articles} />
      ) : (
        <p className="mt-2 text-ink-2">这个地区还没有发布过报道，有了以后可以接在数字旁边。</p>
      )}
    </section>
  )
}

function AddProof({ sessionId, articles }: { sessionId: number; articles: readonly Article[] }) {
  const router = useRouter()
  const target = { sessionId, matterId: null, isLinked: true }
  const form = useActionForm(bindOnce(prove, target), {
    again: true,
    done: () => router.refresh(),
  })
  return (
    <FormFrame form={form} className="mt-4 grid max-w-[47.5rem] gap-3" aria-label="接上佐证">
      <Labelled label="环节">
        <Select name="step" defaultValue={form.typed('step', 'filed')}>
          {MATTER_STEPS.map((step) => (
            <option key={step} value={step}>
              {MATTER_STEP_LABELS[step]}
            </option>
          ))}
        </Select>
      </Labelled>
      <Labelled label="报道">
        <Select name="articleId" defaultValue={form.typed('articleId')}>
          {articles.map(({ articleId, headline }) => (
            <option key={articleId} value={articleId}>
              {headline}
            </option>
          ))}
        </Select>
      </Labelled>
      {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
      <Row>
        <Button type="submit" disabled={form.off}>
          {form.busy ? '正在接…' : '接上'}
        </Button>
      </Row>
    </FormFrame>
  )
}
