import { Card } from '#components/layout/card'
import { TermRows } from '#components/layout/term-rows'

/** How the lamps are read. */
export function LampLegend() {
  return (
    <Card id="lamps" title="灯怎么看">
      <TermRows
        rows={[
          { term: '实心圆', value: '走完了，写着哪天' },
          { term: '圆圈', value: '正在这一步，写着还有几天' },
          { term: '虚线圈', value: '还没轮到' },
          { term: '方块', value: '超期，写着几天' },
        ]}
      />
      <p className="mt-3 text-sm text-ink-3">
        承办单位办完了，“办”才点亮；没有真的办完，退回去，灯就熄。超期几天由日期算出来。
      </p>
    </Card>
  )
}
