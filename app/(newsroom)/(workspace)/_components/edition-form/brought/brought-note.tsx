import { useEffect, useRef } from 'react'

import { Progress } from '#components/ui/progress'
import { Note } from '#components/ui/note'
import { Button, ButtonLink } from '#components/ui/button'
import { rowStyles } from '#components/ui/row'
import type { Content } from '#domain/article/content'

import { countWritten } from './file-content.ts'
import type { Brought, BroughtDesk } from './use-brought-file.ts'

const TONES = {
  refused: 'bad',
  bringing: 'busy',
  several: 'calm',
  asking: 'calm',
  filled: 'good',
} as const satisfies Record<Brought['step'], string>

/** What happened to a file that was brought to the form, and what there is to decide. */
export function BroughtNote({ desk, content }: { desk: BroughtDesk; content: Content }) {
  const { brought } = desk
  const place = useRef<HTMLDivElement>(null)
  const step = brought?.step
  useEffect(() => {
    // A file is often dropped on the text, with this out of sight.
    if (step) place.current?.scrollIntoView({ block: 'center' })
  }, [step])
  if (!brought) return null
  return (
    <div ref={place}>
      <Note tone={TONES[brought.step]} action={<Ways desk={desk} />}>
        <BroughtSummary brought={brought} content={content} />
      </Note>
    </div>
  )
}

function BroughtSummary({ brought, content }: { brought: Brought; content: Content }) {
  switch (brought.step) {
    case 'refused':
      return brought.message
    case 'bringing': {
      const { name, share, away } = brought
      const sending = away || (share > 0 && share < 1)
      return (
        <>
          {away && '连不上网站，等着接着传。'}
          {sending ? `正在上传 ${name}，已传 ${Math.round(share * 100)}%` : `正在读 ${name}…`}
          <Progress value={sending ? share : undefined} max={1} aria-label={`${name} 的进度`} />
        </>
      )
    }
    case 'several':
      return `${brought.name} 里像有 ${brought.count} 篇稿件，写稿页一次写一篇。要一篇篇收，请到整版导入；其实是一篇，就当作一篇放进来。`
    case 'asking':
      return (
        <>
          <b>{brought.name} 读好了。</b>
          表单里已经写了 {countWritten(content)} 字，要换成文件里的 {countWritten(brought.content)}{' '}
          字吗？换了也能换回来。
        </>
      )
    case 'filled':
      return (
        <>
          <b>{brought.undone ? '换回了原来的。' : `已按 ${brought.name} 填好，请逐项看一遍。`}</b>
          {!brought.undone && brought.remarks.join('')}
        </>
      )
  }
}

function Ways({ desk: { brought, takeWhole, fill, swap, leave } }: { desk: BroughtDesk }) {
  if (!brought || brought.step === 'bringing') return null
  return (
    <span className={rowStyles()}>
      {brought.step === 'several' && (
        <>
          <ButtonLink size="small" href="/import">
            去整版导入
          </ButtonLink>
          <Button size="small" onClick={takeWhole}>
            当作一篇
          </Button>
        </>
      )}
      {brought.step === 'asking' && (
        <Button size="small" onClick={fill}>
          换成文件里的
        </Button>
      )}
      {brought.step === 'filled' && (
        <Button size="small" onClick={swap}>
          {brought.undone ? '再换成文件里的' : '换回原来的'}
        </Button>
      )}
      <Button kind="quiet" size="small" onClick={leave}>
        {brought.step === 'asking' || brought.step === 'several' ? '不用了' : '知道了'}
      </Button>
    </span>
  )
}
