import { Button } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { Note } from '#components/ui/note'
import { Progress } from '#components/ui/progress'

import { Sample } from './sample.tsx'

const TONES = { good: '已经发布。', calm: '另一个窗口里也开着这一稿。', bad: '没有存上。' } as const
const tones = Object.entries(TONES) as [keyof typeof TONES, string][]

export function NoteParts() {
  return (
    <>
      <Sample name="要看见的话">
        {tones.map(([tone, label]) => (
          <div key={tone} className="grid w-full gap-3">
            <Note tone={tone}>{label}</Note>
            <Note tone={tone} action={<Button size="small">再试一次</Button>}>
              {label}写的字都还在。
            </Note>
          </div>
        ))}
      </Sample>
      <Sample name="办到哪里了">
        <Progress value={0.4} aria-label="知道还有多少" />
        <Progress aria-label="不知道还有多少" />
      </Sample>
      <Sample name="什么也没有">
        <div className="w-full">
          <EmptyState title="还没有稿件" close>
            写好第一篇，就会出现在这里。
          </EmptyState>
          <EmptyState title="没有找到" action={<Button>看全部</Button>}>
            换个词再找一次。
          </EmptyState>
        </div>
      </Sample>
    </>
  )
}
