import { Icon } from '#components/newsroom/icon'
import { Button, ButtonLink } from '#components/ui/button'
import { Chip } from '#components/ui/chip'
import { SegmentLinks } from '#components/ui/segments'

import { Sample } from './sample.tsx'

const KINDS = { primary: '提交初审', plain: '预览', quiet: '往来记录' } as const
const SIZES = ['small', 'normal', 'large'] as const
const kinds = Object.entries(KINDS) as [keyof typeof KINDS, string][]

export function ButtonParts() {
  return (
    <>
      {kinds.map(([kind, label]) => (
        <Sample key={kind} name={`按钮 ${kind}`}>
          {SIZES.map((size) => (
            <Button key={size} kind={kind} size={size}>
              {label}
            </Button>
          ))}
          {kind !== 'primary' && (
            <Button kind={kind} aria-pressed>
              {label}
            </Button>
          )}
          <Button kind={kind} disabled>
            {label}
          </Button>
          <Button kind={kind}>
            {label} <kbd>p</kbd>
          </Button>
          <Button kind={kind} square aria-label={label}>
            <Icon name="search" />
          </Button>
          <ButtonLink kind={kind} href="#part">
            {label}
          </ButtonLink>
        </Sample>
      ))}
      <Sample name="短语">
        <Chip>标题太长</Chip>
        <Chip size="small">@张三</Chip>
        <Chip look="offer">+ 东坪镇柳湾村</Chip>
      </Sample>
      <Sample name="几选一">
        <SegmentLinks
          label="时段"
          links={[
            { href: '#month', label: '月', current: 'page' },
            { href: '#quarter', label: '季', current: false },
            { href: '#year', label: '年', current: false },
          ]}
        />
      </Sample>
    </>
  )
}
