import { OWN_TABS, type OwnTab } from '#domain/review/editions/count-own-editions'

export const OWN_TAB_LIST = Object.keys(OWN_TABS) as OwnTab[]

export const OWN_TAB_LABELS: Record<OwnTab, string> = {
  returned: '退回',
  review: '在审',
  draft: '草稿',
  published: '已发布',
  withdrawn: '撤下的',
  spiked: '不采用',
}
