import { ArticleMarks } from '#components/article/article-marks'
import { PROPOSALS_PATH } from '#lib/addresses/proposal-paths'
import type { readProvinceProposals } from '#server/reader/proposals'

/** On the front page the way to what became of proposals, once a committee has published some. */
export function ProposalsBand({
  counties,
  sums,
}: Awaited<ReturnType<typeof readProvinceProposals>>) {
  if (counties.length === 0) return null
  return (
    <p className="mt-6 border-y border-line py-3 leading-relaxed">
      <a className="more whitespace-normal" href={PROPOSALS_PATH}>
        提案办得怎样：{counties.length}个地方公布，立案{sums.filed}件，其中重点{sums.key}件，办结
        {sums.done}件
      </a>{' '}
      <ArticleMarks isOldNews={false} isDemo={counties.some(({ isDemo }) => isDemo)} />
    </p>
  )
}
