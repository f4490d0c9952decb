'use client'

import { Issue } from '#components/ui/issue'
import { Labelled } from '#components/ui/labelled'
import { Row } from '#components/ui/row'
import { Select } from '#components/ui/select'
import { articlePath } from '#lib/addresses/site-paths'

import { bindOnce } from '../../../../../_lib/bind-once.ts'
import { FoldedForm } from '../../../../_components/folded-form.tsx'
import { MoveButton } from '../../../../_components/move-button.tsx'
import { useMatterForm, type Target } from '../../../_lib/use-matter-form.ts'
import { prove } from '../../actions.ts'

interface Article {
  articleId: number
  headline: string
}

/** The published articles that prove a topic, and a form to add one. */
export function TopicProofs({
  target,
  title,
  proofs,
  articles,
  isOpen,
}: {
  target: Target
  title: string
  proofs: readonly Article[]
  articles: readonly Article[]
  /** Whether articles may be linked now; else nothing is left of it but what came too late. */
  isOpen: boolean
}) {
  const form = useMatterForm(bindOnce(prove, { ...target, isLinked: true }))
  return (
    <section
      className={isOpen ? 'grid gap-2' : 'contents'}
      aria-labelledby={isOpen ? 'proofs' : undefined}
    >
      {isOpen && <h2 id="proofs">佐证</h2>}
      <ul className="empty:hidden">
        {(isOpen ? proofs : []).map(({ articleId, headline }) => (
          <li key={articleId} className="border-b border-line py-2">
            <Row>
              <a href={articlePath(articleId)}>{headline}</a>
              <MoveButton
                label="去掉"
                name={`去掉佐证《${headline}》`}
                target={{ ...target, isLinked: false, articleId: String(articleId) }}
                ask={prove}
                size="small"
              />
            </Row>
          </li>
        ))}
      </ul>
      {isOpen && articles.length === 0 ? (
        <p className="text-ink-2">这个地区还没有发布过报道，有了以后可以接上。</p>
      ) : (
        <FoldedForm isOpen={isOpen} word="接上佐证" title={title} form={form} send="接上" inline>
          <Labelled label="报道">
            <Select name="articleId" defaultValue={form.typed('articleId')}>
              <option value="">请选择</option>
              {articles.map(({ articleId, headline }) => (
                <option key={articleId} value={articleId}>
                  {headline}
                </option>
              ))}
            </Select>
          </Labelled>
          {form.failure && <Issue role="alert">{form.failure.message}</Issue>}
        </FoldedForm>
      )}
    </section>
  )
}
