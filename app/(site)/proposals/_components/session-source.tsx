import type { StepProof } from '#components/matter/funnel'
import { Card } from '#components/layout/card'
import { Headline } from '#components/ui/headline'
import type { ShownSession } from '#domain/matter/shown-sessions'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { articlePath } from '#lib/addresses/site-paths'
import { formatDay, shanghaiDay } from '#lib/dates'
import { MATTER_STEP_LABELS } from '#lib/matter-labels'

/** Which rows all figures of a published session count, those of its lists and units, too. */
const FIGURES_RULE =
  '数字照登记表此刻的样子数：在本站办到哪一步，就算到哪一步；从表格导入的改动，公布以后才算。'

interface SessionSourceProps {
  division: SiteDivision
  session: ShownSession
  proofs: readonly StepProof[]
  /** Whether articles prove some of its cards, which their own pages show. */
  hasProven: boolean
}

/** Where the figures come from: the register, and the articles that prove them. */
export function SessionSource({ division, session, proofs, hasProven }: SessionSourceProps) {
  const articles = [...new Map(proofs.map((proof) => [proof.articleId, proof])).values()]
  return (
    <Card id="source" title="这些数字从哪里来">
      {articles.map(({ articleId, headline }) => (
        <div key={articleId} className="mb-4 border-b border-line pb-4">
          <p className="text-sm font-bold text-green">
            {proofs
              .filter((proof) => proof.articleId === articleId)
              .map(({ step }) => MATTER_STEP_LABELS[step])
              .join('、')}
            的佐证
          </p>
          <h3 className="mt-1 text-lg leading-normal">
            <a href={articlePath(articleId)}>
              <Headline text={headline} />
            </a>
          </h3>
          <p className="mt-1 text-sm text-ink-3">报道撤了，佐证也撤下。</p>
        </div>
      ))}
      <p className="text-sm leading-relaxed text-ink-2">
        件数由{division.name}政协的提案登记表逐件数出，每个数都能点开看它数的提案。{FIGURES_RULE}
        {session.publishedAt && `最近一次公布在${formatDay(shanghaiDay(session.publishedAt))}。`}
        {articles.length === 0 && '目前还没有报道给这些数字作佐证。'}
        {hasProven && '有的提案有报道作佐证，在它自己的页上。'}
      </p>
    </Card>
  )
}
